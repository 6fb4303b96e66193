import { existsSync } from 'node:fs';

/** Where Debian's Chromium is, or that of others; `.ci/run` installs it. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine, if it has one. */
export const browserPath = PLACES.find(existsSync);

/** Without a sandbox, since containers run as root; without the calls that Chromium makes of its own. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
