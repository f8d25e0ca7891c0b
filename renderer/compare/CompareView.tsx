import { PanelLeftOpen } from 'lucide-react';
import { Button } from '../kit/ui/Button.tsx';
import { openDialog } from '../kit/window/dialogs.ts';
import { useApp } from '../store/store.ts';
import { Bridges } from './Bridges.tsx';
import { ChangeList } from './ChangeList.tsx';
import { CompareBar, FileButton } from './CompareBar.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { type Compared, useCompared } from './model.ts';
import { Panes } from './Panes.tsx';
import { PaneTools } from './PaneTools.tsx';
import { SummaryPart } from './SummaryPart.tsx';
import { useOtherFiles } from './sources.ts';
import { panesOf, setCompare, useCompare } from './state.ts';
import { compareWords } from './words.ts';
import './compare.css';

/** Two to four structures side by side. The order matters and is shown: all are compared with the first (CHANGE-6). */
export function CompareView() {
  const active = useApp((store) => store.activeStructure);
  const chosen = useCompare((store) => store.chosen);
  // Which structures there are changes with edits and with files that are opened.
  useApp((store) => store.version);
  useOtherFiles();
  const refs = panesOf(chosen, active);
  const compared = useCompared(refs);
  if (!compared) return <NothingToCompare />;
  return (
    <div className="compare">
      <CompareBar refs={compared.sources.map((source) => source.ref)} />
      <PartOf compared={compared} />
    </div>
  );
}

function PartOf({ compared }: { readonly compared: Compared }) {
  const { part, listOpen } = useCompare();
  switch (part) {
    case 'side':
      return (
        <div className={`compare-body${listOpen ? '' : ' no-list'}`}>
          {listOpen ? (
            <ChangeList compared={compared} />
          ) : (
            <div className="changes-closed">
              <Button
                look="quiet icon"
                aria-label={compareWords.list.show}
                hint={compareWords.list.showHint}
                onPress={() => setCompare({ listOpen: true })}
              >
                <PanelLeftOpen size={16} aria-hidden />
              </Button>
            </div>
          )}
          <div className="compare-panes">
            <PaneTools compared={compared} />
            <Panes compared={compared} />
          </div>
        </div>
      );
    case 'figures':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        // biome-ignore lint/a11y/useSemanticElements: the table inside is the region
        <div className="compare-part" role="group" aria-label={compareWords.figures.region} tabIndex={0}>
          <FiguresTable compared={compared} />
        </div>
      );
    case 'bridge':
      return <Bridges compared={compared} />;
    case 'summary':
      return <SummaryPart compared={compared} />;
  }
}

function NothingToCompare() {
  const active = useApp((store) => store.activeStructure);
  return (
    <div className="empty-view">
      <h2>{compareWords.nothing.title}</h2>
      <p>{compareWords.nothing.text}</p>
      {active !== null && (
        <div className="empty-acts">
          <Button look="primary" onPress={() => openDialog({ kind: 'fork', from: active, freeze: false })}>
            {compareWords.nothing.action}
          </Button>
          <FileButton refs={[active]} />
        </div>
      )}
    </div>
  );
}
