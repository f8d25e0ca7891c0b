import { useEffect, useRef } from 'react';
import { words } from '../kit/words/commonWords.ts';
import type { Found } from './findPosts.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly found: readonly Found[];
  readonly at: number;
  readonly onChoose: (index: number) => void;
}

/** The list under a search field. The field keeps the focus; the list follows it. */
export function PostResults({ id, label, found, at, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div className="results" role="listbox" id={id} aria-label={label} ref={list} tabIndex={-1}>
      {found.map((hit, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the search field keeps the focus (aria-activedescendant)
        <div
          key={hit.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className="result"
          // Before the field loses the focus, which would close the list.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(index);
          }}
        >
          <span className={hit.deleted ? 'struck' : undefined}>{hit.title}</span>
          <small>
            {hit.deleted ? words.find.deleted : ''}
            {hit.detail}
          </small>
        </div>
      ))}
      {found.length === 0 && <p className="results-none">{words.find.none}</p>}
    </div>
  );
}
