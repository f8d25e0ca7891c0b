import type { DocumentState, StructureState } from '../model/state.ts';

export const WHY = {
  person: 'This is personal data of post-holders below chief officer.',
  pay: 'They show what one person, or a few people, are paid.',
  /** Of sums, which stand for more than one person's pay. */
  sums: (least: number) =>
    `With other published figures it would show what fewer than ${least} people are paid, or one of them closely.`,
  redundancy: 'This is an estimate about people who are still being consulted.',
  selection: 'This is about the selection of identifiable people.',
  small: (least: number) => `Fewer than ${least} people could be recognised.`,
  marks: 'With other published figures they would show how few people they stand for.',
  notes: 'They are working notes and may speak of people.',
} as const;

/** What every open file leaves out of the records that it prints (EXPORT-6). */
export function withheldRecords(state: DocumentState, structures: readonly StructureState[]): Withheld[] {
  const posts = structures.flatMap((structure) => [...structure.posts.values()]);
  const out: Withheld[] = [];
  if (posts.some((post) => post.holders.length > 0)) {
    out.push({ what: 'Names and references of post-holders', why: WHY.person });
    if ([...state.people.values()].some(({ age, serviceYears }) => age !== null || serviceYears !== null))
      out.push({ what: 'Age and length of service', why: WHY.person });
  }
  if (posts.some((post) => post.notes !== '')) out.push({ what: 'Notes on posts', why: WHY.notes });
  return out;
}

/** Something that the open version does not say. */
export interface Withheld {
  readonly what: string;
  readonly why: string;
}
