import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');

function lint(cwd: string): { status: number | null; output: string } {
  const args = [
    biome,
    'lint',
    '--colors=off',
    '--reporter=json',
    '--only=style/noRestrictedImports',
    '--max-diagnostics=none',
  ];
  const run = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  return { status: run.status, output: run.stdout + run.stderr };
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

/** A project of its own with the same rules: each snippet is a file in the room that it names. */
const sandbox = mkdtempSync(join(tmpdir(), 'spanwise-borders-'));
const numbered = (path: string, index: number, kind: string) => path.replace(/x\.ts$/, `${kind}${index}.ts`);
let refused = '';

beforeAll(() => {
  const config = JSON.parse(readFileSync(join(root, '.biome.json'), 'utf8'));
  writeFileSync(join(sandbox, '.biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }));
  const write = (kind: string, cases: [string, string][]) =>
    cases.forEach(([path, code], index) => {
      const file = join(sandbox, numbered(path, index, kind));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, code);
    });
  write('bad', violations);
  write('good', allowed);
  refused = lint(sandbox).output;
});

afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

describe('borders between the rooms', () => {
  it.each(violations.map(([path, code], index) => [path, code, index] as const))('%s may not: %s', (path, _, index) =>
    expect(refused).toContain(`"${numbered(path, index, 'bad')}"`),
  );
  it.each(allowed.map(([path, code], index) => [path, code, index] as const))('%s may: %s', (path, _, index) =>
    expect(refused).not.toContain(`"${numbered(path, index, 'good')}"`),
  );

  it('no file of the project crosses a border', () => {
    expect(lint(root)).toMatchObject({ status: 0, output: expect.not.stringContaining('noRestrictedImports') });
  });
});
