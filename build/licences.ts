import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './stale.ts';

interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

interface Locked {
  readonly packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly optional?: boolean; readonly devOptional?: boolean }>
  >;
}

/** The licence of the runtime, the database and the fonts is in their packages too; Chromium's own come with Electron. */
const LICENCE_FILE = /^(licen[cs]e|copying|ofl)/i;

/** Libraries that are shipped: what package-lock.json has that is neither for development nor a runtime of it. */
export function shippedPackages(): string[] {
  const lock: Locked = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return (
    Object.entries(lock.packages)
      .filter(([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional)
      // Descriptions for the compiler, which no program loads.
      .filter(([path]) => !path.includes('/@types/'))
      .map(([path]) => path)
      .filter((path) => existsSync(join(ROOT, path)))
  );
}

/** Name, version, licence and its text of every shipped library, by name. */
export function collectLicences(): Licence[] {
  const found = new Map<string, Licence>();
  for (const path of shippedPackages()) {
    const folder = join(ROOT, path);
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => LICENCE_FILE.test(each));
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
    found.set(`${name} ${version}`, {
      name,
      version,
      licence: typeof license === 'string' ? license : 'see its text',
      text: text || `Published under ${license}; the package brings no text of its own.`,
    });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Writes them beside the page, where About reads them. */
export function writeLicences(): void {
  writeFileSync(join(ROOT, 'dist/renderer/licences.json'), JSON.stringify(collectLicences()));
}
