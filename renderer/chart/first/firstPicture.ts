import type { DocumentSnapshot } from '../../../shared/ipc/contract.ts';
import type { Preferences } from '../../../shared/ipc/preferences.ts';
import { structureOf } from '../../../shared/model/state.ts';
import { storedPrefs } from '../../kit/window/storedPrefs.ts';
import { peekState } from '../../store/decode.ts';
import { structureToShow } from '../../store/lastShown.ts';
import { openingFolds } from '../../store/openingFolds.ts';
import { type Palette, readPalette } from '../draw/palette.ts';
import { Picture } from '../draw/picture.ts';
import { drawReadingCards } from '../draw/readingCards.ts';
import { type Size, viewOf } from '../where/camera.ts';
import { keepEarly } from '../where/earlyWorld.ts';
import { openingCamera } from '../where/wholeChart.ts';
import { buildWorld, type World } from '../where/world.ts';

let room: HTMLElement | null = null;
let tried: Promise<unknown> = Promise.resolve();

/** The window lets the picture go first: it is on its way for as long as `picture` is not settled. */
export function firstPictureIs(picture: Promise<unknown>): void {
  tried = picture;
}

/** Resolves when the first picture has been painted, or when there is none to come. */
export const afterFirstPicture = (): Promise<unknown> => tried;

/** The window is there, or there is none to come. */
export function endFirstPicture(): void {
  room?.remove();
  room = null;
}

/**
 * Draws the chart of a document where it will stand in its window, before the window is there. Nothing of it can be
 * worked with; it goes when the chart has been painted. False where there is nothing to draw.
 */
export function drawFirstPicture(snapshot: DocumentSnapshot, { hidePeople }: Preferences): boolean {
  const state = peekState(snapshot);
  const structure = structureToShow(state, snapshot.save.path ?? snapshot.doc);
  if (structure === null) return false;
  const { chartAligned: aligned, chartFilled: filled } = storedPrefs();
  const canvas = makeRoom();
  const { width, height } = canvas.getBoundingClientRect();
  const size = { width, height };
  const fill = filled ? size : undefined;
  const look = { aligned, colour: 'changes', ...(fill && { fill }) } as const;
  const collapsed = openingFolds(structureOf(state, structure));
  const world = buildWorld(state, structure, collapsed, null, undefined, null, look);
  if (!world || world.layout.order.length === 0) {
    endFirstPicture();
    return false;
  }
  keepEarly({ state, revision: snapshot.revision, structure, collapsed, aligned, fill, world });

  const picture = new Picture(canvas);
  const camera = openingCamera(world, size);
  const draw = () => {
    const palette = readPalette(canvas.parentElement as HTMLElement);
    picture.draw({ ...still(world, size, palette), camera });
    const g = canvas.getContext('2d') as CanvasRenderingContext2D;
    const k = camera.zoom * devicePixelRatio;
    g.setTransform(k, 0, 0, k, camera.x * devicePixelRatio, camera.y * devicePixelRatio);
    const view = viewOf(camera, size);
    const boxes = world.boxIndex.visible(view.x, view.y, view.x + view.width, view.y + view.height);
    drawReadingCards({ g, state, world, palette, hidePeople }, boxes);
    canvas.dataset.drawn = String(boxes.length);
  };
  draw();
  // Type that was not there yet.
  if (document.fonts.status === 'loading') void document.fonts.ready.then(() => room && draw());
  addEventListener('resize', endFirstPicture, { once: true });
  return true;
}

function still(world: World, size: Size, palette: Palette) {
  const { x, y } = world.layout;
  return { world, size, palette, x, y, dpr: devicePixelRatio, cards: true, rings: [], lineAlpha: 1 };
}

const LEFT = 'outline';
const RIGHT = 'inspector';

/** The rooms of MainWindow, empty, so that the chart stands where it will stand. */
function makeRoom(): HTMLCanvasElement {
  const prefs = storedPrefs();
  const narrow = matchMedia('(max-width: 900px)').matches;
  const side = (name: string, open: boolean, width: number) => {
    if (!open || narrow) return part(`rail ${name}`, part('button quiet icon'));
    const panel = part(`panel ${name}`);
    panel.style.width = `${width}px`;
    return panel;
  };
  const canvas = document.createElement('canvas');
  canvas.className = 'chart-picture';
  room = part(
    'window first-picture',
    part('top', part('top-row title-row'), part('top-row')),
    part(
      'work',
      side(LEFT, prefs.outlineOpen, prefs.outlineWidth),
      part('centre', part('first-chart', canvas)),
      side(RIGHT, prefs.inspectorOpen, prefs.inspectorWidth),
    ),
    part('totals'),
  );
  room.ariaHidden = 'true';
  document.body.append(room);
  return canvas;
}

function part(className: string, ...parts: HTMLElement[]): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.append(...parts);
  return made;
}
