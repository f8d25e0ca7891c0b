import type { Drive, Frames, Point } from '../wire.ts';

/** Works the application and its peers with the same events, one step a frame. Injected before a page's own scripts. */
const frame = () => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now())));

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};

/** Where events go: the pane of React Flow, or the peer's canvas. */
const stage = () => document.querySelector<HTMLElement>('.react-flow__pane') ?? find('canvas');
const card = (box: number) => find(`.card[data-box="P${box}"]`);
const totals = () => find('[data-testid="totals"]').textContent;
const view = () => globalThis.benchPeer?.view() ?? find('.react-flow__viewport').style.transform;

function pointOf(box: number): Point {
  if (globalThis.benchPeer) return globalThis.benchPeer.pointOf(box);
  const { x, y, width, height } = card(box).getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

function isFree(point: Point): boolean {
  if (globalThis.benchPeer) return globalThis.benchPeer.isFree(point);
  if (document.elementFromPoint(point.x, point.y)?.closest('.react-flow__pane') == null) return false;
  return [...document.querySelectorAll('.card[data-box]')].every((each) => {
    const { left, right, top, bottom } = each.getBoundingClientRect();
    return point.x < left || point.x > right || point.y < top || point.y > bottom;
  });
}

/** A bit of paper near the middle of the stage to pull the chart by. */
function freePoint(): Point {
  const { x, y, width, height } = stage().getBoundingClientRect();
  for (let down = 0.5; down < 0.95; down += 0.011) {
    for (let across = 0.3; across < 0.7; across += 0.011) {
      const point = { x: x + width * across, y: y + height * down };
      if (isFree(point)) return point;
    }
  }
  throw new Error('There is no paper in view.');
}

let at: Point = { x: 0, y: 0 };

function send(kind: 'down' | 'move' | 'up', point: Point): void {
  at = point;
  const to = kind === 'down' ? (document.elementFromPoint(point.x, point.y) ?? stage()) : stage();
  const common = { bubbles: true, cancelable: true, composed: true, view: window, clientX: point.x, clientY: point.y };
  const buttons = kind === 'up' ? 0 : 1;
  const button = kind === 'move' ? -1 : 0;
  const pointer = { pointerId: 1, pointerType: 'mouse', isPrimary: true };
  to.dispatchEvent(new PointerEvent(`pointer${kind}`, { ...common, ...pointer, button, buttons }));
  to.dispatchEvent(new MouseEvent(`mouse${kind}`, { ...common, button: 0, buttons }));
}

/** Slow pages get fewer frames: nobody waits longer than this for a measurement. */
const PATIENCE = 2_500;

/** Times up to `count` frames, each with a step of work before it. */
async function frames(count: number, step: (i: number) => void): Promise<Frames> {
  const times: number[] = [];
  await frame();
  const start = await frame();
  let last = start;
  for (let i = 0; i < count && (i < 15 || last - start < PATIENCE); i++) {
    step(i);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  times.sort((a, b) => a - b);
  const nth = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] as number;
  return { median: nth(0.5), p95: nth(0.95) };
}

/** To and fro, fifteen steps each way. */
const sway = (i: number, dx: number, dy: number): Point => {
  const sign = Math.floor(i / 15) % 2 === 0 ? 1 : -1;
  return { x: at.x + sign * dx, y: at.y + sign * dy };
};

const SEEN = '.first-picture [data-drawn]:not([data-drawn="0"])';
const CARD = '.card[data-box]';
let painted: number | null = null;
let usable: number | null = null;

async function watchPaint(): Promise<void> {
  while (!globalThis.benchPeer && !document.querySelector(`${SEEN}, ${CARD}`)) await frame();
  painted = await frame();
  while (!globalThis.benchPeer && !document.querySelector(CARD)) await frame();
  usable = globalThis.benchPeer ? painted : await frame();
}
void watchPaint();

const drive: Drive = {
  firstPaint: () => painted,
  usable: () => usable,
  async pan() {
    send('down', freePoint());
    const before = view();
    let moved = false;
    const result = await frames(60, (i) => {
      send('move', sway(i, 12, 3));
      if (i === 7) moved = view() !== before;
    });
    send('up', at);
    if (!moved) throw new Error('The chart did not follow the pan.');
    return result;
  },
  async zoom() {
    const { x, y, width, height } = stage().getBoundingClientRect();
    const before = view();
    let moved = false;
    const result = await frames(60, (i) => {
      const deltaY = Math.floor(i / 15) % 2 === 0 ? -100 / 3 : 100 / 3;
      const place = { clientX: x + width / 2, clientY: y + height / 2, view: window };
      stage().dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY, ...place }));
      if (i === 7) moved = view() !== before;
    });
    if (!moved) throw new Error('The chart did not follow the wheel.');
    return result;
  },
  async drag(box) {
    send('down', pointOf(box));
    const result = await frames(60, (i) => send('move', sway(i, 5, 2)));
    if (!globalThis.benchPeer) find('[data-drag="ghost"]');
    return result;
  },
  release: () => send('up', at),
  async drop(box, onto) {
    send('down', pointOf(box));
    const to = pointOf(onto);
    const from = at;
    for (let i = 1; i <= 6; i++) {
      send('move', { x: from.x + ((to.x - from.x) * i) / 6, y: from.y + ((to.y - from.y) * i) / 6 });
      await frame();
    }
    await frame();
    const before = totals();
    const start = await frame();
    send('up', to);
    // What a drop changes is in the page as soon as its event is over: then the frame after is the one to wait for.
    await Promise.resolve();
    while (totals() === before) {
      if ((await frame()) - start > 10_000) throw new Error('The totals did not change.');
    }
    return (await frame()) - start;
  },
  async move(box, to) {
    await frame();
    const start = await frame();
    globalThis.benchPeer?.move(box, to);
    await frame();
    return (await frame()) - start;
  },
};
globalThis.benchDrive = drive;
