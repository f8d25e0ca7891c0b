import { FilePlus2, FileSpreadsheet, FolderOpen, Network } from 'lucide-react';
import { useState } from 'react';
import { startTour } from '../help/tour.ts';
import { Button } from '../kit/ui/Button.tsx';
import { chooseFile, IMPORT_TYPES } from '../kit/window/chooseFile.ts';
import { openDialog } from '../kit/window/dialogs.ts';
import { useHost } from '../kit/window/host.ts';
import { changePreferences, usePreferences } from '../kit/window/preferences.ts';
import { words } from '../kit/words/commonWords.ts';
import { clock } from '../kit/words/screenFormat.ts';
import { createDocument, openLoaded, openPath, openSample } from '../store/documents.ts';
import './start.css';

/** Short: four ways to begin, and what was open last. Nothing to read first (CHART-8). */
export function Start({ onOpen }: { readonly onOpen: () => void }) {
  const info = useHost((state) => state.info);
  const [busy, setBusy] = useState(false);
  /** One thing at a time: a second press would open a second document. */
  const once = (act: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    void act().finally(() => setBusy(false));
  };
  const samples = info?.samples ?? [];
  return (
    <main className="start">
      <div className="start-inner">
        <h1>{words.app}</h1>
        <div className="start-ways">
          <Way
            icon={<FilePlus2 size={22} aria-hidden />}
            label={words.start.blank}
            hint={words.start.blankHint}
            onPress={() => once(() => createDocument(words.start.untitled))}
          />
          <Way
            icon={<FileSpreadsheet size={22} aria-hidden />}
            label={words.start.import}
            hint={words.start.importHint}
            onPress={() => chooseFile(IMPORT_TYPES, (file) => openDialog({ kind: 'import', file }))}
          />
          <Way
            icon={<FolderOpen size={22} aria-hidden />}
            label={words.start.open}
            hint={words.start.openHint}
            onPress={onOpen}
          />
        </div>
        <TourOffer once={once} />
        <Known once={once} />
        {samples.length > 0 && (
          <section>
            <h2>{words.start.samples}</h2>
            <ul className="start-list">
              {samples.map((sample) => (
                <li key={sample.name}>
                  <button type="button" onClick={() => once(() => openSample(sample.name))}>
                    <Network size={16} aria-hidden />
                    <span>
                      {sample.title}
                      <small>{sample.description}</small>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}

/** Offered until it is taken or refused, once for all. */
function TourOffer({ once }: { readonly once: (act: () => Promise<unknown>) => void }) {
  const done = usePreferences((preferences) => preferences.tourDone);
  if (done) return null;
  return (
    <section className="start-tour" aria-label={words.start.tour}>
      <p>{words.start.tourText}</p>
      <Button onPress={() => once(startTour)}>{words.start.tour}</Button>
      <Button look="quiet" onPress={() => void changePreferences({ tourDone: true })}>
        {words.start.noTour}
      </Button>
    </section>
  );
}

/** Documents that are open already (recovered, say) and those of last time. */
function Known({ once }: { readonly once: (act: () => Promise<unknown>) => void }) {
  const info = useHost((state) => state.info);
  const open = info?.open ?? [];
  const recent = info?.recent ?? [];
  if (open.length + recent.length === 0) return null;
  return (
    <section>
      <h2>{words.start.recent}</h2>
      <ul className="start-list">
        {open.map((document) => (
          <li key={document.doc}>
            <button type="button" onClick={() => once(() => openLoaded(document.doc))}>
              <span>
                {document.title}
                <small>{words.start.openNow}</small>
              </span>
            </button>
          </li>
        ))}
        {recent.map((document) => (
          <li key={document.path}>
            <button type="button" title={document.path} onClick={() => once(() => openPath(document.path))}>
              <span>
                {document.title}
                <small>
                  {document.path} · {clock(document.openedAt)}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WayProps {
  readonly icon: React.ReactNode;
  readonly label: string;
  readonly hint: string;
  readonly onPress: () => void;
}

function Way({ icon, label, hint, onPress }: WayProps) {
  return (
    <button type="button" className="start-way" onClick={onPress}>
      {icon}
      <span>{label}</span>
      <small>{hint}</small>
    </button>
  );
}
