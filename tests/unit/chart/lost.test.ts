import { expect, it } from 'vitest';
import { boxOfId, managerOf, reportsOf } from '../../../renderer/chart/boxes/scene.ts';
import { Baselines, buildWorld, rectOf, type World } from '../../../renderer/chart/where/world.ts';
import { createPost, deletePost, movePosts } from '../../../shared/commands/index.ts';
import type { Post } from '../../../shared/model/records.ts';
import type { DocumentState } from '../../../shared/model/state.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { chartDocument, SERVICE } from './charts.ts';

/** A proposal that an import made: it never had h3, nor the branch of h1 but for o2, which reports elsewhere. */
const IMPORTED = SERVICE.filter(([id]) => !['h1', 'h3', 'o1', 'o3', 'o5'].includes(id)).map((row) =>
  row[0] === 'o2' ? (['o2', 'h2'] as const) : row,
);

const changes = (state: DocumentState, before: World | null = null): World =>
  buildWorld(state, 'b', new Set(), null, new Baselines(), before, { ghosts: true }) as World;

const below = (world: World, id: string | null): string[] =>
  [...reportsOf(world.scene, id === null ? -1 : boxOfId(world.scene, id))].map(
    (box) => (world.scene.posts[box] as Post).id,
  );

function overlaps(world: World): string[] {
  const boxes = Array.from({ length: world.scene.n }, (_, box) => box);
  return boxes.flatMap((a) =>
    boxes.slice(a + 1).flatMap((b) => {
      const [one, two] = [rectOf(world, a), rectOf(world, b)];
      const apart =
        one.x + one.width <= two.x ||
        two.x + two.width <= one.x ||
        one.y + one.height <= two.y ||
        two.y + two.height <= one.y;
      return apart ? [] : [`${world.scene.posts[a]?.id} ${world.scene.posts[b]?.id}`];
    }),
  );
}

it('CHART-6 posts of Current that the proposal never had are ghosts where they stand in Current', () => {
  const world = changes(chartDocument(IMPORTED, SERVICE));
  // In Current's order: h1 before h2, h3 after it; o1 and o3 below the ghost of h1; o5 below the team that is there.
  expect(below(world, 'chief')).toEqual(['lost:h1', 'h2', 'lost:h3']);
  expect(below(world, 'lost:h1')).toEqual(['lost:o1', 'lost:o3']);
  expect(below(world, 't1')).toEqual(['lost:o5']);
  expect(managerOf(world.scene, boxOfId(world.scene, 'o2'))).toBe(boxOfId(world.scene, 'h2'));
  expect(world.scene.standing[boxOfId(world.scene, 'lost:h3')]?.status).toBe('deleted');
  expect(overlaps(world)).toEqual([]);
});

it('CHART-6 a proposal with nothing of Current has all of it as ghosts, roots too; Current itself has none', () => {
  const world = changes(chartDocument([['x', null]], SERVICE));
  expect(below(world, null)).toEqual(['lost:chief', 'x']);
  expect(world.scene.n).toBe(SERVICE.length + 1);
  expect(overlaps(world)).toEqual([]);
  const state = chartDocument(SERVICE);
  expect(changes(state).scene.n).toBe(SERVICE.length);
});

it('CHART-6 after any edit the ghosts stand as in a chart made from nothing', () => {
  const state = chartDocument(IMPORTED, SERVICE);
  let next = 0;
  const id = () => `new${next++}`;
  let world = changes(state);
  const edits = [
    () => movePosts(state, { structure: 'b', ids: ['t1'], to: 'chief', index: 0 }),
    () => deletePost(state, { structure: 'b', id: 'h2', reports: 'up' }),
    () => createPost(state, { structure: 'b', under: 'chief', fields: { title: 'New' } }, id),
    () => deletePost(state, { structure: 'current', id: 'o3', reports: 'up' }),
    () => movePosts(state, { structure: 'current', ids: ['h3'], to: 'h2' }),
    () => deletePost(state, { structure: 'b', id: 'new0', reports: 'up' }),
  ];
  for (const edit of edits) {
    const made = edit();
    if (!made.ok) throw new Error(made.refusal.message);
    applyPatch(state, made.value.patch);
    world = changes(state, world);
    const fresh = changes({
      ...state,
      structures: new Map([...state.structures].map(([key, of]) => [key, { ...of }])),
    });
    expect(world.scene.posts.map((each) => each.id)).toEqual(fresh.scene.posts.map((each) => each.id));
    expect(world.scene.boxes).toEqual(fresh.scene.boxes);
    expect(overlaps(world)).toEqual([]);
  }
  expect(world.scene.n).toBe(12 - 2);
});
