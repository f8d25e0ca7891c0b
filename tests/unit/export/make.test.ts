import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../electron/export/fileName.ts';
import { makeExport } from '../../../electron/export/make.ts';
import type { DocumentState } from '../../../shared/model/state.ts';
import { documentOf, post } from '../../support/arbitraries.ts';
import { HOSTILE, made } from './tools.ts';

/** One post held by a named person with a salary of their own, and notes about them. */
function confidential(): DocumentState {
  const holder = { person: 'EMP-4711', fte: null, basis: null, point: '33', substantive: true };
  const state = documentOf([
    post('P1', {
      title: 'Head of Service',
      occupancyRecorded: true,
      holders: [holder],
      salary: 8_765_400_000,
      point: '41',
      notes: 'Long-term sick',
    }),
    post('P2', {
      title: 'Officer',
      managerId: 'P1',
      occupancyRecorded: true,
      quantity: 3,
      fte: 30_000,
      salary: 3_100_000_000,
    }),
    post('P3', { title: 'Former post', managerId: 'P1', deleted: true, notes: 'Gone' }),
  ]);
  const person = state.people.get('EMP-4711')!;
  state.people.set('EMP-4711', { ...person, name: 'Margaret Winterbottom' });
  return state;
}

describe('makeExport', () => {
  it('EXPORT-6 an open export holds no name, no own salary of a single holder and no note', async () => {
    for (const [kind, format] of [
      ['chart', 'svg'],
      ['posts', 'csv'],
      ['figures', 'csv'],
    ] as const) {
      const open = await made(confidential(), { kind, format, audience: 'open' });
      expect(open.text).not.toMatch(/Winterbottom|EMP-4711|87[,]?654|Long-term|Gone|Former post/);
    }
    const full = await made(confidential(), { kind: 'posts', format: 'csv' });
    expect(full.text).toContain('Winterbottom');
    expect((await made(confidential(), { kind: 'chart', format: 'svg' })).text).toContain('Margaret Winterbottom');
    expect((await made(confidential(), { kind: 'chart', format: 'svg', audience: 'open' })).text).not.toMatch(
      /Filled|Winterbottom/,
    );
  });

  it('EXPORT-6 open figures of one paid post withhold its cost', async () => {
    const state = documentOf([post('P1', { title: 'Clerk', salary: 3_912_300_000 })]);
    const { text } = await made(state, { kind: 'figures', format: 'csv', audience: 'open' });
    expect(text).toContain('Cost is withheld');
    expect(text).not.toContain('39123');
  });

  it('EXPORT-4 EXPORT-9 workbooks hold numbers as numbers, and text that looks like a formula as text', async () => {
    const state = documentOf([post('P1', { title: '=1+1', fte: 5_000, salary: 3_000_000_000, notes: 'a\u0001b' })]);
    const { bytes } = await made(state, { kind: 'posts', format: 'xlsx' });
    const [posts, about] = await readXlsxFile(Buffer.from(bytes));
    const cell = (heading: string) => posts?.data[1]?.[posts.data[0]?.indexOf(heading) as number];
    expect([posts?.sheet, cell('FTE'), cell('Salary'), cell('Job Title'), cell('Notes')]).toEqual([
      'Posts',
      0.5,
      30_000,
      "'=1+1",
      'ab',
    ]);
    expect(about?.data).toContainEqual(['Revision', '12']);
    expect(Buffer.from(bytes).includes('<f>')).toBe(false);
    const figures = await made(state, { kind: 'figures', format: 'xlsx' });
    const [first] = await readXlsxFile(Buffer.from(figures.bytes));
    expect(first?.data).toContainEqual(['Total (£)', 15_000]);
  });

  it('refuses what cannot be made with a sentence that names what can', async () => {
    const state = confidential();
    const request = { structure: 's1', revision: 1, date: '2027-04-12' };
    const csv = await makeExport(state, { ...request, kind: 'chart', format: 'csv' });
    expect(csv).toMatchObject({ ok: false, refusal: { code: 'format-not-made' } });
    expect(csv.ok ? '' : csv.refusal.message).toContain('chart as pdf or docx or svg or png');
    expect(await makeExport(state, { ...request, structure: 'Nowhere', kind: 'chart', format: 'pdf' })).toMatchObject({
      refusal: { code: 'no-structure' },
    });
    const empty = documentOf([]);
    expect(await makeExport(empty, { ...request, kind: 'chart', format: 'pdf' })).toMatchObject({
      refusal: { code: 'chart-empty' },
    });
  });

  it('takes a structure by name as well as by id', async () => {
    expect((await made(confidential(), { structure: 'current', kind: 'posts', format: 'csv' })).text).toContain(
      'Officer',
    );
  });

  it('SEC file names are plain words whatever the title is', () => {
    for (const title of [
      ...HOSTILE,
      '../../etc/passwd',
      '..\\..\\windows',
      'CON',
      '.hidden',
      '-rf',
      '',
      'a/b:c*d?e"f<g>h|i',
    ]) {
      const name = safeFileName([title, title, 'chart'], 'pdf');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
      expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u202a-\u202e]|^[.\s-]|[.\s]\.pdf$|^(con|nul)\./i);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220);
    }
    expect(safeFileName(['Adult Social Care', 'Option B', 'chart'], 'pdf')).toBe(
      'Adult Social Care - Option B - chart.pdf',
    );
  });
});
