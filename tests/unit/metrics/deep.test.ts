import { generateNKeysBetween } from 'fractional-indexing';
import { describe, expect, it } from 'vitest';
import { compareStructures } from '../../../shared/changes/compare.ts';
import { deletePost, movePosts } from '../../../shared/commands/index.ts';
import { FiguresEngine } from '../../../shared/metrics/engine.ts';
import { figuresFromScratch } from '../../../shared/metrics/scratch.ts';
import type { Post } from '../../../shared/model/records.ts';
import { tryPatch } from '../../../shared/patch/check.ts';
import { applyPatch, reversePatch } from '../../../shared/patch/patch.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { make, pounds, propose, refusal } from '../../support/small.ts';

const N = 10_000;
const id = (i: number) => `P${i}`;

/** One below the other, or all below the first. */
function tall(shape: 'chain' | 'star') {
  const keys = generateNKeysBetween(null, null, N);
  const posts = keys.map(
    (order, i): Post => ({
      ...post(id(i), { salary: pounds(20_000), managerId: i === 0 ? null : shape === 'chain' ? id(i - 1) : id(0) }),
      order,
    }),
  );
  return documentOf(posts);
}

describe('POST-1 FIG-6 10,000 boxes in one line and in one row', () => {
  it.each(['chain', 'star'] as const)('POST-1 FIG-6 %s: figures, move, delete the branch, undo', (shape) => {
    const state = tall(shape);
    const engine = new FiguresEngine(state, STRUCTURE);
    const before = engine.totals();
    expect(before).toMatchObject({
      posts: N,
      layers: shape === 'chain' ? N : 2,
      maxSpan: shape === 'chain' ? 1 : N - 1,
    });
    expect(before.cost.total).toBe(N * pounds(20_000));
    expect(figuresFromScratch(state, STRUCTURE).totals).toEqual(before);
    // The lower half of the chain, or the last of the row, goes below the second post.
    const moving = shape === 'chain' ? id(N / 2) : id(N - 1);
    const move = make(state, movePosts(state, { structure: STRUCTURE, ids: [moving], to: id(1) }));
    engine.apply(move.patch);
    expect(engine.totals()).toEqual(figuresFromScratch(state, STRUCTURE).totals);
    expect(engine.span(id(1))).toBe(shape === 'chain' ? 2 : 1);
    const gone = make(state, deletePost(state, { structure: STRUCTURE, id: id(1), reports: 'branch' }));
    engine.apply(gone.patch);
    // The chain loses all but its root; the row loses two
    expect(engine.totals().posts).toBe(shape === 'chain' ? 1 : N - 2);
    for (const edit of [gone, move]) {
      applyPatch(state, reversePatch(edit.patch));
      engine.apply(reversePatch(edit.patch));
    }
    expect(engine.totals()).toEqual(before);
  });
  it('POST-1 a loop through 10,000 posts is refused, and so is a patch that makes one', () => {
    const state = tall('chain');
    expect(refusal(movePosts(state, { structure: STRUCTURE, ids: [id(0)], to: id(N - 1) }))).toBe('loop');
    const root = state.structures.get(STRUCTURE)?.posts.get(id(0)) as Post;
    const patch = { added: [], updated: [[root, { ...root, managerId: id(N - 1) }]] as const, removed: [] };
    expect(tryPatch(state, patch)).toMatchObject({ ok: false, refusal: { code: 'loop' } });
    expect(new FiguresEngine(state, STRUCTURE).totals().layers).toBe(N);
  });
  it('CHANGE-1 a chain of 10,000 compares with its fork', () => {
    const state = tall('chain');
    const option = propose(state);
    make(state, deletePost(state, { structure: option, id: id(0), reports: 'up' }));
    const { counts } = compareStructures(state, STRUCTURE, state, option);
    // Its one report now has no manager
    expect(counts).toMatchObject({ deleted: 1, amended: 1, unchanged: N - 2 });
  });
});
