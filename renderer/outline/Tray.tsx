import { ChevronDown, ChevronRight, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Post } from '../../shared/model/records.ts';
import type { StructureState } from '../../shared/model/state.ts';
import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { postWords, STATUS_WORDS } from '../kit/words/postWords.ts';
import { fte } from '../kit/words/screenFormat.ts';
import { restore } from '../posts/actions.ts';
import { useApp } from '../store/store.ts';
import { trayPosts } from './rows.ts';
import { outlineWords } from './words.ts';

function whereTo(post: Post): string {
  if (!post.deleted) return STATUS_WORDS.transferredTo(post.transferredTo);
  return post.missing ? STATUS_WORDS.leftOut : STATUS_WORDS.deleted;
}

/** Posts that were deleted or went elsewhere: out of the figures, never out of reach (CHANGE-4). */
export function Tray({ structure, version }: { readonly structure: StructureState; readonly version: number }) {
  const [open, setOpen] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that the structure changed in place
  const posts = useMemo(() => trayPosts(structure), [structure, version]);
  const locked = useApp((store) => store.readOnly) || structure.record.frozen;
  if (posts.length === 0) return null;
  return (
    <section className="tray" aria-label={outlineWords.tray}>
      <h3>
        <button type="button" className="tray-head" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          {outlineWords.trayOf(posts.length)}
        </button>
      </h3>
      {open && (
        <ul className="tray-list">
          {posts.map((post) => (
            <li key={post.id}>
              <span className="tray-title" title={post.title}>
                <span className={post.deleted ? 'struck' : undefined}>{post.title || words.untitled}</span>
                <small>
                  {whereTo(post)}
                  {' · '}
                  {outlineWords.fte(fte(post.fte))}
                </small>
              </span>
              <Button
                look="quiet icon"
                aria-label={postWords.restoreNamed(post.title || words.untitled)}
                hint={words.buttons.restore}
                isDisabled={locked}
                onPress={() => restore(post.id)}
              >
                <Undo2 size={14} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
