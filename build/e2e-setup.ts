import { existsSync } from 'node:fs';
import { buildAll } from './build.ts';
import { isStale } from './stale.ts';

/** The interface tests drive the built application; testing an old build would prove nothing. */
export default async function setup(): Promise<void> {
  if (isStale()) await buildAll();
  const browser = process.env.SPANWISE_CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(browser)) {
    throw new Error(`No Chromium at ${browser}. Debian: apt-get install chromium; elsewhere set SPANWISE_CHROMIUM.`);
  }
}
