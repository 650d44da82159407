import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import type { LaunchOptions } from 'playwright-core';

/** Where systems put a Chromium that is installed. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** How to start a real Chromium: the installed one, else the one from the package registry, which is unpacked first. */
export async function chromiumOptions(): Promise<LaunchOptions> {
  return {
    executablePath: INSTALLED.find((path) => existsSync(path)) ?? (await sparticuz.executablePath()),
    // Chromium asks its maker's servers for updates by itself; no test may reach beyond this machine.
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
  };
}
