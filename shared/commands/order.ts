import { generateNKeysBetween } from 'fractional-indexing';
import type { PostId } from '../model/records.ts';
import { childIds, postOf, type StructureState } from '../model/state.ts';

/**
 * Sort keys for `count` boxes that go below `manager` at position `index` (undefined: last) among the boxes that stay
 * there. `moving` boxes are left out of the counting, so that a box can be moved within its own row.
 */
export function keysAt(
  structure: StructureState,
  manager: PostId | null,
  index: number | undefined,
  count: number,
  moving: ReadonlySet<PostId> = new Set(),
): string[] {
  const siblings = childIds(structure, manager);
  const staying = moving.size === 0 ? siblings : siblings.filter((id) => !moving.has(id));
  const at = Math.max(0, Math.min(index ?? staying.length, staying.length));
  const key = (i: number) => (staying[i] === undefined ? null : postOf(structure, staying[i]).order);
  const before = key(at - 1);
  let after = key(at);
  // Equal keys cannot be parted (two imports side by side): then the next larger key bounds the new ones.
  for (let i = at; before !== null && after !== null && after <= before; ) after = key(++i);
  return generateNKeysBetween(before, after, count);
}
