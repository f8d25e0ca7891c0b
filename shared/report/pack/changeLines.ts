import type { SideOfPost } from '../../changes/compare.ts';
import type { Fte } from '../../model/fixed.ts';
import type { StructureState } from '../../model/state.ts';
import { plain } from '../../words/plain.ts';
import { count, fte, titleOf } from '../../words/printFormat.ts';

interface Line {
  readonly cells: readonly string[];
  places: number;
  fte: Fte;
}

/** Lines of a table of changes: adds places and FTE of those that read alike, in order of first appearance. */
export class Lines {
  private readonly lines = new Map<string, Line>();

  add(cells: readonly string[], places: number, share: Fte): void {
    const key = cells.join('\u0000');
    const known = this.lines.get(key);
    if (known) {
      known.places += places;
      known.fte += share;
    } else this.lines.set(key, { cells, places, fte: share });
  }

  /** Cells with the number of posts and FTE behind the first `lead` of them, and a total where there are several. */
  rows(lead: number) {
    const lines = [...this.lines.values()];
    const size = (places: number, share: Fte) => [count(places), fte(share)];
    const rows = lines.map(({ cells, places, fte: share }) => ({
      cells: [...cells.slice(0, lead), ...size(places, share), ...cells.slice(lead)],
    }));
    if (lines.length < 2) return rows;
    const places = lines.reduce((sum, line) => sum + line.places, 0);
    const share = lines.reduce((sum, line) => sum + line.fte, 0);
    const rest = (lines[0] as Line).cells.length - lead;
    const blank = (n: number) => Array.from({ length: n }, () => '');
    return [...rows, { cells: ['Total', ...blank(lead - 1), ...size(places, share), ...blank(rest)], total: true }];
  }
}

/** FTE of so many places of a box. */
export function share(side: SideOfPost, places: number): Fte {
  return side.places === 0 ? side.fte : Math.round((side.fte * places) / side.places);
}

/** Whom the top of a structure reports to. */
export const ABOVE = 'Outside this structure';

/** Title of the line manager. */
export function managerTitle(structure: StructureState, { managerRef }: SideOfPost): string {
  const id = managerRef === null ? undefined : structure.byRef.get(managerRef);
  const manager = id === undefined ? undefined : structure.posts.get(id);
  return manager ? titleOf(manager) : managerRef === null ? ABOVE : plain(managerRef);
}
