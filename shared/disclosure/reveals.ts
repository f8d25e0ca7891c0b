import { type Room, type Row, rangeOf } from './bracket.ts';
import { type Atoms, type Cell, type Class, classesOf, type Member } from './classes.ts';
import { type SmallSum, smallSums } from './smallSums.ts';

/** Whether cells, taken together, give a withheld quantity away (EXPORT-10). */

/** Plain numbers are not exact. */
const NEARLY = 0.999_999;

/**
 * True where they tell the sum of fewer than `least` people's pay, or where that cannot be decided in time. A sum that is
 * only told rounded may stay where it is so loose that none of them can be had within the margin, even by the others.
 */
export function tellsFew(cells: readonly Cell[], atoms: Atoms, least: number): boolean {
  return blocksOf(cells).some((block) => {
    const classes = classesOf(block, atoms, least);
    const rows = block.map((_, row) => row);
    const exact = rows.filter((row) => isExact(block[row] as Cell));
    const sums = smallSums(classes, exact, least);
    if (sums === null || sums.length > 0) return true;
    if (exact.length === rows.length) return false;
    const loose = smallSums(classes, rows, least);
    if (loose === null) return true;
    const programme = programmeOf(block, classes);
    return loose.some((sum) => isTight(sum, classes, programme));
  });
}

/** True where they bracket one quantity more closely than its margin, with what is known of each beforehand. */
export function brackets(cells: readonly Cell[], atoms: Atoms, least: number): boolean {
  return blocksOf(cells).some((block) => {
    const classes = classesOf(block, atoms, least);
    const programme = programmeOf(block, classes);
    return classes.some(({ members }, at) => {
      const [low, high] = rangeOf(programme.rooms, programme.rows, new Map([[at, 1]]));
      const rooms = members.map(roomOf);
      const [allDown, allUp] = [adder(rooms.map(({ down }) => down)), adder(rooms.map(({ up }) => up))];
      return members.some(({ unknown, share }, i) => {
        const { down, up } = rooms[i] as Room;
        // The others of the class may be anywhere in their own ranges.
        const most = Math.min(-low + allUp(up), down) + Math.min(high + allDown(down), up);
        return most / Math.abs(share) < unknown.margin * NEARLY;
      });
    });
  });
}

const isExact = ({ slack }: Cell) => slack[0] === 0 && slack[1] === 0;

/** Cells that share no quantity have nothing to do with each other. */
function blocksOf(cells: readonly Cell[]): Cell[][] {
  const blockOf = new Map<string, number>();
  const blocks = new Map<number, Cell[]>();
  for (const [i, cell] of cells.entries()) {
    const joined = new Set([...cell.terms.keys()].flatMap((key) => blockOf.get(key) ?? []));
    const all = [...joined].flatMap((at) => blocks.get(at) ?? []);
    for (const at of joined) blocks.delete(at);
    if (cell.terms.size === 0) continue;
    const block = [...all, cell];
    blocks.set(i, block);
    for (const { terms } of block) for (const key of terms.keys()) blockOf.set(key, i);
  }
  return [...blocks.values()];
}

interface Programme {
  readonly rooms: readonly Room[];
  readonly rows: readonly Row[];
}

function programmeOf(cells: readonly Cell[], classes: readonly Class[]): Programme {
  return {
    rows: cells.map(({ slack }, at): Row => ({ slack, weights: classes.map(({ real }) => real[at] as number) })),
    rooms: classes.map(({ members }) =>
      members.map(roomOf).reduce((a, b) => ({ down: a.down + b.down, up: a.up + b.up }), { down: 0, up: 0 }),
    ),
  };
}

/** How far a member may take a sum from its true value, by what is known of it beforehand. */
function roomOf({ unknown: { value, low, high }, share }: Member): Room {
  const [below, above] = [Math.abs(share) * (value - low), Math.abs(share) * (high - value)];
  return share > 0 ? { down: below, up: above } : { down: above, up: below };
}

/** Whoever is behind a sum knows what the others of it are paid, at worst: what is left is how loosely it is told. */
function isTight(sum: SmallSum, classes: readonly Class[], { rooms, rows }: Programme): boolean {
  const [low, high] = rangeOf(rooms, rows, sum);
  return [...sum].some(([at, by]) =>
    (classes[at] as Class).members.some(
      ({ unknown, share }) => (high - low) / Math.abs(by * share) < unknown.margin * NEARLY,
    ),
  );
}

/** The sum of some rooms without one of them; rooms without an end are counted apart. */
function adder(rooms: readonly number[]): (without: number) => number {
  const endless = rooms.filter((room) => room === Number.POSITIVE_INFINITY).length;
  const sum = rooms.reduce((all, room) => (Number.isFinite(room) ? all + room : all), 0);
  return (without) => {
    const own = Number.isFinite(without) ? 0 : 1;
    return endless > own ? Number.POSITIVE_INFINITY : sum - (own === 1 ? 0 : without);
  };
}
