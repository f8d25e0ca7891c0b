import { Search } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { focusChart, focusList } from '../kit/window/onScreen.ts';
import { findPosts, registerFind } from '../posts/findPosts.ts';
import { PostResults } from '../posts/PostResults.tsx';
import { documentState, reveal, setView, useApp } from '../store/store.ts';
import { windowWords } from './words.ts';

/** Find (Ctrl+F): type, arrow keys, Enter; the post is selected and shown. Escape empties and goes back. */
export function FindPost() {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const active = useApp((store) => store.activeStructure);
  useApp((store) => store.version);
  const list = useId();
  const from = useRef<Element | null>(null);
  const structure = active === null ? undefined : documentState().structures.get(active);
  const found = structure && open ? findPosts(structure, query) : [];
  const show = (index: number) => {
    const hit = found[index];
    if (!hit) return;
    const { view } = useApp.getState();
    const away = view !== 'chart' && view !== 'list';
    if (away) setView('chart');
    reveal(hit.id);
    setOpen(false);
    if (view === 'list') {
      requestAnimationFrame(focusList);
      return;
    }
    // The next key is meant for the post that was found. A chart that is only now put up is there with the next frame.
    if (away) requestAnimationFrame(focusChart);
    else focusChart();
  };
  return (
    <search className="find">
      <Search size={14} aria-hidden className="find-icon" />
      <input
        ref={registerFind}
        className="input"
        type="text"
        role="combobox"
        aria-label={windowWords.find.label}
        aria-expanded={open && query !== ''}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && found.length > 0 ? `${list}-${at}` : undefined}
        placeholder={windowWords.find.placeholder}
        value={query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        // With nothing typed, undo is the document's.
        data-clean={query === ''}
        onFocus={(event) => {
          from.current = event.relatedTarget;
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
          else if (event.key === 'Enter') {
            if (open) show(at);
            else setOpen(true);
          } else if (event.key === 'Escape') {
            setQuery('');
            event.currentTarget.blur();
            if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus();
            else focusChart();
          } else return;
          event.preventDefault();
        }}
      />
      {open && query.trim() !== '' && (
        <PostResults id={list} found={found} at={at} onChoose={show} label={windowWords.find.found} />
      )}
    </search>
  );
}
