import type { Person, PersonId, PostId } from '../model/records.ts';
import { stands } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';
import { addHolderCells, type Box, blankHolder, newBox } from './boxes.ts';
import type { Chosen } from './choose.ts';
import { ManagerFinder } from './managers.ts';
import { cellText } from './rowCells.ts';
import { spellingKey } from './spelling.ts';

/**
 * Whether a newer file is only a part of the structure, as a list of starters or of one team is: it names no more than
 * half of the posts that stand here, or its rows report to posts here that it does not name. Most rows that do so are
 * enough by themselves (starters may outnumber the posts that were there before them), a few together with a quarter of
 * the posts not named: a whole list with one stale manager stays whole. Nothing is gone because a part does not name it
 * (IMPORT-4). A list without post numbers is taken for whole.
 */
export function isPart({ table, mapping }: Chosen, ours: StructureState, prefix = ''): boolean {
  const at = mapping['Post ID'];
  if (at === undefined) return false;
  const named = new Set<string>();
  const managers: string[] = [];
  for (let i = table.heading + 1; i < table.rows.length; i++) {
    const row = table.rows[i] as readonly string[];
    const ref = cellText(row, at);
    if (ref === '') continue;
    named.add(spellingKey(prefix + ref));
    const manager = cellText(row, mapping['Reports To'] ?? -1);
    if (manager !== '') managers.push(spellingKey(prefix + manager));
  }
  const unnamed = new Set<string>();
  let [standing, known] = [0, 0];
  for (const post of ours.posts.values()) {
    if (!stands(post)) continue;
    const key = spellingKey(post.ref);
    if (!named.has(key)) unnamed.add(key);
    if (post.kind !== 'post') continue;
    standing++;
    if (named.has(key)) known++;
  }
  const outside = managers.filter((manager) => unnamed.has(manager)).length;
  return known * 2 <= standing || (outside > 0 && (outside * 2 >= managers.length || known * 4 < standing * 3));
}

/** Finds boxes that are here as managers of rows in a part: by all that a file may call them. */
export function managersHere(
  ours: StructureState,
  people: ReadonlyMap<PersonId, Person>,
): (text: string) => PostId | 'several' | null {
  let finder: ManagerFinder | undefined;
  let boxes: Box[] = [];
  return (text) => {
    const exact = ours.byRef.get(text);
    if (exact !== undefined) return exact;
    if (!finder) {
      boxes = [...ours.posts.values()].filter(stands).map((post) => {
        const box = newBox(0, post);
        for (const { person } of post.holders)
          addHolderCells(box, { ...blankHolder(), person, name: people.get(person)?.name ?? '' });
        return box;
      });
      finder = new ManagerFinder(boxes, new Map(boxes.map(({ post }, i) => [post.ref, i])));
    }
    const found = finder.find(text, -1);
    return typeof found === 'number' ? (boxes[found] as Box).post.id : found;
  };
}
