import { bodyKey, isCouncil } from '../model/council.ts';
import { counts } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import type { StructureState } from '../model/state.ts';

export interface AskedEmployer {
  readonly name: string;
  readonly posts: number;
}

/** A name on fewer posts than this share may well be another body; nobody is asked about each. */
const MANY = 0.25;

/**
 * Names of employers that stand on many posts and are none of the council's names: whether one of them is the council is
 * asked, never guessed from how it is spelt (POST-8). The commonest first.
 */
export function employersToAskAbout({ posts }: StructureState, settings: Settings): AskedEmployer[] {
  const found = new Map<string, { name: string; posts: number }>();
  let all = 0;
  for (const post of posts.values()) {
    if (!counts(post)) continue;
    all++;
    if (isCouncil(post.employer, settings)) continue;
    const key = bodyKey(post.employer);
    const known = found.get(key);
    if (known) known.posts++;
    else found.set(key, { name: post.employer.trim(), posts: 1 });
  }
  return [...found.values()].filter((each) => each.posts > all * MANY).sort((a, b) => b.posts - a.posts);
}
