import { words } from '../kit/words/commonWords.ts';
import { afterPaint } from '../store/afterPaint.ts';
import { useApp } from '../store/state.ts';
import { documentState } from '../store/store.ts';

/**
 * The window's title and address follow the document: the title says what is open, in which view, and whether something of it is in no
 * file yet, the address brings the same document back when the page is loaded again.
 */
export function followDocument(): () => void {
  const show = () => {
    const { doc, phase, view } = useApp.getState();
    const parts = phase === 'open' ? [`${mark()}${documentState().document.title}`, words.views[view]] : [];
    document.title = [...parts, words.app].join(' – ');
    const wanted = doc === null ? location.pathname : `${location.pathname}?doc=${encodeURIComponent(doc)}`;
    const asked = new URLSearchParams(location.search).get('doc');
    if (asked !== doc) history.replaceState(null, '', wanted);
  };
  let started = false;
  let cancel = () => {};
  const stop = useApp.subscribe((now, before) => {
    // The address of a page that was just loaded says what to open; it is not changed before that is done.
    started ||= now.doc !== null;
    if (!started || shown(now) === shown(before)) return;
    // An edit changes this several times over, and nobody looks at it first.
    cancel();
    cancel = afterPaint(show);
  });
  return () => {
    stop();
    cancel();
  };
}

const shown = ({ doc, view, version, pending, saveState, unreachable }: ReturnType<typeof useApp.getState>) =>
  JSON.stringify([doc, view, version, pending > 0, saveState, unreachable]);

/** A dot before the title: changes that are not yet in the file, or that no file holds. */
function mark(): string {
  const { saveState, revision, pending, unreachable } = useApp.getState();
  if (saveState === null || saveState.readOnly) return '';
  const behind = (saveState.publishedRevision ?? 0) !== revision;
  return pending > 0 || unreachable || saveState.failure !== null || behind ? '• ' : '';
}
