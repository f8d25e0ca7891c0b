import type { ReactNode } from 'react';
import { PACK_SECTIONS } from '../../shared/report/pack/sections.ts';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { documentState, setView, useApp } from '../store/store.ts';
import { EqualityPart } from './EqualityPart.tsx';
import { headlines } from './headlines.ts';
import { OwnSections } from './OwnSections.tsx';
import { PackSheet } from './PackSheet.tsx';
import { About, Case, Consultation } from './parts.tsx';
import { RedactionPart } from './RedactionPart.tsx';
import { StatutoryPart } from './StatutoryPart.tsx';
import { FEEDS, PARTS, type Part, showPart, useReport } from './state.ts';
import * as tables from './tables.ts';
import { packWords } from './words.ts';
import '../settings/fields.css';
import './report.css';

/** The rest of a committee report (PACK): small tables that people type, each with what it prints and where. */
export function ReportView() {
  useApp((store) => store.version);
  const locked = useApp((store) => store.readOnly);
  const part = useReport((store) => store.part);
  // The lines are read anew with each edit.
  useApp((store) => store.revision);
  const lines = headlines(documentState().document.settings, documentState().ledger);
  return (
    <div className="parts">
      <nav className="part-nav" aria-label={packWords.nav}>
        <h2>{packWords.title}</h2>
        {PARTS.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === part ? 'true' : undefined}
            onClick={() => showPart(each)}
          >
            {packWords.parts[each]}
            <small className={lines[each].bad ? 'bad' : undefined}>{lines[each].text}</small>
          </button>
        ))}
      </nav>
      <ScrollRegion className="part-body" aria-label={packWords.parts[part]} key={part}>
        <header className="pack-head">
          <h2>{packWords.parts[part]}</h2>
          <Prints part={part} />
        </header>
        <PartOf part={part} locked={locked} />
      </ScrollRegion>
    </div>
  );
}

/** Which sections of the pack this is printed in, and the way to their pages. */
function Prints({ part }: { readonly part: Part }) {
  const sections = PACK_SECTIONS.filter(({ id }) => FEEDS[part].includes(id));
  if (sections.length === 0) return null;
  return (
    <p className="pack-prints">
      {packWords.prints.before}
      {sections.map(({ id, label }, i) => (
        <span key={id}>
          {i > 0 && packWords.prints.and}
          <button type="button" className="link" onClick={() => setView('export', id)}>
            {label}
          </button>
        </span>
      ))}
      {packWords.prints.after}
    </p>
  );
}

function PartOf({ part, locked }: { readonly part: Part; readonly locked: boolean }): ReactNode {
  switch (part) {
    case 'about':
      return <About locked={locked} />;
    case 'case':
      return <Case locked={locked} />;
    case 'own':
      return <OwnSections locked={locked} />;
    case 'recommendations':
      return <Tables of={[tables.recommendations]} locked={locked} />;
    case 'alternatives':
      return <Tables of={[tables.alternatives]} locked={locked} />;
    case 'timetable':
      return <Tables of={[tables.timetable, tables.phases]} locked={locked} note={packWords.timetableNote} />;
    case 'selection':
      return <Tables of={[tables.selection]} locked={locked} />;
    case 'consultation':
      return <Consultation locked={locked} />;
    case 'equality':
      return <EqualityPart locked={locked} />;
    case 'statutory':
      return <StatutoryPart locked={locked} />;
    case 'parts':
      return <RedactionPart locked={locked} />;
  }
}

interface TablesProps {
  readonly of: readonly tables.PackTable[];
  readonly locked: boolean;
  readonly note?: string;
}

function Tables({ of, locked, note }: TablesProps) {
  return (
    <>
      {of.map((table) => (
        <div key={table.key} className="pack-table">
          {of.length > 1 && <h3>{table.label}</h3>}
          <PackSheet table={table} locked={locked} />
        </div>
      ))}
      {!locked && <p className="hint">{packWords.keys}</p>}
      {note !== undefined && <p className="hint">{note}</p>}
    </>
  );
}
