import { buildTree } from '../../../../shared/layout/boxes.ts';
import { type Layout, layOut } from '../../../../shared/layout/layout.ts';
import type { Columns } from '../wire.ts';

/** Zoom at which posts are read and carried; the application comes as close when it shows a post. */
export const READING = 0.85;

/** One structure on a peer's page. Laid out as the application lays it out, so that both draw the same picture. */
export interface Structure {
  readonly n: number;
  readonly parent: Int32Array;
  readonly columns: Columns;
  layout: Layout;
  move(box: number, to: number): void;
}

export async function fetchStructure(): Promise<Structure> {
  const answer = await fetch(`./${new URLSearchParams(location.search).get('n')}.json`);
  const columns = (await answer.json()) as Columns;
  const parent = Int32Array.from(columns.parent);
  const width = Float64Array.from(columns.width);
  const height = Float64Array.from(columns.height);
  const arrange = () => layOut({ ...buildTree(parent), width, height });
  const structure: Structure = {
    n: parent.length,
    parent,
    columns,
    layout: arrange(),
    move(box, to) {
      parent[box] = to;
      structure.layout = arrange();
    },
  };
  return structure;
}

/** The lines on a post's card. */
export function textOf({ columns: c }: Structure, box: number): string[] {
  const pounds = Math.round((c.salary[box] ?? 0) / 100_000).toLocaleString('en-GB');
  return [c.title[box] ?? '', c.person[box] || 'Vacant', c.grade[box] ?? '', c.unit[box] ?? '', `£${pounds}`];
}

/** The view that shows all of it. */
export function whole({ layout }: Structure): { x: number; y: number; k: number } {
  const { x, y, width, height } = layout.bounds;
  const k = 0.95 * Math.min(innerWidth / width, innerHeight / height);
  return { k, x: innerWidth / 2 - (x + width / 2) * k, y: innerHeight / 2 - (y + height / 2) * k };
}
