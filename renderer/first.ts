/**
 * The first script of a page: draws the chart of the document that the address names as soon as its data is there, then
 * begins the window, whose own script the browser has fetched meanwhile.
 */

import { askedAhead } from './bridge/bridge.ts';
import { drawFirstPicture, endFirstPicture, firstPictureIs } from './chart/first/firstPicture.ts';
import { storedLook } from './kit/window/storedLook.ts';
import { applyLook } from './kit/window/themeNow.ts';
import { holdKeys } from './shell/commands/earlyKeys.ts';

/** The window does not wait longer than this for data: by then its own script may as well run. */
const PATIENCE_MS = 150;
/** In a window that is not seen no frame ever comes; then there is nobody to draw for. */
const UNSEEN_MS = 1_000;

async function firstPicture(): Promise<void> {
  applyLook(storedLook());
  const doc = new URLSearchParams(location.search).get('doc');
  if (doc === null) return;
  const [loaded, preferences] = await Promise.all([
    askedAhead('document.load', { doc }),
    askedAhead('preferences.get', {}),
  ]);
  if (!loaded?.ok || !preferences?.ok) return;
  // Styles are there with the first frame.
  if ((await frame()) && drawFirstPicture(loaded.value, preferences.value)) await frame();
}

/** True with the next frame, false where none comes. */
const frame = () =>
  new Promise<boolean>((come) => {
    requestAnimationFrame(() => come(true));
    setTimeout(come, UNSEEN_MS, false);
  });

/** Read beside the main thread, so that it is ready when it is begun. */
function readAhead(script: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.crossOrigin = '';
  link.href = script;
  document.head.append(link);
}

async function begin(): Promise<void> {
  const patience = new Promise((over) => setTimeout(over, PATIENCE_MS));
  // Without it the window is as good: it only comes a little later to the eye.
  const picture = firstPicture().catch(endFirstPicture);
  firstPictureIs(picture);
  const script = document.querySelector<HTMLLinkElement>('link[data-window]')?.href ?? '';
  readAhead(script);
  await Promise.race([picture, patience]);
  await import(/* @vite-ignore */ script);
}

holdKeys();
void begin().catch(endFirstPicture);
