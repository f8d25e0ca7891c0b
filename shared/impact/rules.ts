import { gradeRange } from '../cost/salary.ts';
import { costingOf, gradeKey } from '../model/costing.ts';
import { type Percent, parsePercent } from '../model/fixed.ts';
import type { Post } from '../model/records.ts';
import { pickSettings, type Settings } from '../model/settings.ts';
import { pathsWhere } from '../model/settingsRegistry.ts';
import { variationOn } from '../model/staffRates.ts';
import type { Outcome } from '../model/staffSettings.ts';

/** What must agree for a place to be like the post that a person holds (IMPACT-3). Keys, not the words as typed. */
export interface Likeness {
  readonly role: string;
  readonly grade: string;
  readonly area: string;
  /** All three in one. */
  readonly key: string;
}

interface RingFence {
  readonly name: string;
  readonly roles: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly promotions: ReadonlySet<string>;
}

/**
 * Why a person may be matched to a place. `fence`: through a ring-fence that HR declared, or a role match that opens one;
 * `promotion`: only through the promotions of a ring-fence.
 */
export type Link = 'own' | 'same' | 'match' | 'fence' | 'promotion';

/** The document's rules of matching, ready to ask. Words compare without letter case or extra spaces. */
export interface Rules {
  readonly implementationDate: string | null;
  readonly threshold: Percent | null;
  /** From here a role match opens a ring-fence; null: none does. */
  readonly fenceThreshold: Percent | null;
  /** Percent of each role-match by "from\0to", of those that reach one of the thresholds. */
  readonly percents: ReadonlyMap<string, Percent>;
  readonly matchesOf: ReadonlyMap<string, readonly string[]>;
  readonly matchedBy: ReadonlyMap<string, readonly string[]>;
  readonly fencesOf: ReadonlyMap<string, readonly RingFence[]>;
  readonly fencesAround: ReadonlyMap<string, readonly RingFence[]>;
  /** HR determinations of this proposal by person. */
  readonly determinations: ReadonlyMap<string, Determination>;
  readonly payProtectionMonths: number | null;
  /** What fewer hours or lower pay for a kept post needs, by the law of the day (IMPACT-16). */
  readonly variation: string;
  /** True when the second grade is known to be paid less at its top than the first. */
  readonly isLower: (from: string, to: string) => boolean;
}

export interface Determination {
  readonly outcome: Outcome;
  readonly reason: string;
}

/** Roles, grades and work areas compare without letter case or extra spaces. */
export const wordKey = gradeKey;

const likenesses = new WeakMap<object, Likeness>();

/** Likeness of a post; one without a role counts by its title. Remembered, because posts never change in place. */
export function likenessOf(post: Post): Likeness {
  let like = likenesses.get(post);
  if (!like) {
    const role = wordKey(post.role || post.title);
    likenesses.set(post, (like = newLikeness(role, gradeKey(post.grade), wordKey(post.workArea))));
  }
  return like;
}

export function newLikeness(role: string, grade: string, area: string): Likeness {
  return { role, grade, area, key: `${role}\u0000${grade}\u0000${area}` };
}

/** Whether a record of the settings speaks of this proposal: it names none, its id or its name. */
export function isAbout(record: { proposal?: string | undefined }, proposal: { id: string; name: string }): boolean {
  if (record.proposal === undefined || record.proposal === '') return true;
  return record.proposal === proposal.id || wordKey(record.proposal) === wordKey(proposal.name);
}

const BEHIND = pathsWhere((about) => about.figures?.includes('impact') === true);

/** The settings that rules are made of, as text: rules are compiled again only when this changes. */
export function rulesKey(settings: Settings, proposal: { id: string; name: string }): string {
  return JSON.stringify([proposal.id, proposal.name, pickSettings(settings, BEHIND)]);
}

/** Compiles the settings for one proposal. Without a threshold no role match counts: there is no default (IMPACT-3). */
export function compileRules(settings: Settings, proposal: { id: string; name: string }): Rules {
  const atLeast = (text: string | null | undefined) => (text == null ? null : parsePercent(text));
  const threshold = atLeast(settings.matchThreshold);
  const fenceThreshold = atLeast(settings.ringFenceThreshold);
  const least = Math.min(threshold ?? Infinity, fenceThreshold ?? Infinity);
  const percents = new Map<string, Percent>();
  const matchesOf = new Map<string, string[]>();
  const matchedBy = new Map<string, string[]>();
  for (const match of settings.roleMatches ?? []) {
    const percent = parsePercent(match.percent);
    if (percent === null || percent < least) continue;
    const [from, to] = [wordKey(match.from), wordKey(match.to)];
    const key = `${from}\u0000${to}`;
    const known = percents.get(key);
    percents.set(key, Math.max(known ?? 0, percent));
    if (known !== undefined) continue;
    push(matchesOf, from, to);
    push(matchedBy, to, from);
  }
  const fencesOf = new Map<string, RingFence[]>();
  const fencesAround = new Map<string, RingFence[]>();
  for (const input of settings.ringFences ?? []) {
    const promotions = new Set((input.promotions ?? []).map(wordKey));
    const fence: RingFence = {
      name: input.name,
      roles: new Set(input.roles.map(wordKey)),
      // A promotion is a target even where the list of targets leaves it out.
      targets: new Set([...input.targets.map(wordKey), ...promotions]),
      promotions,
    };
    for (const role of fence.roles) push(fencesOf, role, fence);
    for (const role of fence.targets) push(fencesAround, role, fence);
  }
  const determinations = new Map<string, Determination>();
  for (const { person, outcome, reason, ...about } of settings.determinations ?? [])
    if (isAbout(about, proposal)) determinations.set(person, { outcome, reason });
  const costing = costingOf(settings, proposal.name);
  const topOf = (grade: string) => gradeRange(grade, costing)?.top ?? null;
  return {
    implementationDate: settings.implementationDate ?? null,
    threshold,
    fenceThreshold,
    percents,
    matchesOf,
    matchedBy,
    fencesOf,
    fencesAround,
    determinations,
    payProtectionMonths: settings.payProtectionMonths ?? null,
    variation: variationOn(settings),
    isLower: (from, to) => {
      if (from === to) return false;
      const [before, after] = [topOf(from), topOf(to)];
      return before !== null && after !== null && after < before;
    },
  };
}

function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Ring-fences that include both roles. */
export function fencesBetween(rules: Rules, from: string, to: string): RingFence[] {
  const fences = rules.fencesOf.get(from);
  return fences ? fences.filter((fence) => fence.targets.has(to)) : [];
}

/** How the rules alone, without own posts, let a person of one likeness have a place of another; null when they do not. */
export function linkBetween(rules: Rules, person: Likeness, place: Likeness): Exclude<Link, 'own'> | null {
  if (person.grade === place.grade && person.area === place.area) {
    if (person.role === place.role) return 'same';
    const percent = rules.percents.get(`${person.role}\u0000${place.role}`);
    if (percent !== undefined) return rules.threshold !== null && percent >= rules.threshold ? 'match' : 'fence';
  }
  return fenceLink(rules, person, place);
}

/** How a ring-fence lets a person have a place: an ordinary target wins over a promotion; null when none does. */
export function fenceLink(rules: Rules, person: Likeness, place: Likeness): 'fence' | 'promotion' | null {
  let link: 'fence' | 'promotion' | null = null;
  for (const fence of rules.fencesOf.get(person.role) ?? []) {
    if (!fence.targets.has(place.role)) continue;
    if (!fence.promotions.has(place.role)) return 'fence';
    link = 'promotion';
  }
  return link;
}
