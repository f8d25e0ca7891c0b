import { stands } from '../model/records.ts';
import type { Box } from './boxes.ts';
import { ACCOUNTABLE_TO, QUANTITY } from './columns.ts';
import { linksText } from './lists.ts';
import { ManagerFinder } from './managers.ts';
import { cellAction, type ProblemLog, ROOT_ACTION } from './problems.ts';
import { NOT_STATED } from './values.ts';

/** Index of each box's manager among the boxes; −1 for a root. */
export type Parents = Int32Array;

/** What the finding of managers needs to know of the file. */
export interface ManagerRequest {
  /** Heading of the manager's column, for problems. */
  readonly column: string;
  /** Whether a file in which nobody at all is a root has a problem of its own (no-root). */
  readonly wantsRoot: boolean;
  /** Each box by its reference, where that is known already. */
  readonly index?: ReadonlyMap<string, number> | undefined;
  /** Whether managers may be named otherwise than by a post number (IMPORT-6). */
  readonly byOtherNames: boolean;
  /** Of a file that is a part of a structure: the box here that a cell may mean. */
  readonly elsewhere?: ((text: string) => string | 'several' | null) | undefined;
}

/**
 * Finds every manager: by post number, else as people write them. An unknown or ambiguous one, a box that names itself,
 * and in a loop the box that stands highest in the file, becomes a root.
 */
export function resolveManagers(
  boxes: readonly Box[],
  { column, wantsRoot, index = indexOf(boxes), byOtherNames, elsewhere }: ManagerRequest,
  log: ProblemLog,
): Parents {
  const parents: Parents = new Int32Array(boxes.length).fill(-1);
  const finder = byOtherNames ? () => (found ??= new ManagerFinder(boxes, index)) : null;
  let found: ManagerFinder | undefined;
  let roots = 0;
  let known: number | undefined;
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i] as Box;
    if (box.manager === '') {
      roots++;
      continue;
    }
    // Siblings mostly follow each other.
    known = i > 0 && box.manager === boxes[i - 1]?.manager && known !== undefined ? known : index.get(box.manager);
    const manager = known ?? finder?.().find(box.manager, i) ?? null;
    if (typeof manager === 'number' && manager !== i) {
      parents[i] = manager;
      continue;
    }
    const above = manager === null ? (elsewhere?.(box.manager) ?? null) : null;
    if (above !== null && above !== 'several') {
      box.above = above;
      roots++;
      continue;
    }
    const ambiguous = manager === 'several' || above === 'several';
    const problem = ambiguous ? 'ambiguous-manager' : manager === null ? 'unknown-manager' : 'self-manager';
    for (const line of [box.line, ...box.more]) log.repair(line, column, box.manager, problem, ROOT_ACTION);
    roots++;
  }
  const cut = breakLoops(boxes, parents);
  if (wantsRoot && roots === 0 && cut[0] !== undefined) report(boxes[cut[0]] as Box, 'no-root');
  for (const i of cut) report(boxes[i] as Box, 'loop');
  return parents;

  function report(box: Box, problem: 'no-root' | 'loop'): void {
    log.repair(box.line, column, box.manager, problem, ROOT_ACTION);
  }
}

function indexOf(boxes: readonly Box[]): Map<string, number> {
  const index = new Map<string, number>();
  for (let i = 0; i < boxes.length; i++) index.set((boxes[i] as Box).post.ref, i);
  return index;
}

/** Makes the highest box of each loop a root; answers these boxes in file order. Every box is walked once. */
function breakLoops(boxes: readonly Box[], parents: Parents): number[] {
  const cut: number[] = [];
  const walk = new Int32Array(boxes.length);
  for (let start = 0; start < boxes.length; start++) {
    if (walk[start] !== 0) continue;
    const mark = start + 1;
    let at = start;
    while (at >= 0 && walk[at] === 0) {
      walk[at] = mark;
      at = parents[at] as number;
    }
    if (at < 0 || walk[at] !== mark) continue;
    let highest = at;
    for (let i = parents[at] as number; i !== at; i = parents[i] as number) highest = Math.min(highest, i);
    parents[highest] = -1;
    cut.push(highest);
  }
  return cut.sort((a, b) => a - b);
}

/** A box that has reports stands for one post (POST-4). */
export function checkQuantities(boxes: readonly Box[], parents: Parents, log: ProblemLog): void {
  for (let i = 0; i < boxes.length; i++) {
    const manager = parents[i] as number;
    if (manager < 0 || !stands((boxes[i] as Box).post)) continue;
    const { post, line } = boxes[manager] as Box;
    if (post.kind !== 'post' || post.quantity === 1 || !stands(post)) continue;
    const shown = post.quantity === null ? NOT_STATED : String(post.quantity);
    log.repair(line, QUANTITY.heading, shown, 'unknown-value', cellAction('unknown-value', QUANTITY.limit));
    post.quantity = 1;
  }
}

/** Dotted lines point at boxes by id (`byRef`: the file's own references); a cell that names an unknown one is left empty. */
export function resolveLinks(
  boxes: readonly Box[],
  byRef: ReadonlyMap<string, number> | undefined,
  log: ProblemLog,
): void {
  let index: Map<string, string> | null = null;
  for (const { post, line, links } of boxes) {
    if (links === null) continue;
    index ??= byRef
      ? new Map([...byRef].map(([ref, at]) => [ref, (boxes[at] as Box).post.id]))
      : new Map(boxes.map((box) => [box.post.ref, box.post.id]));
    const known = index;
    if (links.some((link) => !known.has(link.ref))) {
      log.repair(line, ACCOUNTABLE_TO.heading, linksText(links), 'unknown-value', cellAction('unknown-value', 0));
      post.accountableTo = [];
    } else {
      post.accountableTo = links.map(({ ref, caption, condition }) => ({
        to: known.get(ref) as string,
        caption,
        condition,
      }));
    }
  }
}
