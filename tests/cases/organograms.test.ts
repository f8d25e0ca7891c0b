import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { planMerge } from '../../shared/import/merge.ts';
import { stands } from '../../shared/model/records.ts';
import { emptyDocument, type StructureState } from '../../shared/model/state.ts';
import { tryPatch } from '../../shared/patch/check.ts';
import { load, plan, rowsOf } from '../unit/import/helpers.ts';

const folder = fileURLToPath(new URL('./organograms/', import.meta.url));
const read = (name: string) => readFileSync(`${folder}${name}.csv`, 'utf8');

/** body-date: rowsIn, rowsUsed, posts, boxes, people, roots, repairs; and whether it imports without repairs. */
const SENIOR: Record<string, [number, number, number, number, number, number, number]> = {
  'appointments_commission-2011-03-31': [3, 3, 3, 3, 3, 1, 0],
  'cabinet_office-2011-03-31': [216, 216, 216, 216, 216, 1, 0],
  'cabinet_office-2011-09-30': [235, 234, 234, 233, 227, 3, 0],
  'cabinet_office-2012-03-31': [228, 226, 226, 226, 217, 2, 0],
  'committee_on_climate_change-2011-09-30': [4, 4, 4, 4, 4, 1, 1],
  'defence_support_group-2011-09-30': [6, 6, 6, 6, 6, 1, 0],
  'department_for_work_and_pensions-2011-03-31': [270, 270, 269, 266, 270, 1, 0],
  'department_for_work_and_pensions-2011-09-30': [209, 208, 207, 202, 208, 2, 4],
  'environment_agency-2011-03-31': [163, 163, 163, 163, 163, 1, 0],
  'her_majestys_revenue_and_customs-2011-03-31': [346, 346, 346, 346, 346, 1, 0],
  'home_office-2012-09-30': [201, 200, 198, 190, 198, 1, 0],
  'horniman_public_museum_public_park_trust-2011-03-31': [1, 1, 1, 1, 1, 1, 0],
  'independent_safeguarding_authority-2011-09-30': [3, 3, 3, 3, 3, 1, 0],
  'legal_services_board-2011-03-31': [6, 6, 6, 6, 6, 1, 0],
  'ministry_of_defence-2012-09-30': [535, 535, 535, 525, 525, 18, 11],
  'ministry_of_defence-2015-09-30': [654, 652, 652, 650, 625, 10, 0],
  'ministry_of_defence-2016-03-31': [705, 705, 705, 704, 663, 11, 0],
  'national_college_for_school_leadership-2011-09-30': [22, 22, 22, 22, 20, 1, 0],
  'national_patient_safety_agency-2011-09-30': [5, 5, 5, 5, 4, 1, 0],
  'northern_ireland_office-2011-03-31': [8, 8, 8, 8, 8, 1, 0],
  'parole_board-2011-09-30': [2, 2, 2, 2, 2, 1, 0],
  'scotland_office-2011-09-30': [4, 4, 4, 4, 4, 1, 0],
  'tate-2011-03-31': [6, 6, 6, 6, 6, 1, 0],
  'the_northern_lighthouse_board-2011-09-30': [4, 4, 4, 4, 4, 1, 0],
  'uk_debt_management_office-2011-03-31': [4, 4, 4, 4, 4, 1, 0],
  'veterinary_medicines_directorate-2011-09-30': [3, 3, 3, 3, 3, 1, 0],
};

