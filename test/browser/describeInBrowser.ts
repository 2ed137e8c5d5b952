import { existsSync } from 'node:fs';
import { executablePath } from './launchBrowser';

/** `describe` where there is a browser, and always in CI; else the tests are skipped, and the run says so. */
export function describeInBrowser(title: string, tests: () => void): void {
  if (existsSync(executablePath) || process.env['CI']) return describe(title, tests);
  // Jest prints nothing that a skipped file wrote to its console.
  process.stderr.write(`Skipped, because there is no ${executablePath} (Debian's package chromium): ${title}\n`);
  // A computer without a browser must still run all other tests; CI installs one and never comes here.
  describe.skip(title, tests);
}
