import { chromium, type Browser } from 'playwright-core';

/** Where Debian's Chromium is. */
export const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Debian's Chromium, without its talk to the network. */
export function launchBrowser(): Promise<Browser> {
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, chromiumSandbox: false, args });
}
