import { deletePost, readList, updatePost } from '../../shared/commands/index.ts';
import type { Post } from '../../shared/model/records.ts';
import { documentState, run, select, undo, useApp } from '../store/store.ts';
import { addBeside, addReport, nudge } from './actions.ts';
import { type Naming, type Place, useEditing } from './editing.ts';

/** What somebody typed for the title of a post that has one already, or that is being named. */
export interface Typed {
  readonly post: Post;
  readonly text: string;
  /** The post was just made (null: it was there before). */
  readonly naming: Naming | null;
}

/** Whether a title was typed, and another than the one that is there. */
export const isTyped = ({ post, text }: Typed): boolean => text !== '' && text !== post.title;

/**
 * Keeps what was typed, as one step. A new post gets its role with its title, because it has none before (POST-6), and
 * "4 x Officer (0.5 FTE)" says what a line of a pasted list says.
 */
export function keepTitle(typed: Typed): void {
  const { post, text, naming } = typed;
  if (text === post.title || (naming !== null && text === '')) return;
  const set = naming === null ? { title: text } : named(post, text);
  run((state) => updatePost(state, { structure: post.structure, id: post.id, set }));
}

function named(post: Post, text: string) {
  const title = { title: text, role: text };
  if (post.kind !== 'post') return title;
  const read = readList(text);
  const line = read.ok && read.value.posts.length === 1 ? read.value.posts[0] : undefined;
  if (line?.kind !== 'post' || line.title === text) return title;
  const { title: said, quantity, fte, grade } = line;
  return { title: said, role: said, quantity, fte, ...(grade === '' ? {} : { grade }) };
}

/** A post that typing went on to, and for which nothing was typed, goes again; where it was asked for, it stays. */
export function takeBack({ post, naming }: Typed, andAsked = false): void {
  if (naming === null || (naming.from === null && !andAsked)) return;
  const { lastChange } = useApp.getState();
  const justMade = lastChange?.step === null && lastChange.label === `Added ${post.title}`;
  const back = naming.from ?? post.managerId;
  select(back === null ? [] : [back]);
  if (justMade) undo();
  else run((state) => deletePost(state, { structure: post.structure, id: post.id, reports: 'up' }), { quiet: true });
}

/**
 * The keys that build a structure while a new post is named (CHART-9): Enter goes on beside it, Tab to a report of it,
 * Shift+Tab beside its manager. On a post without a title yet, Tab and Shift+Tab move it, as in a list of Word.
 *
 * @returns whether the key was one of them; `goOn` is null where typing ends with it
 */
export function typingKey(
  key: string,
  shift: boolean,
  typed: Typed,
  where: Place,
): { readonly keep: boolean; readonly goOn: (() => void) | null } | null {
  if (typed.naming === null || (key !== 'Enter' && key !== 'Tab')) return null;
  const goOn = { from: typed.post.id, where };
  const now = () => postNow(typed.post);
  if (!isTyped(typed)) {
    if (key === 'Enter') return { keep: false, goOn: null };
    return { keep: false, goOn: () => nudge(shift ? 'left' : 'right', now()) };
  }
  if (key === 'Enter') return { keep: true, goOn: () => addBeside(now(), goOn) };
  if (!shift) return { keep: true, goOn: () => addReport(now(), goOn) };
  return {
    keep: true,
    goOn: () => {
      const post = now();
      const manager = post?.managerId == null ? null : managerOf(post);
      if (post) addBeside(manager ?? post, goOn);
    },
  };
}

const postNow = (post: Post): Post | null => documentState().structures.get(post.structure)?.posts.get(post.id) ?? null;

const managerOf = (post: Post): Post | null =>
  documentState()
    .structures.get(post.structure)
    ?.posts.get(post.managerId ?? '') ?? null;

/** Whether a new post is being named: the board says which keys go on. */
export const useNaming = (): boolean => useEditing((state) => state.naming !== null && state.where !== 'list');
