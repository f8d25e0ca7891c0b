import { useEffect, useRef } from 'react';
import { updatePost } from '../../shared/commands/index.ts';
import { commandOfKey } from '../../shared/ipc/menu.ts';
import type { Post } from '../../shared/model/records.ts';
import { MAX_TEXT } from '../../shared/model/schema.ts';
import { FIELD_WORDS } from '../kit/words/postWords.ts';
import { run } from '../store/store.ts';
import { stopEditingTitle } from './editing.ts';

interface Props {
  readonly post: Post;
  readonly onLeave?: () => void;
}

/** A title, edited in place: Enter or leaving keeps it, Escape puts the old one back. One undoable step. */
export function TitleEditor({ post, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const finish = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    const title = field.current?.value.trim() ?? post.title;
    stopEditingTitle();
    if (keep && title !== post.title) {
      run((state) => updatePost(state, { structure: post.structure, id: post.id, set: { title } }));
    }
  };
  return (
    <input
      ref={field}
      className="input title-editor"
      aria-label={FIELD_WORDS.title}
      defaultValue={post.title}
      maxLength={MAX_TEXT}
      onBlur={() => finish(true)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
      data-clean
      onInput={({ currentTarget }) => {
        currentTarget.dataset.clean = String(currentTarget.value === post.title);
      }}
      onKeyDown={(event) => {
        // With nothing typed, undo is the document's; the browser would undo in another field and go there.
        if (field.current?.dataset.clean === 'true' && ['undo', 'redo'].includes(commandOfKey(event) ?? '')) {
          finish(false);
          onLeave?.();
          return;
        }
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        finish(event.key === 'Enter');
        onLeave?.();
      }}
    />
  );
}
