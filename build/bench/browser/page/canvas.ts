// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction

/**
 * The limit: a plain canvas with level of detail. It draws boxes, lines and text of what is in view and nothing else a
 * chart needs; no index, no selection, no marks.
 */
import './peer.css';
import { fetchStructure, READING, textOf, whole } from './structure.ts';

const structure = await fetchStructure();
const texts = Array.from({ length: structure.n }, (_, box) => textOf(structure, box));
const canvas = document.createElement('canvas');
canvas.width = innerWidth;
canvas.height = innerHeight;
document.querySelector('#app')?.append(canvas);
const g = canvas.getContext('2d', { alpha: false })!;
let view = whole(structure);
let waiting = false;

function draw(): void {
  waiting = false;
  const { layout, parent, n } = structure;
  const { x, y, width, height } = layout;
  const { k } = view;
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.fillStyle = '#fff';
  g.fillRect(0, 0, canvas.width, canvas.height);
  g.setTransform(k, 0, 0, k, view.x, view.y);
  const x0 = -view.x / k;
  const x1 = (canvas.width - view.x) / k;
  const y0 = -view.y / k;
  const y1 = (canvas.height - view.y) / k;
  g.strokeStyle = '#8aa';
  g.lineWidth = Math.max(1, 0.5 / k);
  g.beginPath();
  for (let v = 0; v < n; v++) {
    const up = parent[v]!;
    if (up < 0) continue;
    const ax = x[up]! + width[up]! / 2;
    const ay = y[up]! + height[up]!;
    const bx = x[v]! + width[v]! / 2;
    const by = y[v]!;
    if (by < y0 || ay > y1 || (ax < x0 && bx < x0) || (ax > x1 && bx > x1)) continue;
    g.moveTo(ax, ay);
    g.lineTo(ax, by - 20);
    g.lineTo(bx, by - 20);
    g.lineTo(bx, by);
  }
  g.stroke();
  if (k < 0.06) drawSpecks(x0, x1, y0, y1);
  else drawBoxes(x0, x1, y0, y1);
}

/** So far out that a box is a few px: all of one colour, one for each px. */
function drawSpecks(x0: number, x1: number, y0: number, y1: number): void {
  const { x, y, width, height } = structure.layout;
  const { k } = view;
  const least = 1 / k;
  let lastX = -1;
  let lastY = -1;
  g.fillStyle = '#5b7ea0';
  g.beginPath();
  for (let v = 0; v < structure.n; v++) {
    if (x[v]! + width[v]! < x0 || x[v]! > x1 || y[v]! + height[v]! < y0 || y[v]! > y1) continue;
    const px = Math.trunc(x[v]! * k + view.x);
    const py = Math.trunc(y[v]! * k + view.y);
    if (px === lastX && py === lastY) continue;
    lastX = px;
    lastY = py;
    g.rect(x[v]!, y[v]!, Math.max(width[v]!, least), Math.max(height[v]!, least));
  }
  g.fill();
}

function drawBoxes(x0: number, x1: number, y0: number, y1: number): void {
  const { x, y, width, height } = structure.layout;
  const readable = view.k > 0.35;
  g.lineWidth = 1;
  g.textBaseline = 'top';
  g.strokeStyle = '#44617b';
  for (let v = 0; v < structure.n; v++) {
    const left = x[v]!;
    const top = y[v]!;
    if (left + width[v]! < x0 || left > x1 || top + height[v]! < y0 || top > y1) continue;
    g.fillStyle = '#fff';
    g.fillRect(left, top, width[v]!, height[v]!);
    g.strokeRect(left, top, width[v]!, height[v]!);
    if (!readable) continue;
    g.fillStyle = '#222';
    for (const [line, text] of texts[v]!.entries()) {
      g.font = line === 0 ? 'bold 13px sans-serif' : '12px sans-serif';
      g.fillText(text, left + 6, top + 4 + 15 * line);
    }
  }
}

function redraw(): void {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(draw);
}

function boxAt(px: number, py: number): number {
  const { x, y, width, height } = structure.layout;
  const wx = (px - view.x) / view.k;
  const wy = (py - view.y) / view.k;
  for (let v = 0; v < structure.n; v++) {
    if (wx >= x[v]! && wx <= x[v]! + width[v]! && wy >= y[v]! && wy <= y[v]! + height[v]!) return v;
  }
  return -1;
}

let held: { box: number; x: number; y: number } | null = null;
canvas.addEventListener('mousedown', (event) => {
  const box = view.k > 0.2 ? boxAt(event.clientX, event.clientY) : -1;
  held = { box, x: event.clientX, y: event.clientY };
});
addEventListener('mousemove', (event) => {
  if (!held) return;
  const dx = event.clientX - held.x;
  const dy = event.clientY - held.y;
  held = { box: held.box, x: event.clientX, y: event.clientY };
  if (held.box < 0) view = { ...view, x: view.x + dx, y: view.y + dy };
  else {
    structure.layout.x[held.box]! += dx / view.k;
    structure.layout.y[held.box]! += dy / view.k;
  }
  redraw();
});
addEventListener('mouseup', () => {
  held = null;
});
canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    const by = 2 ** (-event.deltaY * 0.002);
    const { clientX: x, clientY: y } = event;
    view = { k: view.k * by, x: x - (x - view.x) * by, y: y - (y - view.y) * by };
    redraw();
  },
  { passive: false },
);

draw();
globalThis.benchPeer = {
  fit() {
    view = whole(structure);
    redraw();
  },
  show(box) {
    const { x, y } = structure.layout;
    view = { k: READING, x: innerWidth / 2 - (x[box]! + 90) * READING, y: innerHeight / 2 - (y[box]! + 45) * READING };
    redraw();
  },
  pointOf(box) {
    const { x, y, width, height } = structure.layout;
    return { x: (x[box]! + width[box]! / 2) * view.k + view.x, y: (y[box]! + height[box]! / 2) * view.k + view.y };
  },
  isFree: ({ x, y }) => boxAt(x, y) < 0,
  view: () => `${view.x} ${view.y} ${view.k}`,
  move(box, to) {
    structure.move(box, to);
    redraw();
  },
};
