import type { Post } from '../../../shared/model/records.ts';
import { UNTITLED } from './postWords.ts';
import { fte } from './screenFormat.ts';

/** Words of cards, plates and labels. */

export function titleOf(post: Post): string {
  if (post.title !== '') return post.title;
  return post.ref === '' ? UNTITLED : post.ref;
}

/** "G9 · 1 FTE"; a grade that is not there is not mentioned. */
export function gradeLine(post: Post): string {
  const size = `${fte(post.fte)} FTE`;
  return post.grade === '' ? size : `${post.grade} · ${size}`;
}

/** "03/27" of an ISO day. */
export function monthYear(day: string): string {
  return `${day.slice(5, 7)}/${day.slice(2, 4)}`;
}

const SHORT_DUTIES: readonly [RegExp, string][] = [
  [/^head of paid service$/i, 'HoPS'],
  [/^(deputy )s(ection )?151( officer)?$/i, 'Deputy s151'],
  [/^s(ection )?151( officer)?$/i, 's151'],
  [/^director of public health$/i, 'DPH'],
];

/** Statutory roles as people in councils abbreviate them. */
export function shortDuty(name: string): string {
  return SHORT_DUTIES.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? name.trim();
}

/** "Team Manager", or "Officer × 4". */
export function boxTitle(post: Post): string {
  return post.quantity !== null && post.quantity > 1 ? `${titleOf(post)} × ${post.quantity}` : titleOf(post);
}
