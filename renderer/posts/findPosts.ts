import type { Post, PostId } from '../../shared/model/records.ts';
import type { StructureState } from '../../shared/model/state.ts';
import { documentState, useApp } from '../store/store.ts';

let field: HTMLInputElement | null = null;

/** The Find field registers itself, so that Ctrl+F reaches it from anywhere. */
export function registerFind(element: HTMLInputElement | null): void {
  field = element;
}

export function focusFind(): void {
  field?.focus();
  field?.select();
}

export interface Found {
  readonly id: PostId;
  readonly title: string;
  /** Reference, team and holders, whatever tells posts with one title apart. */
  readonly detail: string;
  readonly deleted: boolean;
}

/** Nobody is found by name, or named, while people are hidden. */
function holdersOf(post: Post): Post['holders'] {
  return useApp.getState().hidePeople ? [] : post.holders;
}

function describe(post: Post): Found {
  const people = holdersOf(post).map((holder) => documentState().people.get(holder.person)?.name || holder.person);
  const detail = [post.ref, post.unit, post.grade, people.slice(0, 2).join(', ')].filter((part) => part !== '');
  return { id: post.id, title: post.title || post.ref, detail: detail.join(' · '), deleted: post.deleted };
}

/** Posts in which every typed word occurs: titles that start with it first, then any title, then the rest. */
export function findPosts(
  structure: StructureState,
  query: string,
  most = 30,
  allow: (post: Post) => boolean = () => true,
) {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  const ranked: Post[][] = [[], [], []];
  for (const post of structure.posts.values()) {
    if (!allow(post)) continue;
    const title = post.title.toLowerCase();
    const names = holdersOf(post).map((holder) => documentState().people.get(holder.person)?.name ?? holder.person);
    const all = [title, post.ref, post.unit, post.grade, post.directorate, ...names].join('\n').toLowerCase();
    if (!parts.every((part) => all.includes(part))) continue;
    const rank = post.deleted
      ? 2
      : title.startsWith(parts[0] as string)
        ? 0
        : parts.every((part) => title.includes(part))
          ? 1
          : 2;
    if ((ranked[rank] as Post[]).length < most) (ranked[rank] as Post[]).push(post);
  }
  return ranked.flat().slice(0, most).map(describe);
}
