import { describe, expect, it } from 'vitest';
import { compareStructures } from '../../../shared/changes/compare.ts';
import { createPost, deletePost, movePosts, updatePost } from '../../../shared/commands/index.ts';
import { align } from '../../../shared/compare/align.ts';
import { changeRows, matchesSearch } from '../../../shared/compare/changeRows.ts';
import type { DocumentState, StructureState } from '../../../shared/model/state.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { make, newId, pounds, propose } from '../../support/small.ts';

function rowsOf(state: DocumentState, ...options: string[]) {
  const comparisons = options.map((option) => compareStructures(state, STRUCTURE, state, option));
  const structures = [STRUCTURE, ...options].map((id) => state.structures.get(id) as StructureState);
  return changeRows(comparisons, align(structures));
}

function start() {
  const state = documentOf([
    post('D'),
    post('A', { managerId: 'D', title: 'Team Manager', unit: 'North' }),
    post('B', { managerId: 'D', title: 'Team Manager', unit: 'South' }),
    post('C', { managerId: 'B', title: 'Officer', salary: pounds(30_000) }),
  ]);
  return { state, a: propose(state), b: propose(state, 'Option B') };
}

describe('COMPARE the change list', () => {
  it('COMPARE each post once, in reading order, with what every option does to it and of which kinds', () => {
    const { state, a, b } = start();
    make(state, movePosts(state, { structure: a, ids: ['C'], to: 'A' }));
    make(state, updatePost(state, { structure: a, id: 'C', set: { grade: 'G9' } }));
    make(state, deletePost(state, { structure: b, id: 'C', reports: 'up' }));
    make(state, deletePost(state, { structure: b, id: 'A', reports: 'up' }));
    const made = make(state, createPost(state, { structure: a, under: 'D', index: 0, fields: {} }, newId));
    const rows = rowsOf(state, a, b);
    expect(
      rows.map((row) => [row.lineage, row.changes.map((change) => change?.action ?? '-'), [...row.kinds]]),
    ).toEqual([
      [made.focus, ['created', '-'], ['created']],
      ['A', ['-', 'deleted'], ['deleted']],
      ['C', ['amended', 'deleted'], ['deleted', 'moved']],
    ]);
  });

  it('COMPARE a new line manager alone is a move; money alone is a kind of its own', () => {
    const { state, a } = start();
    make(state, movePosts(state, { structure: a, ids: ['B'], to: 'A' }));
    make(state, updatePost(state, { structure: a, id: 'C', set: { salary: pounds(31_000) } }));
    expect(rowsOf(state, a).map((row) => [row.lineage, [...row.kinds]])).toEqual([
      ['B', ['moved']],
      ['C', ['cost']],
    ]);
  });

  it('COMPARE the search looks for every word, in title, reference, grade and team', () => {
    const { state, a } = start();
    make(state, updatePost(state, { structure: a, id: 'A', set: { grade: 'G11' } }));
    const [row] = rowsOf(state, a);
    if (!row) throw new Error('No change');
    const fits = (search: string) => matchesSearch(row, search);
    expect([fits(''), fits('manager north'), fits('g11 team'), fits('south')]).toEqual([true, true, true, false]);
  });
});
