import { decimalText, FTE_ONE, type Fte } from '../model/fixed.ts';
import type { ChangeLists, PostChange } from './change.ts';

interface Bundle {
  title: string;
  places: number;
  fte: Fte;
}

/** Changed posts as lists, grouped by title in order of first appearance. */
export function changeLists(changes: readonly PostChange[]): ChangeLists {
  const deleted = new Map<string, Bundle>();
  const created = new Map<string, Bundle>();
  const arrived = new Map<string, Bundle>();
  const left = new Map<string, Bundle>();
  const amended = new Map<string, Bundle>();
  for (const change of changes) {
    if (change.action === 'unchanged') continue;
    const { places, from, to } = change;
    const fteOf = (side: { places: number; fte: Fte } | null, part: number) =>
      side === null ? 0 : side.places === 0 ? side.fte : Math.round((side.fte * part) / side.places);
    const gone = places.deleted + places.deletedVacant;
    if (from && gone > 0) add(deleted, from.post.title, gone, fteOf(from, gone));
    if (from && places.transferredOut > 0)
      add(left, from.post.title, places.transferredOut, fteOf(from, places.transferredOut));
    if (to && places.transferredIn > 0)
      add(arrived, to.post.title, places.transferredIn, fteOf(to, places.transferredIn));
    if (to && places.created > 0) add(created, to.post.title, places.created, fteOf(to, places.created));
    const own = places.moved + places.changed;
    if (to && own > 0) add(amended, to.post.title, own, fteOf(to, own));
  }
  const grouped = [deleted, created, arrived, left, amended].flatMap((bundles) =>
    [...bundles.values()].map(groupedText),
  );
  return {
    grouped,
    establish: lines(created),
    delete: lines(deleted),
    transferIn: lines(arrived),
    transferOut: lines(left),
  };
}

function add(bundles: Map<string, Bundle>, title: string, places: number, fte: Fte): void {
  const known = bundles.get(title);
  if (known) {
    known.places += places;
    known.fte += fte;
  } else bundles.set(title, { title, places, fte });
}

/** "4 x Title", or "1.5 FTE x Title" when the posts are not all full-time. */
export function groupedText(bundle: { title: string; places: number; fte: Fte }): string {
  const whole = bundle.fte === bundle.places * FTE_ONE;
  return `${whole ? bundle.places : `${decimalText(bundle.fte, 4)} FTE`} x ${bundle.title}`;
}

function lines(bundles: ReadonlyMap<string, Bundle>): string[] {
  return [...bundles.values()].map(({ title, fte }) => `${title} x ${decimalText(fte, 4)} FTE`);
}
