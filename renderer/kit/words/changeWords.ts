import { fteNumber } from '../../../shared/model/fixed.ts';

import type { LastChange } from '../../store/state.ts';
import { words } from './commonWords.ts';
import { signed, signedMoney } from './screenFormat.ts';

/** What a change did, in parts that fit one line: "span of Team Manager 12 → 7", "−1 post", "£0". */
export function effects(change: LastChange): string[] {
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
  parts.push(signedMoney(after.cost.total - before.cost.total));
  return parts;
}

/** What was done: "Retitled B", "Undid: Retitled B". */
export function changeLabel({ label, step }: Pick<LastChange, 'label' | 'step'>): string {
  return step === null ? label : words.history.done(step, label);
}

/** The same as one sentence, for the live region. */
export function describeChange(change: LastChange): string {
  return `${changeLabel(change)}. ${effectWords.aloud(effects(change))}.`;
}

/** What a change did, in a few words each. */
export const effectWords = {
  span: (title: string, before: number, after: number) => `span of ${title} ${before} → ${after}`,
  posts: (change: string, one: boolean) => `${change} ${one ? 'post' : 'posts'}`,
  fte: (change: string) => `${change} FTE`,
  vacant: (change: string) => `${change} vacant`,
  layers: (before: number, after: number) => `layers ${before} → ${after}`,
  /** In a sentence that is read aloud: "12 to 7". */
  aloud: (parts: readonly string[]) => parts.join(', ').replaceAll(' → ', ' to '),
} as const;
