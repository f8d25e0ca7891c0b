import { useEffect, useId, useRef, useState } from 'react';
import type { Post, PostId } from '../../shared/model/records.ts';
import type { StructureState } from '../../shared/model/state.ts';
import { words } from '../kit/words/commonWords.ts';
import { type Found, findPosts } from './findPosts.ts';
import { PostResults } from './PostResults.tsx';

interface Props {
  readonly structure: StructureState;
  readonly label: string;
  readonly chosen: PostId | null;
  readonly allow: (post: Post) => boolean;
  readonly onChoose: (id: PostId | null) => void;
  readonly autoFocus?: boolean;
}

/** A post, searched for by title, reference, team or person. Arrows walk the list; what is walked to is chosen. */
export function PostPicker({ structure, label, chosen, allow, onChoose, autoFocus }: Props) {
  const [query, setQuery] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  const found: readonly Found[] =
    query.trim() === '' ? firstPosts(structure, allow) : findPosts(structure, query, 50, allow);
  const at = Math.max(
    0,
    found.findIndex((hit) => hit.id === chosen),
  );
  const go = (index: number) => onChoose(found[Math.max(0, Math.min(found.length - 1, index))]?.id ?? null);
  return (
    <div className="picker">
      <label className="label" htmlFor={`${id}-field`}>
        {label}
      </label>
      <input
        id={`${id}-field`}
        className="input"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={chosen !== null && found.length > 0 ? `${id}-${at}` : undefined}
        placeholder={words.find.by}
        ref={field}
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          onChoose(
            event.target.value.trim() === ''
              ? null
              : (findPosts(structure, event.target.value, 1, allow)[0]?.id ?? null),
          );
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') go(chosen === null ? 0 : at + 1);
          else if (event.key === 'ArrowUp') go(at - 1);
          else return;
          event.preventDefault();
        }}
      />
      <PostResults id={id} label={words.find.posts} found={found} at={chosen === null ? -1 : at} onChoose={go} />
    </div>
  );
}

/** Before anything is typed: managers, who are what most moves go to. */
function firstPosts(structure: StructureState, allow: (post: Post) => boolean): Found[] {
  const out: Found[] = [];
  for (const post of structure.posts.values()) {
    if (out.length === 30) break;
    if (allow(post) && structure.children.has(post.id)) {
      const detail = [post.ref, post.unit].filter(Boolean).join(' · ');
      out.push({ id: post.id, title: post.title || post.ref, detail, deleted: false });
    }
  }
  return out;
}