/** body-date: rows of the junior file, posts that they stand for (FTE rounded up, row by row), cells to be repaired. */
const JUNIOR: Record<string, [rowsIn: number, posts: number, repairs: number]> = {
  'appointments_commission-2011-03-31': [13, 38, 0],
  'cabinet_office-2011-03-31': [763, 1722, 0],
  'cabinet_office-2011-09-30': [629, 1822, 0],
  'committee_on_climate_change-2011-09-30': [29, 29, 0],
  'defence_support_group-2011-09-30': [28, 2805, 0],
  'home_office-2012-09-30': [933, 10502, 10],
  'horniman_public_museum_public_park_trust-2011-03-31': [26, 100, 0],
  'independent_safeguarding_authority-2011-09-30': [51, 258, 0],
  'legal_services_board-2011-03-31': [16, 26, 0],
  'national_college_for_school_leadership-2011-09-30': [152, 267, 0],
  'national_patient_safety_agency-2011-09-30': [42, 170, 0],
  'northern_ireland_office-2011-03-31': [26, 112, 0],
  'parole_board-2011-09-30': [45, 94, 0],
  'scotland_office-2011-09-30': [51, 51, 0],
  'tate-2011-03-31': [28, 775, 0],
  'the_northern_lighthouse_board-2011-09-30': [86, 190, 0],
  'uk_debt_management_office-2011-03-31': [88, 101, 0],
  'veterinary_medicines_directorate-2011-09-30': [63, 158, 0],
};

/** The same counts from the rows alone, by another and simpler road than the importer's. */
function counted(text: string) {
  const { rows } = rowsOf(text);
  const [head = [], ...body] = rows;
  const records = body.map((row) => Object.fromEntries(head.map((name, i) => [name, (row[i] ?? '').trim()])));
  const kept = records.filter((r) => r.Name?.toLowerCase() !== 'eliminated');
  const refOf = (r: Record<string, string>) => r['Post Unique Reference'] as string;
  const managerOf = (r: Record<string, string>) =>
    r['Reports to Senior Post'] === 'XX' ? '' : (r['Reports to Senior Post'] as string);
  const groups = Map.groupBy(kept, (r) =>
    [refOf(r), r['Job Title']?.replace(/[^a-z]/gi, '').toLowerCase(), managerOf(r)].join('|'),
  );
  const known = new Set(kept.map(refOf));
  const managed = new Set(kept.filter((r) => managerOf(r) !== refOf(r)).map(managerOf));
  let posts = 0;
  let roots = 0;
  let repairs = 0;
  for (const rowsOfBox of groups.values()) {
    const first = rowsOfBox[0]!;
    const fte = rowsOfBox.reduce((sum, r) => sum + (r.FTE === '' ? 10_000 : Math.round(Number(r.FTE) * 10_000)), 0);
    posts += fte > 10_000 && !managed.has(refOf(first)) ? rowsOfBox.length : 1;
    const unknown = managerOf(first) !== '' && !known.has(managerOf(first));
    const own = managerOf(first) === refOf(first);
    if (unknown) repairs += rowsOfBox.length;
    if (own) repairs++;
    if (unknown || own || managerOf(first) === '') roots++;
  }
  const people = kept.filter((r) => r.Name?.toLowerCase() !== 'vacant').length;
  return [records.length, kept.length, posts, groups.size, people, roots, repairs];
}

