import { describe, expect, it } from 'vitest';
import { outlineRows, trayPosts } from '../../../renderer/outline/rows.ts';
import { trayOf } from '../../../renderer/outline/tray.ts';
import { findPosts } from '../../../renderer/posts/findPosts.ts';
import { oneStep } from '../../../renderer/store/oneStep.ts';
import { compareStructures } from '../../../shared/changes/compare.ts';
import { createPost, deletePost, movePosts, updatePost } from '../../../shared/commands/index.ts';
import { BLANK_POST, type Post, type Structure } from '../../../shared/model/records.ts';
import { type DocumentState, emptyDocument, type StructureState } from '../../../shared/model/state.ts';
import { applyPatch, reversePatch } from '../../../shared/patch/patch.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { make, propose } from '../../support/small.ts';

const record: Structure = {
  type: 'structure',
  id: 's',
  name: 'Current',
  kind: 'current',
  forkedFrom: null,
  order: 0,
  frozen: false,
};

function tree(parents: Record<string, string | null>, change: Record<string, Partial<Post>> = {}) {
  const state: DocumentState = emptyDocument('Test');
  const posts = Object.entries(parents).map(
    ([id, managerId], i): Post => ({
      ...BLANK_POST,
      structure: 's',
      id,
      lineage: id,
      ref: id,
      title: `Post ${id}`,
      order: `a${i}`,
      managerId,
      ...change[id],
    }),
  );
  applyPatch(state, { added: [record, ...posts], updated: [], removed: [] });
  return { state, structure: state.structures.get('s') as StructureState };
}

const shape = (structure: StructureState, collapsed: string[] = []) =>
  outlineRows(structure, new Set(collapsed)).map((row) => `${'  '.repeat(row.level - 1)}${row.post.id}`);

describe('the outline', () => {
  it('lists boxes in tree order with their depth', () => {
    const { structure } = tree({ a: null, b: 'a', c: 'b', d: 'a' });
    expect(shape(structure)).toEqual(['a', '  b', '    c', '  d']);
    expect(outlineRows(structure, new Set())[1]).toMatchObject({ position: 1, siblings: 2, hasReports: true });
  });

  it('leaves out what is below a folded branch', () => {
    const { structure } = tree({ a: null, b: 'a', c: 'b', d: 'a' });
    expect(shape(structure, ['b'])).toEqual(['a', '  b', '  d']);
  });

  it('shows what a deleted box still carries in its place, and the box in the tray', () => {
    const { structure } = tree({ a: null, b: 'a', c: 'b', d: 'a' }, { b: { deleted: true } });
    expect(shape(structure)).toEqual(['a', '  c', '  d']);
    expect(trayPosts(structure).map((post) => post.id)).toEqual(['b']);
  });

  it('DOC-13 FIG-8 the tray lists what left Current, the newest first, and posts that a box lost, and counts posts', () => {
    const state = documentOf([
      post('H'),
      post('A', { managerId: 'H', title: 'Advisor' }),
      post('B', { managerId: 'H', title: 'Broker' }),
      post('O', { managerId: 'H', title: 'Officer', quantity: 5, fte: 50_000 }),
    ]);
    const option = propose(state);
    make(state, deletePost(state, { structure: option, id: 'A', reports: 'up' }));
    make(state, deletePost(state, { structure: option, id: 'B', reports: 'up' }));
    make(state, updatePost(state, { structure: option, id: 'O', set: { quantity: 3 } }));
    const structure = state.structures.get(option) as StructureState;
    const comparison = compareStructures(state, STRUCTURE, state, option);
    const tray = trayOf(
      structure,
      comparison,
      new Map([
        ['A', 1],
        ['B', 2],
      ]),
    );
    expect(tray.rows.map(({ post: { ref }, posts, of }) => [ref, posts, of])).toEqual([
      ['B', 1, null],
      ['A', 1, null],
      ['O', 2, 5],
    ]);
    expect([tray.posts, comparison.kinds.deleted]).toEqual([4, 4]);
  });

  it('survives a chain of 20,000', () => {
    const parents: Record<string, string | null> = {};
    for (let i = 0; i < 20_000; i++) parents[`p${i}`] = i === 0 ? null : `p${i - 1}`;
    expect(outlineRows(tree(parents).structure, new Set())).toHaveLength(20_000);
  });
});

describe('finding a post', () => {
  it('wants every word, and puts titles that start with it first', () => {
    const { structure } = tree(
      { a: null, b: 'a', c: 'a' },
      {
        a: { title: 'Head of Care' },
        b: { title: 'Care Officer', unit: 'East' },
        c: { title: 'Clerk', unit: 'Care East' },
      },
    );
    expect(findPosts(structure, 'care').map((hit) => hit.id)).toEqual(['b', 'a', 'c']);
    expect(findPosts(structure, 'care east').map((hit) => hit.id)).toEqual(['b', 'c']);
    expect(findPosts(structure, '  ')).toEqual([]);
  });
});

describe('several commands as one step', () => {
  const manager = { structure: 's', under: 'a', index: 0, fields: { title: 'Manager' } };

  it('squashes them into one patch and leaves the state to the caller', () => {
    const { state, structure } = tree({ a: null, b: 'a' });
    const result = oneStep('Added a manager', [
      () => (s, newId) => createPost(s, manager, newId),
      (before) => (s) => movePosts(s, { structure: 's', ids: ['b'], to: before[0]?.focus ?? null }),
    ])(state, () => 'm');
    expect(shape(structure)).toEqual(['a', '  b']);
    if (!result.ok) throw new Error(result.refusal.message);
    expect(result.value).toMatchObject({ label: 'Added a manager', focus: 'm' });
    applyPatch(state, result.value.patch);
    expect(shape(structure)).toEqual(['a', '  m', '    b']);
    applyPatch(state, reversePatch(result.value.patch));
    expect(shape(structure)).toEqual(['a', '  b']);
  });

  it('leaves nothing behind when one of them is refused', () => {
    const { state, structure } = tree({ a: null, b: 'a' });
    const result = oneStep('No', [
      () => (s) => deletePost(s, { structure: 's', id: 'b', reports: 'up' }),
      () => (s) => movePosts(s, { structure: 's', ids: ['a'], to: 'a' }),
    ])(state, () => 'm');
    expect(result).toMatchObject({ ok: false, refusal: { code: 'loop' } });
    expect(shape(structure)).toEqual(['a', '  b']);
  });
});
