import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The built page, seen from the sources and from the build. */
export function pageFolder(): string {
  const folders = ['../../dist/renderer', '../../renderer', '../../../renderer'].map(at);
  return folders.find((folder) => existsSync(`${folder}/index.html`)) ?? (folders[0] as string);
}

/** The application's version. */
export function applicationVersion(): string {
  for (const path of ['../../package.json', '../../../package.json', '../../../../package.json'].map(at)) {
    if (!existsSync(path)) continue;
    const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as { name?: string; version?: string };
    if (name === 'spanwise' && version) return version;
  }
  return '0.0.0';
}