describe('published organograms', () => {
  it('IMPORT-1 has a row of expectations for every senior file', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('-senior.csv'));
    expect(files.map((name) => name.replace('-senior.csv', '')).sort()).toEqual(Object.keys(SENIOR).sort());
  });

  for (const [name, expected] of Object.entries(SENIOR)) {
    it(`IMPORT-1 IMPORT-2 ${name} imports with the counted rows, posts and repairs`, () => {
      const text = read(`${name}-senior`);
      expect(counted(text)).toEqual(expected);
      const state = emptyDocument('Test');
      const bare = plan(state, text);
      expect(bare.format).toBe('organogram-senior');
      expect(bare.patch === null).toBe(expected[6] > 0);
      const { report } = load(state, text, { repair: true }).plan;
      const { rowsIn, rowsUsed, rowsRejected, posts, boxes, people, roots, repaired } = report;
      expect([rowsIn, rowsUsed, posts, boxes, people, roots, repaired.length]).toEqual(expected);
      expect(rowsIn).toBe(rowsUsed + rowsRejected);
    });
  }

  it('IMPORT-1 has a row of expectations for every junior file', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('-junior.csv'));
    expect(files.map((name) => name.replace('-junior.csv', '')).sort()).toEqual(Object.keys(JUNIOR).sort());
  });

  for (const [name, [rowsIn, posts, repairs]] of Object.entries(JUNIOR)) {
    it(`IMPORT-1 IMPORT-2 ${name}: the junior groups stand below the senior posts as boxes of several posts`, () => {
      const state = emptyDocument('Test');
      const senior = load(state, read(`${name}-senior`), { repair: true }).plan.report;
      const text = read(`${name}-junior`);
      expect(plan(state, text).patch === null).toBe(repairs > 0);
      const { plan: done, structure } = load(state, text, { repair: true });
      expect(done.format).toBe('organogram-junior');
      const { report } = done;
      expect([report.rowsIn, report.rowsUsed, report.rowsRejected]).toEqual([rowsIn, rowsIn, 0]);
      expect(report.repaired).toHaveLength(repairs);
      expect(report.boxes).toBe(senior.boxes + rowsIn);
      // A senior box of several posts that gets reports is one post (POST-4).
      const single = senior.posts - [...structure.posts.values()].filter((p) => p.occupancyRecorded).length;
      expect(senior.posts + posts - report.posts).toBeLessThanOrEqual(single);
      expect(report.posts).toBeLessThanOrEqual(senior.posts + posts);
      const groups = [...structure.posts.values()].filter((post) => !post.occupancyRecorded);
      expect(groups).toHaveLength(rowsIn);
      expect(groups.reduce((sum, post) => sum + (post.quantity ?? 0), 0)).toBe(posts);
      expect(groups.every((post) => post.quantity === Math.ceil(post.fte / 10_000))).toBe(true);
    });
  }

  it('CHANGE-1 the same body at a later date continues its posts', () => {
    const state = emptyDocument('Test');
    load(state, read('ministry_of_defence-2015-09-30-senior'));
    const { plan: later, structure } = load(state, read('ministry_of_defence-2016-03-31-senior'), {
      structureName: '2016',
      fromName: 'Current',
    });
    const kept = [...structure.posts.values()].filter((post) => !post.missing).length;
    expect(kept).toBe(704);
    expect(later.report.missing).toHaveLength(structure.posts.size - 704);
    expect(tryPatch(state, { added: [], updated: [], removed: [] }).ok).toBe(true);
  });

  for (const [body, before, after] of [
    ['cabinet_office', '2011-03-31', '2011-09-30'],
    ['cabinet_office', '2011-09-30', '2012-03-31'],
    ['department_for_work_and_pensions', '2011-03-31', '2011-09-30'],
    ['ministry_of_defence', '2012-09-30', '2015-09-30'],
    ['ministry_of_defence', '2015-09-30', '2016-03-31'],
  ] as const) {
    it(`IMPORT-4 ${body} of ${before} updated from ${after} comes out as the later file alone would`, () => {
      const state = emptyDocument('Test');
      const { structure } = load(state, read(`${body}-${before}-senior`), { repair: true });
      const base = { posts: new Map(structure.posts), people: new Map(state.people) };
      const text = read(`${body}-${after}-senior`);
      const request = { structureName: 'Current', fileName: 'later.csv', base, repair: true, ...rowsOf(text) };
      const merged = planMerge(state, request);
      if (!merged.ok || merged.value.patch === null) throw new Error('The later file was refused.');
      expect(tryPatch(state, merged.value.patch)).toEqual({ ok: true, value: null });
      expect(merged.value.merge.conflicts).toEqual([]);
      const fresh = emptyDocument('Test');
      const alone = load(fresh, text, { repair: true });
      const { repaired, rejected, missing, ...counts } = merged.value.report;
      const { repaired: _, rejected: __, missing: ___, ...expected } = alone.plan.report;
      expect(counts).toEqual(expected);
      // Ids and order may differ; what was published, and the references made up for repeated ones, do not.
      const cells = (of: StructureState) =>
        [...of.posts.values()]
          .filter(stands)
          .map(({ ref, title, grade, unit, fte, salary, holders }) =>
            [ref, title, grade, unit, fte, salary, holders.length].join('|'),
          )
          .sort();
      expect(cells(structure)).toEqual(cells(alone.structure));
    });
  }
});
