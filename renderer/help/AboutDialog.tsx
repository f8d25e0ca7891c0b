import { useEffect, useState } from 'react';
import { closeDialog } from '../app/dialogs.ts';
import { plural } from '../app/format.ts';
import { useHost } from '../app/host.ts';
import { Button } from '../app/ui/Button.tsx';
import { Dialog } from '../app/ui/Dialog.tsx';
import { ScrollRegion } from '../app/ui/ScrollRegion.tsx';
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
  return name === undefined ? 'not known' : `${name === 'Chrome' ? 'Chromium' : name} ${version}`;
}

export function AboutDialog() {
  const info = useHost((state) => state.info);
  const [licences, setLicences] = useState<readonly Licence[] | null>(null);
  useEffect(() => {
    readLicences().then(setLicences, () => setLicences([]));
  }, []);
  return (
    <Dialog
      title="About Spanwise"
      size="medium"
      actions={
        <Button look="primary" autoFocus onPress={closeDialog}>
          Close
        </Button>
      }
    >
      <dl className="about-facts">
        <dt>Version</dt>
        <dd>{info?.version ?? ''}</dd>
        <dt>Runs on</dt>
        <dd>{engineOf(navigator.userAgent)}</dd>
        <dt>Kept in</dt>
        <dd>{info?.folders.data ?? ''}</dd>
      </dl>
      <p>
        Spanwise works on this computer alone: it connects to nothing and looks for no updates. A new version is
        installed by hand; your documents and preferences stay.
      </p>
      <p className="hint">
        Figures of redundancy pay, notice and consultation are estimates and prompts, not legal advice. Pay and
        statutory rates are dated; check them before you rely on them.
      </p>
      <h3>Made with</h3>
      {licences === null && <p className="hint">Reading the licences…</p>}
      {licences?.length === 0 && <p className="hint">The licences come with the built application.</p>}
      {licences !== null && licences.length > 0 && (
        <>
          <p className="hint">{plural(licences.length, 'library', 'libraries')}, each under its own licence.</p>
          <ScrollRegion className="licences" aria-label="Licences">
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
