import { existsSync } from 'node:fs';
import { executablePath } from './launchBrowser';

/** `describe` where there is a browser, and always in CI; else the tests are skipped, and the run says so. */
export function describeInBrowser(title: string, tests: () => void): void {
  if (existsSync(executablePath) || process.env['CI']) return describe(title, tests);
  process.stderr.write(`Skipped, because there is no ${executablePath} (Debian's package chromium): ${title}\n`);
  describe.skip(title, tests); // A computer without a browser must still run all other tests; CI has one.
}
