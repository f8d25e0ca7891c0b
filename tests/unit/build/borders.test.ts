import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const biome = `${root}node_modules/@biomejs/biome/bin/biome`;

/** Lints `code` as if it stood at `path`; true when the border rule refuses it. */
function refuses(path: string, code: string): boolean {
  const run = spawnSync(process.execPath, [biome, 'lint', '--colors=off', `--stdin-file-path=${root}${path}`], {
    cwd: root,
    input: code,
    encoding: 'utf8',
  });
  return (run.stdout + run.stderr).includes('noRestrictedImports');
}

const violations: [path: string, code: string][] = [
  ['shared/model/x.ts', "import { readFileSync } from 'node:fs'; readFileSync('x');"],
  ['shared/model/x.ts', "import { useState } from 'react'; useState();"],
  ['shared/model/x.ts', "import { open } from '../../electron/db/open.ts'; open();"],
  ['shared/model/x.ts', "import { store } from '../../renderer/store/store.ts'; store();"],
  ['shared/x.ts', "import { open } from '../electron/db/open.ts'; open();"],
  ['renderer/app/x.ts', "import { readFileSync } from 'node:fs'; readFileSync('x');"],
  ['renderer/app/x.ts', "import { ipcRenderer } from 'electron'; ipcRenderer();"],
  ['renderer/app/x.ts', "import { open } from '../../electron/db/open.ts'; open();"],
  ['electron/documents/x.ts', "import { app } from 'electron'; app();"],
  ['electron/documents/x.ts', "import { store } from '../../renderer/store/store.ts'; store();"],
  ['electron/main/x.ts', "import { useState } from 'react'; useState();"],
  ['build/x.ts', "import { figures } from '../shared/metrics/figures.ts'; figures();"],
];

const allowed: [path: string, code: string][] = [
  [
    'shared/model/x.ts',
    "import * as v from 'valibot'; import { a } from '../errors.ts'; import { b } from './b.ts'; a(v, b);",
  ],
  ['shared/model/x.ts', "import { generateKeyBetween } from 'fractional-indexing'; generateKeyBetween();"],
  ['renderer/app/x.ts', "import { useState } from 'react'; import { a } from '../../shared/errors.ts'; useState(a);"],
  ['electron/main/x.ts', "import { app } from 'electron'; import fs from 'node:fs'; app(fs);"],
  ['electron/documents/x.ts', "import fs from 'node:fs'; import { a } from '../../shared/errors.ts'; fs(a);"],
  ['build/bench/x.ts', "import { figures } from '../../shared/metrics/figures.ts'; figures();"],
  ['tests/unit/x.ts', "import { app } from '../../renderer/app/app.ts'; import fs from 'node:fs'; app(fs);"],
];

describe('borders between the rooms', () => {
  it.each(violations)('%s may not: %s', (path, code) => expect(refuses(path, code)).toBe(true));
  it.each(allowed)('%s may: %s', (path, code) => expect(refuses(path, code)).toBe(false));

  it('no file of the project crosses a border', () => {
    const run = spawnSync(process.execPath, [biome, 'lint', '--colors=off', '--only=style/noRestrictedImports'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(run.stdout + run.stderr).not.toContain('noRestrictedImports');
    expect(run.status).toBe(0);
  });
});
