import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../electron/import/read.ts';
import { planImport } from '../../../shared/import/import.ts';
import type { ImportPlan, ImportRequest } from '../../../shared/import/importPlan.ts';
import { lookAt } from '../../../shared/import/look.ts';
import { FiguresEngine } from '../../../shared/metrics/engine.ts';
import { childPosts, emptyDocument, type StructureState } from '../../../shared/model/state.ts';
import { tryPatch } from '../../../shared/patch/check.ts';
import { good } from '../../support/documents.ts';

/** One made-up service of seven posts as each tool writes it, with the headings of the tool's own guide. */
async function load(name: string, options: Partial<ImportRequest> = {}, sheet?: string) {
  const bytes = readFileSync(new URL(`./${name}`, import.meta.url));
  const read = good(await readRows(name, bytes, { sheet }));
  const state = emptyDocument('Test');
  const plan: ImportPlan = good(planImport(state, { ...read, structureName: 'Current', fileName: name, ...options }));
  if (plan.patch === null) throw new Error(JSON.stringify(plan.report.rejected));
  good(tryPatch(state, plan.patch));
  const structure = state.structures.get(plan.structureId) as StructureState;
  return { read, state, plan, structure };
}

/** Titles from the top, each with those below it. */
function tree(structure: StructureState, above: string | null = null): string {
  return childPosts(structure, above)
    .map((post) => {
      const below = tree(structure, post.id);
      return below === '' ? post.title : `${post.title} [${below}]`;
    })
    .join(', ');
}

const SERVICE =
  'Head of Adult Care [Team Manager [Social Worker, Social Worker], Team Manager [Brokerage Officer], Executive Assistant]';

interface Expected {
  readonly format: string;
  /** FTE of the whole service, where the file says it: otherwise a post is 1. */
  readonly fte: number;
  readonly people: number;
  /** Cells of the brokerage officer. */
  readonly officer: Readonly<Record<string, unknown>>;
  /** Whether the executive assistant is marked as one. */
  readonly assistant: boolean;
}

const B = 'Brokerage – adults';
const FILES: Readonly<Record<string, Expected>> = {
  'own.csv': {
    format: 'own',
    fte: 6.8,
    people: 6,
    officer: { unit: B, grade: 'G6', costCentre: 'AC120', salary: 30_000_00000, endDate: '2027-03-31' },
    assistant: true,
  },
  'orgplus.csv': { format: 'orgplus', fte: 6.8, people: 6, officer: { unit: B, grade: 'G6' }, assistant: true },
  'orgplus-realtime.csv': {
    format: 'orgplus',
    fte: 7,
    people: 6,
    officer: { unit: B, salary: 30_000_00000, accountableTo: [{ to: '1002', caption: '', condition: '' }] },
    assistant: true,
  },
  'orgchart.csv': { format: 'orgchart', fte: 7, people: 6, officer: { unit: B }, assistant: true },
  'orgchart-positions.csv': {
    format: 'orgchart',
    fte: 6.8,
    people: 6,
    officer: { unit: B, salary: 30_000_00000, holders: [{ person: 'E1006' }] },
    assistant: false,
  },
  'organimi.csv': {
    format: 'organimi',
    fte: 7,
    people: 6,
    officer: { unit: B, accountableTo: [{ to: '1002' }, { to: '1001' }] },
    assistant: false,
  },
  'organimi-boss.csv': { format: 'organimi', fte: 7, people: 6, officer: { unit: B }, assistant: false },
  'orgpublisher.csv': {
    format: 'orgpublisher',
    fte: 6.8,
    people: 6,
    officer: { unit: B, costCentre: 'AC120', kind: 'post' },
    assistant: false,
  },
  'visio.txt': { format: 'visio', fte: 7, people: 6, officer: { unit: B }, assistant: false },
  'visio-names.csv': { format: 'visio', fte: 7, people: 6, officer: { unit: B }, assistant: false },
  'scim.csv': {
    format: 'scim',
    fte: 7,
    people: 6,
    officer: { unit: B, directorate: 'Adults and Health', costCentre: 'AC120', ref: '1006' },
    assistant: false,
  },
};

describe('a file of each tool', () => {
  for (const [csv, expected] of Object.entries(FILES)) {
    for (const name of [csv, csv.replace(/\.\w+$/, '.xlsx')]) {
      it(`IMPORT-1 ${name}: the same service, in whatever headings and encoding`, async () => {
        const { plan, structure, state } = await load(name);
        expect(plan.format).toBe(expected.format);
        expect(plan.report).toMatchObject({
          rowsIn: 7,
          rowsUsed: 7,
          rowsRejected: 0,
          posts: 7,
          people: expected.people,
          roots: 1,
          repaired: [],
          rejected: [],
        });
        expect(tree(structure)).toBe(SERVICE);
        const figures = new FiguresEngine(state, plan.structureId).totals();
        expect([figures.fte / 10_000, figures.layers, figures.vacantPosts]).toEqual([expected.fte, 3, 1]);
        const posts = [...structure.posts.values()];
        expect(posts.find(({ title }) => title === 'Brokerage Officer')).toMatchObject(expected.officer);
        expect(posts.filter(({ assistant }) => assistant).map(({ title }) => title)).toEqual(
          expected.assistant ? ['Executive Assistant'] : [],
        );
        // Nobody's name is kept (POST-5).
        expect([...state.people.values()].map((person) => person.name).join('')).toBe('');
      });
    }
  }

  it.each(['other.csv', 'other.xlsx'])(
    'IMPORT-1 %s: headings that no tool uses, below a title, read by columns that somebody chose',
    async (name) => {
      const bytes = readFileSync(new URL(`./${name}`, import.meta.url));
      const read = good(await readRows(name, bytes));
      const look = lookAt(read);
      expect(look?.format).toBeNull();
      const mapping = { 'Post ID': 0, 'Reports To': 1, 'Job Title': 2, Team: 3, FTE: 4, Grade: 5 };
      const { plan, structure } = await load(name, { format: 'own', mapping, heading: 1 });
      expect(plan.report).toMatchObject({ rowsIn: 7, rowsUsed: 7, posts: 7, roots: 1 });
      expect(tree(structure)).toBe(SERVICE);
    },
  );

  it('IMPORT-1 a workbook is read sheet by sheet, by name', async () => {
    const { plan, read } = await load('two-sheets.xlsx', {}, 'Establishment');
    expect(read.sheets).toEqual(['About', 'Establishment']);
    expect(plan.report.posts).toBe(7);
  });

  it('IMPORT-2 a row that is left out by choice counts as rejected with its problem, and its reports are asked about', async () => {
    const problem = {
      row: 3,
      column: 'Reports To',
      value: '1001',
      problem: 'unknown-value',
      action: '',
      weight: 'refuses',
    } as const;
    const { plan } = await load('orgplus.csv', { leaveOut: [problem], repair: true });
    expect(plan.report).toMatchObject({ rowsIn: 7, rowsUsed: 6, rowsRejected: 1, posts: 6 });
    expect(plan.report.rejected).toMatchObject([{ row: 3, problem: 'unknown-value', action: 'the row is left out' }]);
    expect(plan.report.repaired.map(({ row, problem: code }) => `${row} ${code}`)).toEqual([
      '5 unknown-manager',
      '6 unknown-manager',
    ]);
  });

  it('IMPORT-1 a mapping that lacks a column which the format needs is refused by its name', async () => {
    await expect(load('orgplus.csv', { format: 'own', mapping: { 'Post ID': 0 }, heading: 0 })).rejects.toThrow(
      /Reports To, Job Title/,
    );
  });
});
