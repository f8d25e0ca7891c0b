import { DOMParser } from '@xmldom/xmldom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { makeExport } from '../../../electron/export/make.ts';
import { BLANK_POST, type Post } from '../../../shared/model/records.ts';
import type { DocumentState } from '../../../shared/model/state.ts';
import { documentOf, post } from '../../support/arbitraries.ts';
import { sampleState } from '../../support/packs.ts';
import { unzip } from '../../support/unzip.ts';

type Request = Parameters<typeof makeExport>[1];
const POUND = 100_000;

async function bytesOf(state: DocumentState, request: Partial<Request> & Pick<Request, 'kind' | 'format'>) {
  const made = await makeExport(state, { structure: 'Option A', revision: 12, date: '2026-11-22', ...request });
  if (!made.ok) throw new Error(made.refusal.message);
  return made.value.bytes;
}

/** Rows of a CSV as objects by its first row; the tables below it come with their headings as values. */
async function csv(state: DocumentState, request: Partial<Request> & Pick<Request, 'kind'>) {
  const text = new TextDecoder().decode(await bytesOf(state, { ...request, format: 'csv' }));
  const [headings = [], ...rows] = Papa.parse<string[]>(text.replace('\uFEFF', '').trimEnd()).data;
  const end = rows.findIndex((row) => row.join('') === '');
  const first = rows.slice(0, end < 0 ? rows.length : end);
  return {
    headings,
    rows: first.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? '']))),
    rest: rows.slice(first.length),
    text,
  };
}

const paid = (id: string, pounds: number, more: Partial<Post> = {}) =>
  post(id, { salary: pounds * POUND, directorate: 'Place', unit: 'Parks', ...more });

describe('Transparency Code', () => {
  const council = () =>
    documentOf(
      [
        paid('P1', 150_000, { title: 'Chief Executive' }),
        paid('P2', 60_000, { managerId: 'P1', title: 'Director', basis: 'fixed-term', occupancyRecorded: true }),
        paid('P3', 40_000, { managerId: 'P2', title: 'Manager', grade: 'G9', salary: null, point: '2' }),
        paid('P4', 20_000, { managerId: 'P3', title: 'Officer', quantity: 3, fte: 30_000 }),
        paid('P5', 0, { managerId: 'P1', title: 'Agency Adviser', basis: 'agency', salary: null }),
        paid('P6', 99_000, { managerId: 'P1', title: 'NHS Lead', employer: 'NHS' }),
      ],
      {
        grades: {
          G9: [
            { point: '1', salary: '38000' },
            { point: '2', salary: '40000' },
            { point: '3', salary: '42000' },
          ],
        },
        pack: { contact: '01234 567890' },
      },
    );

  it('EXPORT-5 the top three levels with grade, title, department, team, term, contact, band and ceiling', async () => {
    const { rows, text } = await csv(council(), { structure: 's1', kind: 'transparency' });
    expect(rows.map((row) => row['Job Title'])).not.toContain('Officer');
    expect(rows).toHaveLength(5);
    expect(rows.find((row) => row['Job Title'] === 'Manager')).toMatchObject({
      Level: '3',
      Grade: 'G9',
      Department: 'Place',
      Team: 'Parks',
      'Permanent or Temporary': 'Permanent',
      'Salary Band': '£40,000 to £44,999',
      'Salary Ceiling': '42000',
      Contact: '01234 567890',
    });
    expect(rows.find((row) => row['Job Title'] === 'Director')).toMatchObject({
      'Permanent or Temporary': 'Temporary',
      Occupancy: 'Vacant',
      'Salary Ceiling': '',
    });
    // A salary outside a scale is what one person is paid: only its band is told.
    expect(text).not.toMatch(/150,?000(?! to)/);
  });

  it('EXPORT-5 the pay multiple is entered with date and source, and never worked out from a structure', async () => {
    const state = council();
    const values = async () => {
      const { rest } = await csv(state, { structure: 's1', kind: 'transparency' });
      return { rest, value: (label: string) => rest.find((row) => row[0] === label && row.length > 1)?.[1] };
    };
    const empty = await values();
    expect(empty.value('Pay multiple')).toBe('Not entered');
    const senior = empty.rest.slice(empty.rest.findIndex((row) => row[0] === 'Senior salaries') + 2);
    expect(senior.slice(0, 2).map((row) => row[1])).toEqual(['Chief Executive', 'Director']);
    const payMultiple = { value: '8.4', date: '2026-03-31', source: 'Pay policy statement 2026/27' };
    state.document = { ...state.document, settings: { ...state.document.settings, payMultiple } };
    const { value } = await values();
    expect(value('Pay multiple (highest divided by median, whole workforce)')).toBe('8.4');
    expect(value('As at')).toBe('31 March 2026');
    expect(value('Source')).toBe('Pay policy statement 2026/27');
  });

  it('EXPORT-5 levels are those of the council; a chart that begins below them is refused', async () => {
    const state = council();
    state.document = { ...state.document, settings: { ...state.document.settings, layerOffset: 3 } };
    expect(
      await makeExport(state, {
        structure: 's1',
        kind: 'transparency',
        format: 'csv',
        revision: 1,
        date: '2026-11-22',
      }),
    ).toMatchObject({ refusal: { code: 'no-senior-posts' } });
  });
});

