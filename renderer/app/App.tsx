import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Start } from '../start/Start.tsx';
import { listen, openLoaded } from '../store/documents.ts';
import { rememberShown } from '../store/shown.ts';
import { useApp } from '../store/store.ts';
import { Dialogs } from './Dialogs.tsx';
import { FileDrop } from './FileDrop.tsx';
import { loadInfo } from './host.ts';
import { MainWindow } from './MainWindow.tsx';
import { useMenuCommands, useShortcuts } from './shortcuts.ts';
import { Toasts } from './Toasts.tsx';
import './app.css';
import './topbar.css';
import './forms.css';

/** Once for the page: listens to the services and shows the document that they hold already, if any. */
async function begin(): Promise<void> {
  const info = await loadInfo();
  const newest = info?.open.at(-1);
  if (newest) await openLoaded(newest.doc);
}

export function App() {
  const phase = useApp((store) => store.phase);
  useShortcuts();
  useMenuCommands();
  useEffect(() => {
    const stops = [listen(), rememberShown()];
    void begin();
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return (
    <I18nProvider locale="en-GB">
      {phase === 'start' ? <Start /> : <MainWindow />}
      <Dialogs />
      <FileDrop />
      <Toasts />
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
