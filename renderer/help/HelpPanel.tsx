import { ArrowLeft, X } from 'lucide-react';
import { Fragment, type KeyboardEvent, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../kit/ui/Button.tsx';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { words } from '../kit/words/commonWords.ts';
import { keysHere } from '../kit/words/keyNames.ts';
import { Glossary } from './Glossary.tsx';
import { closeHelp, helpBack, openHelp, searchFor, useHelp } from './help.ts';
import type { HelpPart } from './page.ts';
import { CHAPTERS, MADE_PAGES, pageOf } from './pages.ts';
import { Shortcuts } from './Shortcuts.tsx';
import { searchHelp, titleOfPage } from './search.ts';
import { helpWords } from './words.ts';
import './help.css';

/** Help beside the work: it covers nothing that must be answered, and is read while one goes on. */
export function HelpPanel() {
  const page = useHelp((state) => state.page);
  const canGoBack = useHelp((state) => state.before.length > 0 || (state.page ?? '') !== '');
  const typed = useHelp((state) => state.typed);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (page !== null) heading.current?.focus();
  }, [page]);
  if (page === null) return null;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (typed === '') closeHelp();
    else searchFor('');
  };
  return createPortal(
    // A dialog that is open leaves this reachable: its questions are what help is read for.
    <aside className="help" aria-label={helpWords.title} data-react-aria-top-layer="true" onKeyDown={onKey}>
      <header className="help-head">
        <Button look="quiet icon" aria-label={words.buttons.back} isDisabled={!canGoBack} onPress={helpBack}>
          <ArrowLeft size={16} aria-hidden />
        </Button>
        <input
          className="input"
          type="search"
          aria-label={helpWords.search}
          placeholder={helpWords.search}
          value={typed}
          onChange={(event) => searchFor(event.target.value)}
        />
        <Button look="quiet icon" aria-label={helpWords.close} onPress={closeHelp}>
          <X size={16} aria-hidden />
        </Button>
      </header>
      <ScrollRegion className="help-body" aria-label={helpWords.page} key={page}>
        {typed.trim() === '' ? (
          <>
            <h2 ref={heading} tabIndex={-1}>
              {page === '' ? helpWords.title : titleOfPage(page)}
            </h2>
            <Page id={page} />
          </>
        ) : (
          <Hits typed={typed} />
        )}
      </ScrollRegion>
    </aside>,
    document.body,
  );
}

function Page({ id }: { readonly id: string }) {
  if (id === '') return <Contents />;
  if (id === 'shortcuts') return <Shortcuts />;
  if (id === 'glossary') return <Glossary />;
  const page = pageOf(id);
  if (!page) return <Contents />;
  return (
    <>
      {page.parts.map((part) => (
        <Part key={JSON.stringify(part)} part={part} />
      ))}
      {page.see && (
        <nav className="help-see" aria-label={helpWords.seeAlso}>
          <h3>{helpWords.seeAlso}</h3>
          <ul>
            {page.see.map((other) => (
              <li key={other}>
                <Link id={other} />
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

function Part({ part }: { readonly part: HelpPart }) {
  if (typeof part === 'string') return <p>{marked(part)}</p>;
  if ('h' in part) return <h3>{part.h}</h3>;
  const items = ('list' in part ? part.list : part.steps).map((text) => <li key={text}>{marked(text)}</li>);
  return 'list' in part ? <ul className="help-list">{items}</ul> : <ol className="help-list">{items}</ol>;
}

/** `*Words*` are what stands on the screen. */
function marked(text: string) {
  return keysHere(text)
    .split('*')
    .map((piece, i) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed text
      i % 2 === 1 ? <strong key={i}>{piece}</strong> : <Fragment key={i}>{piece}</Fragment>,
    );
}

function Contents() {
  return (
    <>
      {CHAPTERS.map((chapter) => (
        <section key={chapter.title}>
          <h3>{chapter.title}</h3>
          <ul className="help-contents">
            {chapter.pages.map((page) => (
              <li key={page.id}>
                <Link id={page.id} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h3>{helpWords.lookUp}</h3>
        <ul className="help-contents">
          {MADE_PAGES.map((page) => (
            <li key={page.id}>
              <Link id={page.id} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Link({ id }: { readonly id: string }) {
  return (
    <button type="button" className="link" onClick={() => openHelp(id)}>
      {titleOfPage(id)}
    </button>
  );
}

function Hits({ typed }: { readonly typed: string }) {
  const hits = searchHelp(typed);
  return (
    <>
      <p className="hint" role="status">
        {helpWords.found(hits.length, typed)}
      </p>
      <ul className="help-hits">
        {hits.map((hit) => (
          <li key={`${hit.page} ${hit.title}`}>
            <button type="button" className="link" onClick={() => openHelp(hit.page)}>
              {hit.title}
            </button>
            <p className="hint">{hit.excerpt}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
