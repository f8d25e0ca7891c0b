import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { forgetAhead } from '../bridge/bridge.ts';
import { afterFirstPicture, endFirstPicture } from '../chart/first/firstPicture.ts';
import { HelpPanel } from '../help/HelpPanel.tsx';
import { useHelp } from '../help/help.ts';
import { Tour } from '../help/Tour.tsx';
import { loadInfo } from '../kit/window/host.ts';
import { followPreferences, loadPreferences } from '../kit/window/preferences.ts';
import { Start } from '../start/Start.tsx';
import { listen, openLoaded } from '../store/documents.ts';
import { rememberShown } from '../store/shown.ts';
import { useApp } from '../store/store.ts';
import { followDocument } from './address.ts';
import { startAnnouncer } from './announcer.ts';
import { Boundary } from './Boundary.tsx';
import { perform } from './commands/commands.ts';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { FileDrop } from './FileDrop.tsx';
import { fetchWhenIdle } from './later.tsx';
import { MainWindow } from './MainWindow.tsx';
import { Toasts } from './Toasts.tsx';
import { windowWords } from './words.ts';
import './app.css';
import './topbar.css';
import '../kit/styles/forms.css';
import './print/print.css';

/** Once for the page: listens to the services and shows the document that its address names, or that they hold already. */
async function begin(): Promise<void> {
  const [info, preferences] = await Promise.all([loadInfo(), loadPreferences()]);
  if (preferences.hidePeople) useApp.setState({ hidePeople: true });
  const asked = new URLSearchParams(location.search);
  const named = info?.open.find(({ doc }) => doc === asked.get('doc'));
  // A window of the desktop shell shows what it was opened for. In a browser the newest document is what was meant.
  const newest = info?.host === 'browser' && !asked.has('start') ? info.open.at(-1) : undefined;
  const shown = named ?? newest;
  await afterFirstPicture();
  if (shown) await openLoaded(shown.doc);
}

export function App() {
  const phase = useApp((store) => store.phase);
  /** Known whether there is a document to show: no start screen flashes by before it. */
  const [begun, setBegun] = useState(false);
  const helping = useHelp((state) => state.page !== null);
  useEffect(() => {
    const stops = [startAnnouncer(), listen(), followPreferences(), followDocument(), rememberShown()];
    void begin().finally(() => {
      setBegun(true);
      if (useApp.getState().phase !== 'open') endFirstPicture();
      forgetAhead();
      fetchWhenIdle();
    });
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-help', helping);
  }, [helping]);
  return (
    <I18nProvider locale="en-GB">
      <Boundary what={windowWords.parts.window} whole>
        {phase === 'open' ? <MainWindow /> : begun && <Start onOpen={() => perform('open')} />}
        <Dialogs />
        <FileDrop />
        <Toasts />
        <Tour />
      </Boundary>
      <HelpPanel />
      <LiveRegion />
    </I18nProvider>
  );
}

function LiveRegion() {
  const text = useApp((store) => store.announcement);
  return (
    <div className="sr-only" role="status" aria-live="polite" data-testid="announcement">
      {text}
    </div>
  );
}
