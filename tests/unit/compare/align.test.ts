import { describe, expect, it } from 'vitest';
import { createPost, deletePost, movePosts, splitPost } from '../../../shared/commands/index.ts';
import { type Alignment, align, cellAt, lineageOf, movedLinks } from '../../../shared/compare/align.ts';
import type { DocumentState, StructureState } from '../../../shared/model/state.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { make, newId, propose } from '../../support/small.ts';

/** D over A (a1, a2) and B (b1); siblings in the order of their names. */
function start() {
  const state = documentOf([
    post('D'),
    post('A', { managerId: 'D' }),
    post('a1', { managerId: 'A' }),
    post('a2', { managerId: 'A' }),
    post('B', { managerId: 'D' }),
    post('b1', { managerId: 'B' }),
  ]);
  return { state, option: propose(state) };
}

const sides = (state: DocumentState, ...ids: string[]) => ids.map((id) => state.structures.get(id) as StructureState);

/** Each row as it reads across: the post, and per pane a mark: it stands (its depth), moved, folded or nothing. */
function picture(alignment: Alignment): string[] {
  return alignment.keys.map((key, row) => {
    const cells = alignment.panes.map((_, pane) => {
      const cell = cellAt(alignment, pane, row);
      return cell.kind === 'here' ? cell.box.depth : { moved: '~', folded: '=', absent: '-' }[cell.kind];
    });
    return `${lineageOf(key)} ${cells.join('')}`;
  });
}

describe('COMPARE rows that are shared', () => {
  it('COMPARE a fork stands row by row beside what it came from', () => {
    const { state, option } = start();
    const alignment = align(sides(state, STRUCTURE, option));
    expect(picture(alignment)).toEqual(['D 00', 'A 11', 'a1 22', 'a2 22', 'B 11', 'b1 22']);
    expect(movedLinks(alignment, 0)).toEqual([]);
  });

  it('COMPARE a deleted post leaves its place empty and its reports stay at their height', () => {
    const { state, option } = start();
    make(state, deletePost(state, { structure: option, id: 'A', reports: 'up' }));
    expect(picture(align(sides(state, STRUCTURE, option)))).toEqual([
      'D 00',
      'A 1-',
      'a1 21',
      'a2 21',
      'B 11',
      'b1 22',
    ]);
  });

  it('COMPARE a created post opens a row, after what was deleted there, and options that share it share the row', () => {
    const { state, option } = start();
    make(state, deletePost(state, { structure: option, id: 'a2', reports: 'up' }));
    const made = make(state, createPost(state, { structure: option, under: 'A', fields: { title: 'New' } }, newId));
    const second = propose(state, 'Option B', option);
    make(state, deletePost(state, { structure: second, id: 'b1', reports: 'up' }));
    expect(picture(align(sides(state, STRUCTURE, option, second)))).toEqual([
      'D 000',
      'A 111',
      'a1 222',
      'a2 2--',
      `${made.focus} -22`,
      'B 111',
      'b1 22-',
    ]);
  });

  it('COMPARE a branch that moved stands in rows of its own, with one link from its top', () => {
    const { state, option } = start();
    make(state, movePosts(state, { structure: option, ids: ['A'], to: 'b1' }));
    const alignment = align(sides(state, STRUCTURE, option));
    // B and b1 are fewer than A, a1 and a2, so it is they who have two rows.
    expect(picture(alignment)).toEqual(['D 00', 'B ~1', 'b1 ~2', 'A 13', 'a1 24', 'a2 24', 'B 1~', 'b1 2~']);
    expect(movedLinks(alignment, 0)).toEqual([{ key: 'B', left: 6, right: 1 }]);
  });

  it('COMPARE an order among siblings is no change: they stand as in the first pane, a new one behind its neighbour', () => {
    const { state, option } = start();
    make(state, movePosts(state, { structure: option, ids: ['B'], to: 'D', index: 0 }));
    const made = make(state, createPost(state, { structure: option, under: 'D', index: 1, fields: {} }, newId));
    expect(picture(align(sides(state, STRUCTURE, option)))).toEqual([
      'D 00',
      'A 11',
      'a1 22',
      'a2 22',
      'B 11',
      'b1 22',
      `${made.focus} -1`,
    ]);
  });

  it('COMPARE a fold hides the branch in every pane and says how much; what left the branch is still seen', () => {
    const { state, option } = start();
    make(state, movePosts(state, { structure: option, ids: ['a2'], to: 'B' }));
    const alignment = align(sides(state, STRUCTURE, option), new Set(['A']));
    expect(picture(alignment)).toEqual(['D 00', 'A 11', 'B 11', 'b1 22', 'a2 =2']);
    expect(alignment.panes.map(({ boxes }) => boxes.find(({ key }) => key === 'A')?.hidden)).toEqual([2, 1]);
  });

  it('COMPARE POST-4 of a box that was split, the first is the post of the other pane', () => {
    const state = documentOf([post('D'), post('O', { managerId: 'D', quantity: 3, fte: 30_000 })]);
    const option = propose(state);
    make(state, splitPost(state, { structure: option, id: 'O' }, newId));
    expect(picture(align(sides(state, STRUCTURE, option)))).toEqual(['D 00', 'O 11', 'O -1', 'O -1']);
  });

  it('COMPARE what stands below a deleted box takes its place in the outline', () => {
    const state = documentOf([post('D'), post('A', { managerId: 'D', deleted: true }), post('a1', { managerId: 'A' })]);
    expect(picture(align(sides(state, STRUCTURE)))).toEqual(['D 0', 'a1 1']);
  });
});
