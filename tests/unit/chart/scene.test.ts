import { describe, expect, it } from 'vitest';
import {
  boxOfId,
  buildScene,
  foldedBelow,
  isBelow,
  managerOf,
  reportsOf,
  topmost,
} from '../../../renderer/chart/boxes/scene.ts';
import { buildWorld, type World, type WorldLook } from '../../../renderer/chart/where/world.ts';
import { baselineOf } from '../../../renderer/posts/standing.ts';
import { movePosts, updatePost } from '../../../shared/commands/index.ts';
import { kindCode } from '../../../shared/layout/boxes.ts';
import type { StructureState } from '../../../shared/model/state.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { chartDocument, SERVICE } from './charts.ts';

const ids = (scene: ReturnType<typeof buildScene>) => scene.posts.map((each) => each.id);
const none = new Set<string>();

function setUp(rows = SERVICE, current = SERVICE) {
  const state = chartDocument(rows, current);
  const structure = state.structures.get('b') as StructureState;
  const baseline = baselineOf(state.structures.get('current'), structure);
  return { state, structure, baseline };
}

describe('the scene of a structure', () => {
  it('numbers standing boxes in reading order, each manager before its reports', () => {
    const { structure, baseline } = setUp();
    const scene = buildScene(structure, none, baseline);
    expect(ids(scene)).toEqual(['chief', 'h1', 'o1', 'o2', 'o3', 'h2', 'o4', 't1', 'o5', 'o6', 'h3']);
    expect(managerOf(scene, boxOfId(scene, 'o5'))).toBe(boxOfId(scene, 't1'));
    expect([...reportsOf(scene, boxOfId(scene, 'h1'))]).toEqual([2, 3, 4]);
    expect(isBelow(scene, boxOfId(scene, 'o5'), boxOfId(scene, 'h2'))).toBe(true);
    expect(isBelow(scene, boxOfId(scene, 'h3'), boxOfId(scene, 'h2'))).toBe(false);
  });

  it('leaves out deleted and transferred posts and hangs what is below them higher', () => {
    const rows = SERVICE.map((row) => (row[0] === 'h1' ? (['h1', 'chief', { deleted: true }] as const) : row));
    const { structure, baseline } = setUp(rows);
    const scene = buildScene(structure, none, baseline);
    expect(boxOfId(scene, 'h1')).toBe(-1);
    expect(managerOf(scene, boxOfId(scene, 'o1'))).toBe(0);
  });

  it('CHART-6 ghosts stand where they were, whole branches too; nothing that stands hangs from one', () => {
    const gone = (row: (typeof SERVICE)[number]) => [row[0], row[1], { ...row[2], deleted: true }] as const;
    const rows = SERVICE.map((row) => (['h1', 'o1', 't1', 'h3'].includes(row[0]) ? gone(row) : row));
    const { structure, baseline } = setUp([...rows, ['x', 'h3', { deleted: true }]]);
    const scene = buildScene(structure, none, baseline, null, true);
    const above = (id: string) => scene.posts[managerOf(scene, boxOfId(scene, id))]?.id;
    expect(['h1', 'h3', 'x', 'o2', 'o1', 'o5'].map(above)).toEqual(['chief', 'chief', 'h3', 'chief', 'chief', 'h2']);
    expect(scene.standing[boxOfId(scene, 'h1')]?.status).toBe('deleted');
    // Branches are runs of the reading order, ghosts or not.
    for (let box = 0; box < scene.n; box++)
      if (managerOf(scene, box) >= 0) expect(isBelow(scene, box, managerOf(scene, box))).toBe(true);
    expect(buildScene(structure, none, baseline, scene).n).toBe(scene.n - 5);
  });

  it('tells new, moved and changed posts by lineage, and Current itself tells nothing', () => {
    const { state, structure, baseline } = setUp(
      [...SERVICE, ['n1', 'h3']],
      SERVICE.map((row) => {
        if (row[0] === 'o1') return ['o1', 'h2'] as const;
        return row[0] === 'o2' ? (['o2', 'h1', { grade: 'G5' }] as const) : row;
      }),
    );
    const scene = buildScene(structure, none, baseline);
    const of = (id: string) => scene.standing[boxOfId(scene, id)];
    expect(of('n1')?.status).toBe('new');
    expect(of('o1')).toMatchObject({ status: 'moved', from: 'Post h2', changed: false });
    expect(of('o2')).toMatchObject({ status: 'changed', moved: false });
    expect(of('o3')?.status).toBe('same');
    const current = state.structures.get('current') as StructureState;
    expect(
      buildScene(current, none, baselineOf(current, current)).standing.every((each) => each.status === 'same'),
    ).toBe(true);
  });

  it('after any edit is the same as one made from nothing', () => {
    const { state, structure, baseline } = setUp();
    let scene = buildScene(structure, none, baseline);
    const edits = [
      () => movePosts(state, { structure: 'b', ids: ['o1'], to: 'h3' }),
      () => movePosts(state, { structure: 'b', ids: ['h2'], to: 'h1', index: 0 }),
      () =>
        updatePost(state, {
          structure: 'b',
          id: 'o4',
          set: { title: 'A title that is so long that it needs two lines' },
        }),
      () => updatePost(state, { structure: 'b', id: 't1', set: { transferredTo: 'NHS' } }),
      () => movePosts(state, { structure: 'b', ids: ['o5'], to: null }),
    ];
    for (const edit of edits) {
      const made = edit();
      if (!made.ok) throw new Error(made.refusal.message);
      applyPatch(state, made.value.patch);
      scene = buildScene(structure, new Set(['h1']), baseline, scene);
      const fresh = buildScene(structure, new Set(['h1']), baseline);
      expect(ids(scene)).toEqual(ids(fresh));
      expect(scene.standing).toEqual(fresh.standing);
      expect(scene.boxes).toEqual(fresh.boxes);
      expect(scene.end).toEqual(fresh.end);
    }
  });

  it('a post that is removed or added is noticed', () => {
    const { state, structure, baseline } = setUp();
    const before = buildScene(structure, none, baseline);
    const gone = structure.posts.get('o3');
    if (!gone) throw new Error('o3');
    applyPatch(state, { added: [{ ...gone, id: 'x', ref: 'X', lineage: 'x' }], updated: [], removed: [gone] });
    const after = buildScene(structure, none, baseline, before);
    expect(ids(after)).toEqual(ids(buildScene(structure, none, baseline)));
    expect(boxOfId(after, 'o3')).toBe(-1);
    expect(boxOfId(after, 'x')).toBe(4);
  });

  it('a selection moves its topmost boxes only', () => {
    const { structure, baseline } = setUp();
    const scene = buildScene(structure, none, baseline);
    expect(topmost(scene, ['o5', 'h2', 'o1', 'missing']).map((box) => scene.posts[box]?.id)).toEqual(['o1', 'h2']);
  });

  it('CHART-4 a branch alone is the branch as it stands in the whole, compared with Current as there', () => {
    const moved = SERVICE.map((row) => (row[0] === 'o4' ? (['o4', 'h1', row[2] ?? {}] as const) : row));
    const { structure, baseline } = setUp(moved, SERVICE);
    const whole = buildScene(structure, none, baseline);
    const alone = buildScene(structure, none, baseline, whole, false, 'h1');
    expect(ids(alone)).toEqual(['h1', 'o1', 'o2', 'o3', 'o4']);
    expect(managerOf(alone, 0)).toBe(-1);
    for (const id of ids(alone)) expect(alone.standing[boxOfId(alone, id)]).toEqual(whole.standing[boxOfId(whole, id)]);
    expect(alone.standing[0]?.status).toBe('same');
    expect(ids(buildScene(structure, none, baseline, alone))).toEqual(ids(whole));
  });

  it('CHART-4 expands to n levels by folding what is deeper', () => {
    const { structure, baseline } = setUp();
    const scene = buildScene(structure, none, baseline);
    expect(foldedBelow(scene, 2)).toEqual(['h1', 'h2', 't1']);
    expect(foldedBelow(scene, 3)).toEqual(['t1']);
  });

  it('CHART-3 a chart is folded for its room; whatever was chosen stays, and an edit moves only what it must', () => {
    const rows = [
      ['top', null],
      ...['a', 'b', 'c', 'd'].flatMap((id): (readonly [string, string])[] => [
        [id, 'top'],
        ...[1, 2, 3].flatMap((n): (readonly [string, string])[] => [
          [`${id}${n}`, id],
          [`${id}${n}x`, `${id}${n}`],
          [`${id}${n}y`, `${id}${n}`],
        ]),
      ]),
    ].map((row) =>
      row[0] === 'd' ? (['d', 'top', { layout: 'standard' }] as const) : (row as [string, string | null]),
    );
    const fill = { width: 820, height: 600 };
    const world = (rows: Parameters<typeof chartDocument>[0], before: World | null, more: WorldLook) =>
      buildWorld(chartDocument(rows), 'b', none, null, undefined, before, more) as World;
    const wide = world(rows, null, {});
    const folded = world(rows, null, { fill });
    const zoom = ({ layout }: World) => Math.min(820 / layout.bounds.width, 600 / layout.bounds.height);
    expect(zoom(folded)).toBeGreaterThan(zoom(wide) * 1.3);
    expect(folded.scene.boxes.kind?.[boxOfId(folded.scene, 'd')]).toBe(kindCode('standard'));
    expect(folded.fold?.managers.has('d')).toBe(false);
    const more = world([...rows, ['a1z', 'a1']], folded, { fill });
    expect(more.fold).toBe(folded.fold);
    for (const post of folded.scene.posts) {
      const then = boxOfId(folded.scene, post.id);
      const now = boxOfId(more.scene, post.id);
      if (!post.id.startsWith('b')) continue;
      expect([post.id, more.layout.dx[now], more.layout.dy[now]]).toEqual([
        post.id,
        post.id === 'b' ? more.layout.dx[now] : folded.layout.dx[then],
        post.id === 'b' ? more.layout.dy[now] : folded.layout.dy[then],
      ]);
    }
  });

  it('a chain of 50,000 posts does not overflow', () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => [`p${i}`, i === 0 ? null : `p${i - 1}`] as const);
    const { structure } = setUp(rows, []);
    const scene = buildScene(structure, none, null);
    expect(scene.end[0]).toBe(50_000);
  });
});
