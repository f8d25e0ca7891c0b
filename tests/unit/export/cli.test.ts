import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFile } from '../../../electron/cli/export.ts';
import { WrongUse } from '../../../electron/cli/usage.ts';
import { unzip } from '../../support/unzip.ts';

const CLI = new URL('../../../electron/cli/main.ts', import.meta.url).pathname;
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spanwise-export-'));
  const made = spawnSync(process.execPath, [CLI, 'new', at('doc.spanwise'), '--sample', 'barnet-2014']);
  if (made.status !== 0) throw new Error(made.stderr.toString());
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exported(name: string, ...more: string[]) {
  const result = await exportFile([at('doc.spanwise'), at(name), '--structure', 'Proposed', ...more]);
  if (!result.ok) throw new Error(result.refusal.message);
  return { bytes: readFileSync(at(name)), json: result.value.json as Readonly<Record<string, unknown>> };
}

describe('spanwise export', () => {
  it.each([
    ['a.pdf', [], 'chart', '%PDF-1.7'],
    ['a.docx', [], 'pack', 'PK'],
    ['a.svg', [], 'chart', '<?xml'],
    ['a.png', [], 'chart', '\u0089PNG'],
    ['a.xlsx', [], 'posts', 'PK'],
    ['a.csv', [], 'posts', '\u00ef\u00bb\u00bfPost ID'],
    ['b.pdf', ['--as', 'pack', '--page', 'a4'], 'pack', '%PDF-1.7'],
    ['b.xlsx', ['--as', 'pack'], 'pack', 'PK'],
    ['c.pdf', ['--sections', 'timetable,statutory'], 'pack', '%PDF-1.7'],
    ['d.csv', ['--as', 'transparency', '--public'], 'transparency', '\u00ef\u00bb\u00bfPost ID,Job Title'],
    ['d.pdf', ['--as', 'figures', '--from', 'Current'], 'figures', '%PDF-1.7'],
    ['d.docx', ['--as', 'posts', '--page', 'a3'], 'posts', 'PK'],
    ['e.csv', ['--as', 'letters'], 'letters', '\u00ef\u00bb\u00bfPost ID'],
  ] as const)(
    'EXPORT-3 %s %j is the %s, by its ending or by --as',
    async (name, more, kind, starts) => {
      const { bytes, json } = await exported(name, ...more);
      expect(json).toMatchObject({ structure: 'Proposed', kind, format: name.split('.')[1], bytes: bytes.length });
      expect(bytes.toString('latin1', 0, 60).startsWith(starts)).toBe(true);
    },
    60_000,
  );

  it('EXPORT-3 --sections are those and in that order', async () => {
    const { bytes } = await exported('s.docx', '--sections', 'statutory, timetable');
    const xml = unzip(bytes).get('word/document.xml')?.toString('utf8') ?? '';
    // The number of a caption is a field: what is read is its text.
    const text = xml.replaceAll(/<w:instrText[^<]*<\/w:instrText>/g, '').replaceAll(/<[^>]+>/g, '');
    expect(text.indexOf('Statutory officers')).toBeGreaterThan(0);
    expect(text.lastIndexOf('Table 2: Timetable')).toBeGreaterThan(text.lastIndexOf('Table 1: Statutory officers'));
    expect(text).not.toContain('Table 1: Posts proposed for deletion');
  }, 60_000);

  it('EXPORT-6 --public says what it withheld', async () => {
    const { json } = await exported('o.pdf', '--as', 'pack', '--public');
    expect(json.audience).toBe('open');
    const whats = (json.withheld as { what: string }[]).map(({ what }) => what);
    expect(whats.length).toBeGreaterThan(0);
  }, 60_000);

  it('EXPORT-3 what cannot be made is refused with what can, and no file is left behind', async () => {
    const before = readdirSync(folder);
    const refused = async (name: string, ...more: string[]) => {
      const result = await exportFile([at('doc.spanwise'), at(name), '--structure', 'Proposed', ...more]);
      return result.ok ? 'made' : result.refusal.code;
    };
    expect(await refused('x.csv', '--as', 'pack')).toBe('format-not-made');
    expect(await refused('x.pdf', '--sections', 'summery')).toBe('unknown-section');
    expect(await refused('x.csv', '--as', 'letters', '--public')).toBe('never-open');
    expect(await refused('x.csv', '--as', 'pool-workings', '--public')).toBe('never-open');
    await expect(refused('x.pdf', '--page', 'a5')).rejects.toThrow(WrongUse);
    await expect(refused('x.pdf', '--part', 'exempt', '--public')).rejects.toThrow(WrongUse);
    await expect(refused('x.pptx')).rejects.toThrow(WrongUse);
    expect(existsSync(at('x.csv'))).toBe(false);
    expect(readdirSync(folder)).toEqual(before);
  });
});
