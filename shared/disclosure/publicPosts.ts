import { PUBLIC_KEYS } from '../model/postFields.ts';
import { BLANK_POST, type Post } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';
import type { Disclosure } from './disclosure.ts';

/** What makes a box this box in this structure; it says nothing of anybody, and nothing prints it. */
const IDENTITY = ['type', 'structure', 'id', 'lineage', 'order'] as const;

/**
 * A structure for those who may not know everything (EXPORT-10): of each box what its fields declare public (a field that
 * declares nothing is withheld), its pay where that tells nothing of anybody or is public anyway, and no notes and holders.
 */
export function publicCopy(structure: StructureState, told: Disclosure): StructureState {
  const posts = new Map([...structure.posts].map(([id, post]) => [id, publicPost(post, told)]));
  return { ...structure, posts };
}

export function publicPost(post: Post, told: Disclosure): Post {
  const kept = [...IDENTITY, ...PUBLIC_KEYS].map((key) => [key, post[key]]);
  const out: Post = { ...BLANK_POST, ...(Object.fromEntries(kept) as Post) };
  const { salary, point, dayRate, days, allowances } = post;
  const pay = told.ownPay(post)
    ? { salary, point, dayRate, days, allowances }
    : { salary: null, point: '', dayRate: null, days: null, allowances: [] };
  return { ...out, ...pay, ...unmarked(post, told), notes: '', holders: [], occupancyRecorded: false };
}

/** Fields that say something of whoever holds a post and may not be told, as a post has them that nobody is in. */
function unmarked(post: Post, told: Disclosure): Partial<Post> {
  const { basis, endDate, employer, inScope, tupe, heldVacant } = BLANK_POST;
  return {
    ...(told.mark('basis', post) ? {} : { basis, endDate }),
    ...(told.mark('employer', post) ? {} : { employer }),
    ...(told.mark('scope', post) ? {} : { inScope }),
    ...(told.mark('tupe', post) ? {} : { tupe }),
    ...(told.vacancies(post.structure) ? {} : { heldVacant }),
  };
}

/** Columns of the own template that say something of whoever holds a post, by what they ask. */
export function markedColumns(post: Post, told: Disclosure): readonly string[] {
  return [
    ...(told.mark('basis', post) ? [] : ['Basis', 'End Date']),
    ...(told.mark('employer', post) ? [] : ['Employer']),
    ...(told.mark('scope', post) ? [] : ['In Scope']),
    ...(told.mark('tupe', post) ? [] : ['TUPE']),
    ...(told.vacancies(post.structure) ? [] : ['Held Vacant']),
  ];
}