describe('lists for payroll and unions', () => {
  it('EXPORT-8 payroll and letters: post number, action, date, manager, grade and code, a row a holder', async () => {
    const { headings, rows } = await csv(sampleState('adult-social-care'), { kind: 'letters' });
    for (const heading of ['Post ID', 'Action', 'Date', 'Manager', 'Grade', 'Cost Centre'])
      expect(headings).toContain(heading);
    expect(rows.filter((row) => row['Post ID'] === 'A47').map((row) => row['Holder ID'])).toHaveLength(3);
    expect(rows.find((row) => row['Post ID'] === 'A24')).toMatchObject({
      Action: 'Delete',
      Date: '1 April 2027',
      'Holder ID': 'E1024',
    });
    expect(rows.some((row) => row.Action === 'No change')).toBe(false);
  });

  it('EXPORT-8 workings of a pool hold numbers for people, in no order that could say who they are', async () => {
    const state = sampleState('adult-social-care');
    const { rest, text } = await csv(state, { kind: 'pool-workings', pool: 'Brokerage' });
    for (const { id } of state.people.values()) expect(text).not.toContain(id);
    const people = rest.filter((row) => /^Person \d+$/.test(row[1] ?? ''));
    expect(people).toHaveLength(5);
    const words = people.map((row) => row.slice(2).join('|'));
    expect(words).toEqual(words.toSorted());
    expect(people.every((row) => row[0] === 'Brokerage')).toBe(true);
    expect(
      await makeExport(state, {
        structure: 'Option A',
        kind: 'pool-workings',
        format: 'csv',
        pool: 'Nowhere',
        revision: 1,
        date: '2026-11-22',
      }),
    ).toMatchObject({ refusal: { code: 'no-pool' } });
  });
});

