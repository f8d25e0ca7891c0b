import { describe, expect, it } from 'vitest';
import { lookAt, spoken } from '../../../renderer/compare/cellLook.ts';
import { compared, unchangedBranches } from '../../../renderer/compare/model.ts';
import type { Source } from '../../../renderer/compare/sources.ts';
import { withPane } from '../../../renderer/compare/state.ts';
import {
  createPost,
  deletePost,
  movePosts,
  splitPost,
  stackPosts,
  updatePost,
} from '../../../shared/commands/index.ts';
import { FiguresEngine } from '../../../shared/metrics/engine.ts';
import type { StructureId } from '../../../shared/model/records.ts';
import type { DocumentState, StructureState } from '../../../shared/model/state.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { held, holder, make, newId, propose } from '../../support/small.ts';

/** Panes of a document that no window has open. */
function panes(state: DocumentState, ...ids: StructureId[]) {
  const sources = ids.map((id): Source => {
    const structure = state.structures.get(id) as StructureState;
    // As another file is, so that nothing looks into an open document.
    const file = { id: 'f', name: 'File', state, engines: new Map([[id, new FiguresEngine(state, id)]]) };
    return { ref: id, id, name: structure.record.name, file, state, structure };
  });
  return compared(sources);
}

function start() {
  const state = documentOf([
    post('D', { title: 'Director' }),
    post('M', { title: 'Manager', managerId: 'D', ...held(holder('A')) }),
    post('O', { title: 'Officer', managerId: 'M', quantity: 3, fte: 30_000 }),
    post('X', { title: 'Clerk', managerId: 'D' }),
    post('Y', { title: 'Clerk', managerId: 'D' }),
  ]);
  return { state, option: propose(state) };
}

/** How the second pane is heard, row by row. */
function heard(state: DocumentState, option: StructureId): string[] {
  const all = panes(state, STRUCTURE, option);
  return all.whole.keys.map((_, row) => spoken(lookAt(all, all.whole, 1, row), 'Option A'));
}

describe('COMPARE the status of each post in words', () => {
  it('COMPARE CHANGE-4 deleted, new, moved and amended stand in place, each with its words', () => {
    const { state, option } = start();
    make(state, deletePost(state, { structure: option, id: 'M', reports: 'up' }));
    make(state, updatePost(state, { structure: option, id: 'O', set: { quantity: 2 } }));
    make(state, updatePost(state, { structure: option, id: 'X', set: { grade: 'G5' } }));
    make(state, createPost(state, { structure: option, under: 'D', fields: { title: 'Lead' } }, newId));
    expect(heard(state, option)).toEqual([
      'Director, 1 FTE',
      'Manager, Deleted',
      'Officer × 2, Moved, 3 → 2 posts, 2 FTE',
      'Clerk, Regraded, G5 · 1 FTE',
      'Clerk, 1 FTE',
      'Lead, New, 1 FTE · Vacant',
    ]);
  });

  it('COMPARE a post that stands elsewhere says where, and the first pane calls nothing new', () => {
    const { state, option } = start();
    make(state, movePosts(state, { structure: option, ids: ['M'], to: 'Y' }));
    const all = panes(state, STRUCTURE, option);
    const rows = all.whole.keys.flatMap((key, row) => (key === 'X' || key === 'Y' ? [row] : []));
    const words = (pane: number) => rows.map((row) => lookAt(all, all.whole, pane, row).words.join());
    // The two clerks are fewer than the branch that moved below one of them.
    expect(words(1)).toEqual(['', '', 'Stands further up', 'Stands further up']);
    expect(words(0)).toEqual(['Stands further down', 'Stands further down', '', '']);
  });

  it('COMPARE POST-4 splitting and stacking is said, and is no deletion', () => {
    const { state, option } = start();
    make(state, splitPost(state, { structure: option, id: 'O' }, newId));
    make(state, stackPosts(state, { structure: option, ids: ['X', 'Y'] }));
    expect(heard(state, option).slice(2)).toEqual([
      'Officer, 1 FTE',
      'Officer, Split off, 1 FTE',
      'Officer, Split off, 1 FTE',
      'Clerk × 2, 2 FTE',
      'Clerk, Stacked with Clerk',
    ]);
  });

  it('COMPARE branches without a change fold away, those above one stay open', () => {
    const { state, option } = start();
    make(state, updatePost(state, { structure: option, id: 'X', set: { grade: 'G5' } }));
    expect([...unchangedBranches(panes(state, STRUCTURE, option))]).toEqual(['M']);
    make(state, deletePost(state, { structure: option, id: 'O', reports: 'up' }));
    expect([...unchangedBranches(panes(state, STRUCTURE, option))]).toEqual([]);
  });

  it('COMPARE a structure that is shown already changes places with the one it replaces', () => {
    expect(withPane(['a', 'b', 'c'], 0, 'c')).toEqual(['c', 'b', 'a']);
    expect(withPane(['a', 'b'], 1, 'd')).toEqual(['a', 'd']);
  });
});
