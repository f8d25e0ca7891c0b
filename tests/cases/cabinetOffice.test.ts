import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compareStructures } from '../../shared/changes/compare.ts';
import { align, cellAt } from '../../shared/compare/align.ts';
import { changeRows } from '../../shared/compare/changeRows.ts';
import { emptyDocument, type StructureState } from '../../shared/model/state.ts';
import { summarise } from '../../shared/report/summary.ts';
import { load, rowsOf } from '../unit/import/helpers.ts';

const DATES = ['2011-03-31', '2011-09-30', '2012-03-31'] as const;
const read = (date: string) =>
  readFileSync(new URL(`./organograms/cabinet_office-${date}-senior.csv`, import.meta.url), 'utf8');

/** References of a file's posts, by a simpler road than the importer's. */
function references(date: string): Set<string> {
  const [head = [], ...rows] = rowsOf(read(date)).rows;
  const [ref, name] = [head.indexOf('Post Unique Reference'), head.indexOf('Name')];
  return new Set(rows.filter((row) => row[name]?.toLowerCase() !== 'eliminated').map((row) => row[ref] ?? ''));
}

it('COMPARE CHANGE-6 the Cabinet Office at three dates: what came and went agrees with the files, and the panes align', () => {
  const state = emptyDocument('Cabinet Office');
  const structures = DATES.map((date, i) => {
    const more = i === 0 ? {} : { fromName: DATES[0] };
    return load(state, read(date), { structureName: date, format: 'organogram-senior', repair: true, ...more })
      .structure;
  });
  const ids = structures.map((structure) => structure.record.id);
  const comparisons = ids.slice(1).map((id) => compareStructures(state, ids[0] as string, state, id));
  const before = references(DATES[0]);
  for (const [i, comparison] of comparisons.entries()) {
    const after = references(DATES[i + 1] as string);
    const of = (action: RegExp) => comparison.posts.filter((post) => action.test(post.action)).map((post) => post.id);
    expect(new Set(of(/^created$/))).toEqual(after.difference(before));
    expect(new Set(of(/^deleted/))).toEqual(before.difference(after));
    // Whoever is not in the newer file was merely left out, until somebody says that it was meant.
    expect(comparison.missing.length).toBe(before.difference(after).size);
    const sum = comparison.bridge.reduce((total, line) => total + line.total, 0);
    expect(sum).toBe(comparison.to.figures.cost.total - comparison.from.figures.cost.total);
  }
  const said = comparisons.map((comparison) => summarise(comparison)[0]);
  expect(said).toEqual([
    '2011-09-30 has 18 posts more than 2011-03-31 (216 → 234) and 17.96 FTE more (212.16 → 230.12).',
    '2012-03-31 has 10 posts more than 2011-03-31 (216 → 226) and 9.09 FTE more (212.16 → 221.25).',
  ]);
  // Half the department moved in that year; whoever kept the manager stands at one height in both panes of a pair.
  for (const [i, { posts }] of comparisons.entries()) {
    const pair = align([structures[0], structures[i + 1]] as StructureState[]);
    const shared = pair.keys.filter((_, row) => [0, 1].every((pane) => cellAt(pair, pane, row).kind === 'here'));
    const both = posts.filter((post) => post.from && post.to);
    const moved = both.filter((post) => post.flags.includes('re-parented'));
    expect(shared.length).toBeGreaterThanOrEqual(both.length - moved.length);
  }
  const alignment = align(structures);
  const rows = changeRows(comparisons, alignment);
  expect(new Set(rows.map((row) => row.lineage)).size).toBe(rows.length);
});
