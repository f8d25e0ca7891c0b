import { boxName } from '../commands/edit.ts';
import { day } from '../model/days.ts';
import type { ConsultationEntry } from '../model/packSettings.ts';
import { counts, type Post, type PostId } from '../model/records.ts';
import { currentStructure, type DocumentState, type StructureState } from '../model/state.ts';

/** A promise of the consultation that a structure does not keep (CHECK). */
export interface LostCommitment {
  /** The post that it names, as the log writes it. */
  readonly ref: string;
  /** The post in this structure; null where it is not there at all. */
  readonly post: PostId | null;
  readonly message: string;
}

/** More of a promise than this is not repeated in a prompt. */
const MOST_WORDS = 160;

/**
 * Commitments of the consultation log whose posts are deleted, transferred out, cut in number or not there in a
 * structure. Current breaks none: it is what people were consulted on. One answer for each post, whatever number of
 * promises name it; a promise that is done still stands.
 */
export function lostCommitments(state: DocumentState, structure: StructureState): LostCommitment[] {
  const current = currentStructure(state);
  if (structure === current) return [];
  const promises = new Map<string, ConsultationEntry[]>();
  for (const entry of state.document.settings.pack?.consultation ?? []) {
    if (promiseOf(entry) === '') continue;
    for (const ref of new Set((entry.posts ?? []).map((each) => each.trim()).filter(Boolean)))
      promises.set(ref, [...(promises.get(ref) ?? []), entry]);
  }
  if (promises.size === 0) return [];
  const lost: LostCommitment[] = [];
  for (const [ref, entries] of promises) {
    const found = fateOf(state, structure, current, ref);
    if (found !== null)
      lost.push({ ref, post: found.post, message: `${found.sentence} ${entries.map(quoted).join(' ')}` });
  }
  return lost;
}

function promiseOf({ commitment, change }: ConsultationEntry): string {
  return (commitment?.trim() || change?.trim()) ?? '';
}

function quoted(entry: ConsultationEntry): string {
  const text = promiseOf(entry).replace(/\s+/g, ' ');
  const short = text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS).trimEnd()}…` : text;
  const due = entry.due ? `, due ${day(entry.due)}` : '';
  return `Consultation was promised: “${short}”${due}.`;
}

/** What became of the post; null while the promise is kept. */
function fateOf(
  state: DocumentState,
  structure: StructureState,
  current: StructureState | undefined,
  ref: string,
): { readonly post: PostId | null; readonly sentence: string } | null {
  const { name } = structure.record;
  // The post that people knew, whatever its reference is now.
  const known = [current, structure, ...state.structures.values()]
    .map((each) => each && postByRef(each, ref))
    .find((post) => post !== undefined);
  if (!known) return { post: null, sentence: `There is no post ${ref} in ${name}.` };
  const boxes = [...structure.posts.values()].filter((post) => placesOf(post, known.lineage) > 0);
  const standing = boxes.filter(counts);
  const promised = current ? places([...current.posts.values()].filter(counts), known.lineage) : 0;
  const kept = places(standing, known.lineage);
  if (kept >= Math.max(1, promised)) return null;
  if (kept > 0)
    return {
      post: standing[0]?.id ?? null,
      sentence: `${boxName(known)} is cut from ${promised} posts to ${kept} in ${name}.`,
    };
  const gone = boxes[0];
  if (!gone) return { post: null, sentence: `${boxName(known)} is not in ${name}.` };
  const what = gone.missing
    ? 'was left out by an import'
    : gone.deleted
      ? 'is deleted'
      : gone.transferredTo !== ''
        ? `is transferred to ${gone.transferredTo}`
        : 'is not a post any more';
  return { post: gone.id, sentence: `${boxName(gone)} ${what} in ${name}.` };
}

function postByRef(structure: StructureState, ref: string): Post | undefined {
  const id = structure.byRef.get(ref);
  return id === undefined ? undefined : structure.posts.get(id);
}

function places(posts: readonly Post[], lineage: string): number {
  return posts.reduce((sum, post) => sum + placesOf(post, lineage), 0);
}

/** Places of a lineage in a box; a box whose number is not stated has one at least. */
function placesOf(post: Post, lineage: string): number {
  const others = post.stacked.filter((each) => each.lineage !== post.lineage);
  const stacked = others.reduce((sum, each) => sum + each.places, 0);
  if (post.lineage === lineage) return Math.max(0, (post.quantity ?? stacked + 1) - stacked);
  return others.find((each) => each.lineage === lineage)?.places ?? 0;
}
