import type { Person, Post } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';
import { BOX_COLUMNS, type WorkAreas, workAreasOf } from './columns.ts';
import { headingKey, headingPositions } from './headings.ts';
import { HEADINGS, HOLDER_COLUMNS } from './holderColumns.ts';
import { cellText } from './rowCells.ts';
import type { FileRows } from './table.ts';

/** Whether a file is our own export of a structure, edited or not: it has every column of the template. */
export function isOwnExport({ rows }: FileRows): boolean {
  const positions = headingPositions(rows[0] ?? []);
  return HEADINGS.every((heading) => positions.has(headingKey(heading)));
}

/** A state that an own export may have been made of. */
export interface ExportedState {
  readonly structure: StructureState;
  readonly people: ReadonlyMap<string, Person>;
}

/**
 * How many cells of an own export differ from what a state would be exported as: the state that it was made of differs
 * in nothing but the edits made to the file since. A post that one side lacks counts as one cell.
 */
export class ExportDistance {
  readonly #rows = new Map<string, string[][]>();
  readonly #boxAt: readonly number[];
  readonly #holderAt: readonly number[];
  readonly #known = new WeakMap<Post, number>();

  constructor({ rows }: FileRows) {
    const positions = headingPositions(rows[0] ?? []);
    const at = (heading: string) => positions.get(headingKey(heading)) ?? -1;
    this.#boxAt = BOX_COLUMNS.map(({ heading }) => at(heading));
    this.#holderAt = HOLDER_COLUMNS.map(({ heading }) => at(heading));
    const refAt = at('Post ID');
    for (const row of rows.slice(1)) {
      const ref = cellText(row, refAt);
      if (ref === '') continue;
      const list = this.#rows.get(ref);
      if (list) list.push([...row]);
      else this.#rows.set(ref, [[...row]]);
    }
  }

  of({ structure, people }: ExportedState): number {
    let cells = 0;
    let found = 0;
    let areas: WorkAreas | null = null;
    for (const post of structure.posts.values()) {
      const rows = this.#rows.get(post.ref);
      if (!rows) cells++;
      else {
        found++;
        // Records never change: a post that stayed the same differs in as many cells as before.
        let own = this.#known.get(post);
        if (own === undefined) {
          areas ??= workAreasOf(structure);
          own = this.#cells(post, rows, { structure, people }, areas);
          this.#known.set(post, own);
        }
        cells += own;
      }
    }
    return cells + this.#rows.size - found;
  }

  #cells(post: Post, rows: readonly string[][], { structure, people }: ExportedState, areas: WorkAreas): number {
    const [first] = rows as [string[]];
    let cells = 0;
    for (const [i, column] of BOX_COLUMNS.entries())
      if (
        (this.#boxAt[i] ?? -1) >= 0 &&
        column.format(post, structure, areas).trim() !== cellText(first, this.#boxAt[i])
      )
        cells++;
    const holders = post.occupancyRecorded ? post.holders : [];
    for (let n = 0; n < Math.max(rows.length, holders.length); n++) {
      const [row, holder] = [rows[n], holders[n]];
      for (const [i, column] of HOLDER_COLUMNS.entries()) {
        const said = row ? cellText(row, this.#holderAt[i]) : '';
        const here = holder
          ? column.format(holder, people.get(holder.person)).trim()
          : i === 0 && !post.occupancyRecorded
            ? 'unrecorded'
            : '';
        if (said !== here) cells++;
      }
    }
    return cells;
  }
}
