import type { Range } from '../../../shared/impact/impact.ts';
import { fteNumber } from '../../../shared/model/fixed.ts';

import type { LastChange } from '../../store/state.ts';
import { words } from './commonWords.ts';
import { rangeText, signed, signedMoney } from './screenFormat.ts';

/**
 * What a change did, in parts that fit one line: "span of Team Manager 12 → 7", "−1 post", "at risk 11 → 12", "£0".
 * `hidePeople`: nothing about people, while the screen is shared (IMPACT-11).
 */
export function effects(change: LastChange, hidePeople: boolean): string[] {
  const { before, after, spans } = change;
  const parts: string[] = [];
  for (const each of spans.slice(0, 2)) parts.push(effectWords.span(each.title, each.before, each.after));
  const posts = after.posts - before.posts;
  if (posts !== 0) parts.push(effectWords.posts(signed(posts), Math.abs(posts) === 1));
  const fte = after.fte - before.fte;
  if (fte !== 0) parts.push(effectWords.fte(signed(fteNumber(fte))));
  const vacant = after.vacantPosts - before.vacantPosts;
  if (vacant !== 0) parts.push(effectWords.vacant(signed(vacant)));
  if (after.layers !== before.layers) parts.push(effectWords.layers(before.layers, after.layers));
  if (change.people && !hidePeople) {
    const { before: was, after: is } = change.people;
    if (!sameRange(was.atRisk, is.atRisk)) parts.push(effectWords.atRisk(rangeText(was.atRisk), rangeText(is.atRisk)));
    const [from, to] = [was.potentialRedundancies, is.potentialRedundancies];
    if (!sameRange(from, to)) parts.push(effectWords.redundancies(rangeText(from), rangeText(to)));
  }
  const money = after.cost.total - before.cost.total;
  // "£0" beside a new post that has no salary yet would say that it costs nothing.
  const unknown = money === 0 && after.postsWithoutCost !== before.postsWithoutCost;
  parts.push(unknown ? effectWords.costNotKnown : signedMoney(money));
  return parts;
}

/** What was done: "Retitled B", "Undid: Retitled B". */
export function changeLabel({ label, step }: Pick<LastChange, 'label' | 'step'>): string {
  return step === null ? label : words.history.done(step, label);
}

const sameRange = (a: Range, b: Range) => a.min === b.min && a.max === b.max;

/** The same as one sentence, for the live region. */
export function describeChange(change: LastChange, hidePeople: boolean): string {
  return `${changeLabel(change)}. ${effectWords.aloud(effects(change, hidePeople))}.`;
}

const RANGE = /\d–\d/;
const RANGES = /(\d)–(\d)/g;

/** What a change did, in a few words each. */
export const effectWords = {
  span: (title: string, before: number, after: number) => `span of ${title} ${before} → ${after}`,
  posts: (change: string, one: boolean) => `${change} ${one ? 'post' : 'posts'}`,
  fte: (change: string) => `${change} FTE`,
  vacant: (change: string) => `${change} vacant`,
  atRisk: (before: string, after: string) => `at risk ${before} → ${after}`,
  redundancies: (before: string, after: string) => `potential redundancies ${before} → ${after}`,
  costNotKnown: 'cost not known',
  layers: (before: number, after: number) => `layers ${before} → ${after}`,
  /** In a sentence that is read aloud: "12 to 7"; with a range "at risk 4 to 5, now 5 to 6". */
  aloud: (parts: readonly string[]) =>
    parts
      .map((part) => part.replaceAll(' → ', RANGE.test(part) ? ', now ' : ' to ').replaceAll(RANGES, '$1 to $2'))
      .join(', '),
} as const;
