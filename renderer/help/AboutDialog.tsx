import { useEffect, useState } from 'react';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { closeDialog } from '../kit/window/dialogs.ts';
import { useHost } from '../kit/window/host.ts';
import { words } from '../kit/words/commonWords.ts';
import { aboutWords } from './words.ts';
import './help.css';

interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Written by the build from the libraries that are shipped. */
async function readLicences(): Promise<readonly Licence[]> {
  const answer = await fetch('./licences.json');
  return answer.ok ? ((await answer.json()) as Licence[]) : [];
}

/** "Chromium 142" and the like, as the page knows it. */
function engineOf(agent: string): string {
  const [, name, version] = /(Electron|Chrome)\/(\d+(?:\.\d+)?)/.exec(agent) ?? [];
  return name === undefined ? words.notKnown : `${name === 'Chrome' ? aboutWords.engine : name} ${version}`;
}

export function AboutDialog() {
  const info = useHost((state) => state.info);
  const [licences, setLicences] = useState<readonly Licence[] | null>(null);
  useEffect(() => {
    readLicences().then(setLicences, () => setLicences([]));
  }, []);
  return (
    <Dialog
      title={aboutWords.title}
      size="medium"
      actions={
        <Button look="primary" autoFocus onPress={closeDialog}>
          {words.buttons.close}
        </Button>
      }
    >
      <dl className="about-facts">
        <dt>{aboutWords.version}</dt>
        <dd>{info?.version ?? ''}</dd>
        <dt>{aboutWords.runsOn}</dt>
        <dd>{engineOf(navigator.userAgent)}</dd>
        <dt>{aboutWords.keptIn}</dt>
        <dd>{info?.folders.data ?? ''}</dd>
      </dl>
      <p>{aboutWords.offline}</p>
      <p className="hint">{aboutWords.estimates}</p>
      <h3>{aboutWords.madeWith}</h3>
      {licences === null && <p className="hint">{aboutWords.reading}</p>}
      {licences?.length === 0 && <p className="hint">{aboutWords.noLicences}</p>}
      {licences !== null && licences.length > 0 && (
        <>
          <p className="hint">{aboutWords.libraries(licences.length)}</p>
          <ScrollRegion className="licences" aria-label={aboutWords.licences}>
            {licences.map(({ name, version, licence, text }) => (
              <details key={`${name} ${version}`}>
                <summary>
                  {name} {version} · {licence}
                </summary>
                <pre>{text}</pre>
              </details>
            ))}
          </ScrollRegion>
        </>
      )}
    </Dialog>
  );
}
