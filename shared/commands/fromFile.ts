import { gradeEnds, gradeRange } from '../cost/salary.ts';
import { costingOf, gradeKey } from '../model/costing.ts';
import type { Post } from '../model/records.ts';
import { sameRecord } from '../model/same.ts';
import type { Settings } from '../model/settings.ts';
import { type DocumentState, emptyStructure, type StructureState } from '../model/state.ts';
import { applyPatch } from '../patch/patch.ts';
import { unusedRefs } from './refs.ts';

/** A structure of another document as it would stand in this one. */
export interface Visitor {
  readonly structure: StructureState;
  /** Lineages of the other document that this one calls otherwise. */
  readonly lineages: ReadonlyMap<string, string>;
  /** Boxes whose holders are people whom this document does not know. */
  readonly strangers: ReadonlySet<string>;
  /** References that another post has here: the new one for each. */
  readonly references: ReadonlyMap<string, string>;
}

/**
 * Reads a structure of another document in the terms of `to`: the same id is the same box, and keeps its identity here.
 * People never come along: a box brings its holders where this document knows every one of them, else it keeps who holds
 * it here, and nobody is recorded in a new one. Notes and colours that the other file lacks, as a copy for others does,
 * stay.
 */
export function asVisitor(state: DocumentState, from: StructureState, to: StructureState): Visitor {
  const lineages = new Map<string, string>();
  const strangers = new Set<string>();
  const references = new Map<string, string>();
  const given = new Set<string>();
  for (const post of from.posts.values()) {
    const lineage = to.posts.get(post.id)?.lineage;
    if (lineage !== undefined && lineage !== post.lineage && post.lineage === post.id) lineages.set(post.id, lineage);
  }
  const posts = [...from.posts.values()].map((post): Post => {
    const twin = to.posts.get(post.id);
    const own = lineages.has(post.id) && twin ? { lineage: twin.lineage, stacked: twin.stacked } : {};
    const kept = twin ? { notes: post.notes || twin.notes, colour: post.colour || twin.colour } : {};
    const known = post.holders.every(({ person }) => state.people.has(person));
    if (!known) strangers.add(post.id);
    const says = known && post.occupancyRecorded;
    const holding = says ? {} : { holders: twin?.holders ?? [], occupancyRecorded: twin?.occupancyRecorded ?? false };
    return { ...post, ...own, ...kept, ...holding, ref: refHere(post) };
  });
  const structure = emptyStructure(from.record);
  const home: DocumentState = { ...state, structures: new Map([[from.record.id, structure]]) };
  applyPatch(home, { added: posts, updated: [], removed: [] });
  return { structure, lineages, strangers, references };

  function refHere(post: Post): string {
    const other = to.byRef.get(post.ref);
    if (other === undefined || other === post.id || from.posts.has(other)) return post.ref;
    for (let n = 2; ; n++) {
      const ref = unusedRefs(state, `${post.ref.slice(0, 490)}-`, 1, n)[0] as string;
      if (from.byRef.has(ref) || given.has(ref)) continue;
      given.add(ref);
      references.set(post.id, ref);
      return ref;
    }
  }
}

/** A structure's name among the settings of its document. */
interface Costed {
  readonly settings: Settings;
  readonly name: string;
}

/** Said beside posts that were taken while their structures are not costed alike. */
export const COSTED_OTHERWISE = 'The salary basis or the pay table differs: how it is costed can be taken, too.';

export function costedAlike(a: Costed, b: Costed): boolean {
  const [one, two] = [costingOf(a.settings, a.name), costingOf(b.settings, b.name)];
  return one.basis === two.basis && one.payTable === two.payTable;
}

/**
 * What the taken posts need to cost here what they cost there: grades that this document does not have come along;
 * those that it has otherwise stay as they are, and are named.
 */
export function gradesAlong(
  here: Settings,
  there: Costed,
  into: string,
  posts: readonly Post[],
): { readonly grades: NonNullable<Settings['grades']>; readonly differ: readonly string[] } {
  const known = new Set(Object.keys(here.grades ?? {}).map(gradeKey));
  const theirs = new Map(Object.entries(there.settings.grades ?? {}).map(([name, scale]) => [gradeKey(name), scale]));
  const [ours, other] = [costingOf(here, into), costingOf(there.settings, there.name)];
  const grades: NonNullable<Settings['grades']> = {};
  const differ = new Set<string>();
  // "G5 to G6" is priced by its two ends.
  const wanted = posts.flatMap(({ grade }) => (theirs.has(gradeKey(grade)) ? [grade] : gradeEnds(grade)));
  for (const grade of wanted) {
    const scale = theirs.get(gradeKey(grade));
    if (scale === undefined) continue;
    if (!known.has(gradeKey(grade))) grades[grade.trim().replace(/\s+/g, ' ')] = scale;
    else if (!sameRecord(gradeRange(grade, ours), gradeRange(grade, other))) differ.add(grade);
  }
  return { grades, differ: [...differ].sort() };
}

/** What was not taken as it is in the other file, as sentences. */
export function notesOf(
  { strangers, references }: Visitor,
  taken: readonly Post[],
  grades: readonly string[],
  differ: readonly string[],
): string[] {
  const unknown = taken.filter((post) => strangers.has(post.id)).length;
  const renamed = taken.flatMap((post) => (references.has(post.id) ? [post.ref] : []));
  return [
    ...(unknown > 0
      ? [
          `Who holds ${unknown === 1 ? 'one post' : `${unknown} posts`} was not taken: the people are not all in this document.`,
        ]
      : []),
    ...(renamed.length > 0 ? [`New Post IDs, because others have theirs here: ${renamed.join(', ')}.`] : []),
    ...(grades.length > 0 ? [`Pay scales taken along: ${grades.join(', ')}.`] : []),
    ...(differ.length > 0 ? [`Pay scales that differ stay as they are here: ${differ.join(', ')}.`] : []),
  ];
}
