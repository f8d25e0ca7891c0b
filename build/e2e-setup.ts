import { existsSync } from 'node:fs';
import { isStale } from './stale.ts';

/** The interface tests drive the built application; testing an old build would prove nothing. */
export default function setup(): void {
  if (isStale()) throw new Error('dist/ is missing or older than the sources. Run `npm run build` first.');
  const browser = process.env.SPANWISE_CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(browser)) {
    throw new Error(`No Chromium at ${browser}. Debian: apt-get install chromium; elsewhere set SPANWISE_CHROMIUM.`);
  }
}
