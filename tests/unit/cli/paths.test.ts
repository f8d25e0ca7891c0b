import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { parse } from '../../../electron/cli/args.ts';
import { exportFile } from '../../../electron/cli/export.ts';
import { readInput, readJson } from '../../../electron/cli/files.ts';
import { writeWhole } from '../../../electron/documents/wholeFile.ts';
import { good, refused } from '../../support/documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'spanwise-paths-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Buffer.from('a,b\n');
const LONG = join(folder, `${'x'.repeat(260)}.csv`);

it('CLI DOC-15 every path argument is refused by the same sentences, and nothing is left beside', async () => {
  expect(refused(writeWhole(LONG, bytes))).toBe('not-written');
  expect(refused(writeWhole(join(folder, 'a\0b.csv'), bytes))).toBe('not-written');
  expect(refused(writeWhole(join(folder, 'nowhere', 'a.csv'), bytes))).toBe('not-written');
  // Before the document is even looked for.
  const asked = await exportFile([join(folder, 'none.spanwise'), LONG, '--structure', 'Current']);
  expect(asked).toMatchObject({ refusal: { message: expect.stringContaining('longer than a file name can be') } });
  expect([refused(readInput(LONG)), refused(readJson(LONG))]).toEqual(['not-readable', 'not-readable']);
  expect(readdirSync(folder)).toEqual([]);
  // A name that leaves no room for a temporary one beside it.
  const full = `${'x'.repeat(251)}.csv`;
  good(writeWhole(join(folder, full), bytes));
  expect(readdirSync(folder)).toEqual([full]);
});

it('CLI DOC-15 an address, as file managers give it, is a path', () => {
  const path = join(folder, 'a plan.spanwise');
  expect(parse([pathToFileURL(path).href], 'settings').positionals).toEqual([path]);
});

it.skipIf(process.platform === 'win32')(
  'CLI SEC attack: a pipe or a device to be read is refused, and nobody waits',
  () => {
    const pipe = join(folder, 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, '/dev/zero'])
      expect(readInput(path)).toMatchObject({ refusal: { message: expect.stringContaining('a pipe or a device') } });
    // One in the place of an export is replaced, not written into.
    good(writeWhole(pipe, bytes));
    expect(readFileSync(pipe, 'utf8')).toBe('a,b\n');
    writeFileSync(join(folder, 'b.csv'), bytes);
    expect(good(readInput(join(folder, 'b.csv')))).toEqual(bytes);
  },
);