describe('workbook of the pack', () => {
  async function sheets(state: DocumentState, request: Partial<Request> = {}) {
    const parts = unzip(await bytesOf(state, { kind: 'pack', format: 'xlsx', ...request }));
    const parse = (name: string) =>
      new DOMParser().parseFromString(parts.get(name)?.toString('utf8') ?? '', 'text/xml');
    const strings = Array.from(parse('xl/sharedStrings.xml').getElementsByTagName('si')).map(
      (si) => si.textContent ?? '',
    );
    const names = Array.from(parse('xl/workbook.xml').getElementsByTagName('sheet')).map(
      (s) => s.getAttribute('name') ?? '',
    );
    const rows = (name: string) => {
      const sheet = parse(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`);
      return Array.from(sheet.getElementsByTagName('row')).map((row) =>
        Array.from(row.getElementsByTagName('c')).map((cell) => {
          const formula = cell.getElementsByTagName('f')[0]?.textContent;
          if (formula != null) return `=${formula}`;
          const value = cell.getElementsByTagName('v')[0]?.textContent ?? '';
          return cell.getAttribute('t') === 's' ? (strings[Number(value)] ?? '') : value;
        }),
      );
    };
    return { names, rows };
  }

  it('EXPORT-4 posts, people, changes, costs and figures, with formulas over exact amounts', async () => {
    const { names, rows } = await sheets(sampleState('adult-social-care'), { audience: 'exempt' });
    expect(names.slice(0, 7)).toEqual([
      'About',
      'Figures',
      'Changes',
      'Cost existing',
      'Cost proposed',
      'Reconciliation',
      'People',
    ]);
    expect(names).toContain('Posts');
    expect(names.every((name) => name.length <= 31)).toBe(true);
    const costs = rows('Cost proposed');
    expect(costs.at(-1)?.at(-1)).toBe(`=SUM(K2:K${costs.length - 1})`);
    expect(costs[1]?.at(-1)).toBe('=SUM(G2:J2)');
    const figures = rows('Figures');
    expect(figures[1]?.slice(0, 4)).toEqual(['Posts', '63', '58', '=C2-B2']);
    expect(figures.find((row) => row[0] === 'Average span of control')?.[3]).not.toMatch(/^=/);
  });

  it('EXPORT-4 EXPORT-6 the open workbook has no people and no money of single posts', async () => {
    const { names } = await sheets(sampleState('adult-social-care'), { audience: 'open' });
    expect(names).not.toContain('People');
    const { rows } = await sheets(sampleState('adult-social-care'), { audience: 'open' });
    const costs = rows('Cost existing').slice(1, -1);
    expect(costs.filter((row) => row[6] === 'withheld').length).toBeGreaterThan(20);
    expect(costs.filter((row) => row[6] !== 'withheld').length).toBeGreaterThan(2);
    expect(names).toContain('Posts');
  });

  it('EXPORT-9 text that starts a formula is a text cell, in sheets and in every CSV', async () => {
    const state = sampleState('adult-social-care');
    const { settings } = state.document;
    const pack = { timetable: [{ date: '=1+1', activity: '@SUM(A1)' }] };
    state.document = { ...state.document, settings: { ...settings, pack } };
    const { rows } = await sheets(state, {
      audience: 'exempt',
      exempt: { paragraph: '4', reason: 'Negotiations.' },
      sections: ['timetable'],
    });
    expect(rows('Timetable')[1]).toEqual(['=1+1', '@SUM(A1)']);
    const evil = documentOf([
      { ...BLANK_POST, ...post('P1', { title: '=cmd()', unit: '+1', directorate: '@x', grade: '-1' }) },
    ]);
    const { rows: posts } = await csv(evil, { structure: 's1', kind: 'transparency' });
    for (const cell of Object.values(posts[0] ?? {})) expect(cell).not.toMatch(/^[=+\-@]/);
  });
});

describe('PNG', () => {
  it.each([
    ['screen', 192],
    ['print', 300],
  ] as const)('EXPORT-2 for %s is drawn at %i dots an inch and says so', async (resolution, dpi) => {
    const state = documentOf([
      post('P1', { title: 'Head of Service' }),
      post('P2', { title: 'Officer', managerId: 'P1' }),
    ]);
    const png = Buffer.from(await bytesOf(state, { structure: 's1', kind: 'chart', format: 'png', resolution }));
    const svg = new TextDecoder().decode(await bytesOf(state, { structure: 's1', kind: 'chart', format: 'svg' }));
    const points = Number(/width="([\d.]+)pt"/.exec(svg)?.[1]);
    expect(Math.abs(png.readUInt32BE(16) - (points * dpi) / 72)).toBeLessThan(2);
    const at = png.indexOf('pHYs');
    expect(Math.round(png.readUInt32BE(at + 4) * 0.0254)).toBe(dpi);
  });
});
