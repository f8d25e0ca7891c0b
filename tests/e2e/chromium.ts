/** The browser of the interface tests: Debian's Chromium unless SPANWISE_CHROMIUM names another. */
export const CHROMIUM = process.env.SPANWISE_CHROMIUM ?? '/usr/bin/chromium';

/** Quiet, and working as root in a container. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
