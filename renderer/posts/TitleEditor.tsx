import { type KeyboardEvent, useEffect, useRef } from 'react';
import { commandOfKey } from '../../shared/ipc/menu.ts';
import type { Post } from '../../shared/model/records.ts';
import { MAX_TEXT } from '../../shared/model/schema.ts';
import { onMac } from '../kit/words/keyNames.ts';
import { FIELD_WORDS, postWords } from '../kit/words/postWords.ts';
import { isList, pasteList } from './clipboard.ts';
import { stopEditingTitle, useEditing } from './editing.ts';
import { isTyped, keepTitle, takeBack, typingKey } from './typing.ts';

interface Props {
  readonly post: Post;
  readonly onLeave?: () => void;
}

/**
 * A title, edited in place. Of a post that was there: Enter or leaving keeps it, Escape puts the old one back. Of a new
 * one: Enter, Tab and Shift+Tab go on to the next post, Escape leaves (CHART-9). One undoable step.
 */
export function TitleEditor({ post, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const naming = useRef(useEditing.getState().naming).current;
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const typed = () => ({ post, text: field.current?.value.trim() ?? post.title, naming });
  const finish = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    stopEditingTitle();
    const now = typed();
    if (naming !== null && !isTyped(now)) takeBack(now);
    else if (keep || naming !== null) keepTitle(now);
  };
  const onKey = (event: KeyboardEvent) => {
    // With nothing typed, undo is the document's; the browser would undo in another field and go there.
    if (field.current?.dataset.clean === 'true' && ['undo', 'redo'].includes(commandOfKey(event, onMac()) ?? '')) {
      done.current = true;
      stopEditingTitle();
      onLeave?.();
      return;
    }
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { where } = useEditing.getState();
    const building = typingKey(event.key, event.shiftKey, typed(), where);
    if (!building && event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (building?.goOn && !building.keep) {
      building.goOn();
      return;
    }
    finish(event.key !== 'Escape');
    building?.goOn?.();
    if (useEditing.getState().title === null) onLeave?.();
  };
  return (
    <input
      ref={field}
      className="input title-editor"
      aria-label={FIELD_WORDS.title}
      aria-description={naming === null ? undefined : postWords.typing}
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
      onPaste={(event) => {
        // Several lines are posts, not a title: they come where this post was to stand.
        if (naming === null || !isList(event.clipboardData)) return;
        event.preventDefault();
        const now = typed();
        done.current = true;
        stopEditingTitle();
        if (isTyped(now)) keepTitle(now);
        else takeBack(now, true);
        pasteList(event.clipboardData, isTyped(now) ? post.id : post.managerId);
      }}
      onKeyDown={onKey}
    />
  );
}
