import { ChevronDown, ChevronRight, Undo2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { updatePost } from '../../shared/commands/index.ts';
import type { Post, PostId } from '../../shared/model/records.ts';
import { currentStructure, type StructureState } from '../../shared/model/state.ts';
import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { postWords, STATUS_WORDS } from '../kit/words/postWords.ts';
import { fte } from '../kit/words/screenFormat.ts';
import { restore } from '../posts/actions.ts';
import { comparisonNow, documentState, run, useApp } from '../store/store.ts';
import { trayPosts } from './rows.ts';
import { type TrayRow, trayOf } from './tray.ts';
import { outlineWords } from './words.ts';

function whereTo({ post, posts, of }: TrayRow): string {
  if (of !== null) return outlineWords.partOf(posts, of);
  if (!post.deleted) return STATUS_WORDS.transferredTo(post.transferredTo);
  return post.missing ? STATUS_WORDS.leftOut : STATUS_WORDS.deleted;
}

/** Brings a box back, or the posts that went from one that stands. */
function bringBack({ post, posts, of }: TrayRow): void {
  if (of === null) restore(post.id);
  else
    run((state) =>
      updatePost(state, { structure: post.structure, id: post.id, set: { quantity: (post.quantity ?? 0) + posts } }),
    );
}

/** Numbers the boxes in the order in which they left while this was looking; those that had left before have none. */
function useLeftAt(posts: readonly Post[]): ReadonlyMap<PostId, number> {
  const seen = useRef<Map<PostId, number> | null>(null);
  if (seen.current === null) seen.current = new Map(posts.map((post) => [post.id, 0]));
  const now = new Set(posts.map((post) => post.id));
  for (const id of seen.current.keys()) if (!now.has(id)) seen.current.delete(id);
  let last = Math.max(0, ...seen.current.values());
  for (const id of now) if (!seen.current.has(id)) seen.current.set(id, ++last);
  return seen.current;
}

/** Posts that were deleted or went elsewhere: out of the figures, never out of reach (CHANGE-4, DOC-13). */
export function Tray({ structure, version }: { readonly structure: StructureState; readonly version: number }) {
  const [open, setOpen] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that the structure changed in place
  const gone = useMemo(() => trayPosts(structure), [structure, version]);
  const leftAt = useLeftAt(gone);
  const current = currentStructure(documentState());
  const comparison = current ? comparisonNow(current.record.id, structure.record.id) : null;
  const { rows, posts } = trayOf(structure, comparison, leftAt);
  const locked = useApp((store) => store.readOnly) || structure.record.frozen;
  if (rows.length === 0) return null;
  return (
    <section className="tray" aria-label={outlineWords.tray}>
      <h3>
        <button type="button" className="tray-head" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          {outlineWords.trayOf(posts)}
        </button>
      </h3>
      {open && (
        <ul className="tray-list">
          {rows.map((row) => {
            const { post } = row;
            return (
              <li key={row.key}>
                <span className="tray-title" title={post.title}>
                  <span className={post.deleted ? 'struck' : undefined}>{post.title || words.untitled}</span>
                  <small>
                    {[post.ref, whereTo(row), row.of === null ? outlineWords.size(row.posts, fte(post.fte)) : '']
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </small>
                </span>
                <Button
                  look="quiet icon"
                  aria-label={postWords.restoreNamed(post.title || words.untitled)}
                  hint={words.buttons.restore}
                  isDisabled={locked}
                  onPress={() => bringBack(row)}
                >
                  <Undo2 size={14} aria-hidden />
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
