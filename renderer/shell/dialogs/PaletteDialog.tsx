import { useId, useMemo, useState } from 'react';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { closeDialog } from '../../kit/window/dialogs.ts';
import { words } from '../../kit/words/commonWords.ts';
import { PostResults } from '../../posts/PostResults.tsx';
import { findOffers, offers } from '../commands/palette.ts';
import { windowWords } from '../words.ts';

const said = windowWords.palette;

/** Ctrl+K: type what is wanted, arrow keys, Enter (CHART-13). */
export function PaletteDialog() {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const all = useMemo(offers, []);
  const found = findOffers(all, query);
  const choose = (index: number) => {
    const offer = found[index];
    if (!offer) return;
    closeDialog();
    // The dialog gives the focus back first: what is chosen may take it.
    requestAnimationFrame(() => requestAnimationFrame(offer.act));
  };
  return (
    <Dialog title={said.title} actions={<Button onPress={closeDialog}>{words.buttons.cancel}</Button>}>
      <input
        className="input"
        type="text"
        role="combobox"
        aria-label={said.label}
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${list}-${at}` : undefined}
        placeholder={said.placeholder}
        value={query}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
          else if (event.key === 'Enter') choose(at);
          else return;
          event.preventDefault();
        }}
      />
      <div className="palette">
        <PostResults
          id={list}
          label={said.title}
          found={found.map((offer) => ({ ...offer, deleted: false }))}
          at={at}
          onChoose={choose}
        />
      </div>
    </Dialog>
  );
}
