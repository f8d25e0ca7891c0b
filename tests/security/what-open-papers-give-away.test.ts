import { describe, expect, it } from 'vitest';
import type { Post, Structure } from '../../shared/model/records.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { applyPatch } from '../../shared/patch/patch.ts';
import { packReport } from '../../shared/report/pack/pack.ts';
import type { Table } from '../../shared/report/page/report.ts';
import { documentOf, post } from '../support/arbitraries.ts';
import { attack, openPacks, type Paper } from '../support/attacker.ts';
import { openFiles } from '../support/attackerFiles.ts';
import { openDocument } from '../support/openDocuments.ts';
import { packOf, sampleState, tableOf } from '../support/packs.ts';
import { holder } from '../support/small.ts';

const POUND = 100_000;

/** `npm run soak` sets both: how many documents, and from which seed. */
const DOCUMENTS = Number(process.env.SPANWISE_OPEN_DOCUMENTS ?? 30);
/** Of so many of them every other file is read as well, which takes longer. */
const FILES = Math.ceil(DOCUMENTS / 10);
const SEED = Number(process.env.SPANWISE_SEED ?? 0) % 1_000_000;

const paid = (id: string, pounds: number, more: Partial<Post> = {}) =>
  post(id, { salary: pounds * POUND, occupancyRecorded: true, holders: [holder(`H-${id}`)], ...more });

/** Current with these posts, and options of them. */
function documentWith(
  current: readonly Post[],
  options: readonly (readonly Post[])[],
  settings: Settings = {},
): DocumentState {
  const state = documentOf([...current], { onCosts: { mode: 'flat', rate: '20' }, ...settings });
  for (const [i, posts] of options.entries()) {
    const option: Structure = {
      type: 'structure',
      id: `o${i}`,
      name: `Option ${i}`,
      kind: 'proposal',
      forkedFrom: 's1',
      order: i + 2,
      frozen: false,
    };
    applyPatch(state, {
      added: [option, ...posts.map((each) => ({ ...each, structure: option.id }))],
      updated: [],
      removed: [],
    });
  }
  for (const { id } of current)
    state.people.set(`H-${id}`, {
      type: 'person',
      id: `H-${id}`,
      name: `Holder ${id}`,
      age: null,
      ageOrOver: false,
      serviceYears: null,
      priority: false,
    });
  return state;
}

/** What the papers would say if nothing were withheld: an attacker who finds nothing here is blind. */
function careless(state: DocumentState): Paper[] {
  return openPacks(state).map((paper) => {
    const options = { date: '2027-01-01', revision: 1, from: paper.from.record.id, audience: 'working' as const };
    const made = packReport(state, paper.to.record.id, options);
    return made.ok ? { ...paper, report: made.value } : paper;
  });
}

const evaluation = (state: DocumentState, option: string): Record<string, readonly string[]> => {
  const table: Table = tableOf(packOf(state, option, { audience: 'open' }), 'Financial evaluation');
  return Object.fromEntries(table.rows.map(({ cells }) => [cells[0] ?? '', cells.slice(1)]));
};

describe('SEC EXPORT-10 attack: somebody with every open paper, a calculator and patience', () => {
  it(`SEC EXPORT-10 works nothing out from the papers of ${DOCUMENTS} made-up documents`, () => {
    const found: string[] = [];
    for (let seed = SEED; seed < SEED + DOCUMENTS; seed++)
      for (const { what } of attack(openDocument(seed))) found.push(`seed ${seed}: ${what}`);
    expect(found).toEqual([]);
  }, 1_800_000);

  it(`SEC EXPORT-10 nor from those and every other file of ${FILES} of them: workbooks, lists, data, charts, copies`, async () => {
    const found: string[] = [];
    for (let seed = SEED; seed < SEED + FILES; seed++) {
      const state = openDocument(seed);
      const finds = attack(state, openPacks(state), await openFiles(state, 'open', seed === SEED ? [] : ['docx']));
      for (const { what } of finds) found.push(`seed ${seed}: ${what}`);
    }
    expect(found).toEqual([]);
  }, 1_800_000);

  it('SEC EXPORT-10 the reader of files is not blind either: of working copies it finds pay that no pack is read for', async () => {
    const state = openDocument(0);
    expect(attack(state, [], await openFiles(state, 'working', ['docx'])).length).toBeGreaterThan(3);
  });

  it('SEC EXPORT-10 the attacker is not blind: of papers that withhold nothing it finds pay and small groups', () => {
    const finds = [0, 1, 2, 3, 4, 5, 6, 7].map((seed) => {
      const state = openDocument(seed);
      return attack(state, careless(state)).length;
    });
    expect(finds.filter((n) => n > 0).length).toBeGreaterThan(6);
  });

  it('SEC EXPORT-10 the open papers of the samples give nothing away', () => {
    for (const name of ['adult-social-care', 'barnet-2014', 'bury-2021', 'bolton-2010', 'barnet-2021'])
      expect(attack(sampleState(name)), name).toEqual([]);
  });

  const seven = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((id, i) => paid(id, 30_000 + 1_717 * i));

  it('SEC EXPORT-10 the difference of two totals, less the printed on-cost rate, was one person’s salary', () => {
    const state = documentWith(seven, [seven.slice(1), seven]);
    expect(attack(state, careless(state)).length).toBeGreaterThan(0);
    expect(attack(state)).toEqual([]);
    expect(evaluation(state, 'Option 0').Total?.[1]).not.toBe('237,396');
  });

  it('SEC EXPORT-10 two packs of one document: the options differ in one person', () => {
    const more = [...seven, paid('N', 41_234)];
    const state = documentWith(seven, [more.slice(0, 6), more.slice(0, 5)]);
    expect(attack(state)).toEqual([]);
  });

  it('SEC EXPORT-10 the sum of two posts is not anonymous to either of the two', () => {
    const two = [paid('A', 50_000), paid('B', 40_000)];
    expect(evaluation(documentWith(two, [two]), 'Option 0').Total).toEqual(['withheld', 'withheld', 'withheld']);
  });

  it('SEC EXPORT-10 a rounded total keeps a difference within the margin: it is told, but not exactly', () => {
    const state = documentWith(seven, [seven.slice(2)]);
    const [existing, proposed, change] = evaluation(state, 'Option 0').Total ?? [];
    expect(existing).toBe('295,268');
    expect(proposed).toMatch(/^about [\d,]+000$/);
    expect(change).toMatch(/^about \([\d,]+\)$/);
  });

  it('SEC EXPORT-10 everybody at the top of the grade: a sum at the end of its range tells each of them', () => {
    const grades = {
      G9: [
        { point: '1', salary: '30000' },
        { point: '9', salary: '36000' },
      ],
    };
    const top = ['A', 'B', 'C', 'D', 'E', 'F'].map((id) =>
      post(id, { grade: 'G9', point: '9', unit: id, occupancyRecorded: true, holders: [holder(`H-${id}`)] }),
    );
    const state = documentWith(top, [top], { grades, salaryBasis: 'point' });
    expect(evaluation(state, 'Option 0').Total?.[0]).toMatch(/withheld|about/);
    expect(attack(state)).toEqual([]);
  });

  it('SEC EXPORT-10 at risk was 57 − 39 − 7, the 7 read off the charts: marks of few are on no card, list or row', () => {
    const pack = packOf(sampleState('adult-social-care'), 'Option A', { audience: 'open' });
    const charts = JSON.stringify(pack.blocks.filter(({ type }) => type === 'chart'));
    expect(charts).toContain('acant');
    expect(charts).not.toMatch(/Agency|Fixed-term|Secondment|Filled|\d filled|job share/);
  });
});
