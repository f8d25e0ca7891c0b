import type { Person, PersonId, PostId } from '../model/records.ts';
import { stands } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';
import { addHolderCells, type Box, blankHolder, newBox } from './boxes.ts';
import type { Chosen } from './choose.ts';
import { ManagerFinder } from './managers.ts';
import { cellText } from './rowCells.ts';
import { spellingKey } from './spelling.ts';

/**
 * Whether a newer file is only a part of the structure: it names fewer than half of the posts that stand here, as a list
 * of starters or of one team does. Then nothing is gone because the file does not name it (IMPORT-4). A list without post
 * numbers is taken for whole.
 */
export function isPart({ table, mapping }: Chosen, ours: StructureState, prefix = ''): boolean {
  const at = mapping['Post ID'];
  if (at === undefined) return false;
  const named = new Set<string>();
  for (let i = table.heading + 1; i < table.rows.length; i++) {
    const ref = cellText(table.rows[i] as readonly string[], at);
    if (ref !== '') named.add(spellingKey(prefix + ref));
  }
  let [standing, known] = [0, 0];
  for (const post of ours.posts.values()) {
    if (!stands(post) || post.kind !== 'post') continue;
    standing++;
    if (named.has(spellingKey(post.ref))) known++;
  }
  return known * 2 < standing;
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
