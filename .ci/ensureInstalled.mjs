// Makes `npm start` and `npm test` work on a fresh clone: installs what package-lock.json names when it is not there yet.
import { execSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const installed = 'node_modules/.package-lock.json';
const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;
if (!isCurrent) {
  // Standard output belongs to the command that follows (its JSON is read by programs).
  execSync('npm ci --no-audit --no-fund', { stdio: ['ignore', 2, 2] });
}
