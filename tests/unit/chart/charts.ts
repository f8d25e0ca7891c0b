import { generateNKeysBetween } from 'fractional-indexing';
import { buildWorld, type World } from '../../../renderer/chart/where/world.ts';
import { BLANK_POST, type Post, type Structure } from '../../../shared/model/records.ts';
import { type DocumentState, emptyDocument } from '../../../shared/model/state.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';

/** [id, manager, anything else of the post]. */
export type Row = readonly [id: string, manager: string | null, more?: Partial<Post>];

const KEYS = generateNKeysBetween(null, null, 60);

export function post(structure: string, [id, managerId, more]: Row, order: number): Post {
  return {
    ...BLANK_POST,
    structure,
    id,
    lineage: id,
    ref: id.toUpperCase(),
    order: KEYS[order % KEYS.length] as string,
    managerId,
    title: `Post ${id}`,
    ...more,
  };
}

const structure = (id: string, kind: Structure['kind']): Structure => ({
  type: 'structure',
  id,
  name: id,
  kind,
  forkedFrom: null,
  order: 0,
  frozen: false,
});

/** A document with the structures Current and B. */
export function chartDocument(now: readonly Row[], current: readonly Row[] = now): DocumentState {
  const state = emptyDocument('Test');
  const added = [
    structure('current', 'current'),
    structure('b', 'proposal'),
    ...current.map((row, i) => post('current', row, i)),
    ...now.map((row, i) => post('b', row, i)),
  ];
  applyPatch(state, { added, updated: [], removed: [] });
  return state;
}

/** A chief with three heads; the first has three officers below, the second two and a team with one, the third nobody. */
export const SERVICE: readonly Row[] = [
  ['chief', null],
  ['h1', 'chief'],
  ['h2', 'chief'],
  ['h3', 'chief'],
  ['o1', 'h1'],
  ['o2', 'h1'],
  ['o3', 'h1'],
  ['o4', 'h2'],
  ['t1', 'h2', { kind: 'team' }],
  ['o5', 't1'],
  ['o6', 'h2', { quantity: 4, fte: 40_000 }],
];

export function worldOf(state: DocumentState, collapsed: readonly string[] = []): World {
  const world = buildWorld(state, 'b', new Set(collapsed), null);
  if (!world) throw new Error('no world');
  return world;
}

export function idsOf(world: World, boxes: Iterable<number>): string[] {
  return [...boxes].map((box) => world.scene.posts[box]?.id ?? '?');
}
