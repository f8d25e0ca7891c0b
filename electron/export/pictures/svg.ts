import type { Drawing } from '../../../shared/report/chart/chartReport.ts';
import { baseline } from '../../../shared/report/chart/drawing.ts';
import { HEADING, MARGIN, SUBTITLE } from '../../../shared/report/page/paper.ts';
import { type ChartCard, type ChartPage, refText, type Weight } from '../../../shared/report/page/report.ts';
import { textWidth } from '../../../shared/report/page/textWidth.ts';
import { fontFile, fontRuns } from '../fonts.ts';

/** Colours as in the PDF: they hold in grey print. */
const STYLE = `text{font-family:"Source Sans 3","Source Sans Pro",Arial,"Liberation Sans",sans-serif;fill:#18212b;white-space:pre}
.b{font-weight:600}.s{fill:#485563}
.c{fill:#fff;stroke:#5b6876}.t{fill:#eef1f4;stroke:#5b6876}.l{fill:none;stroke:#5b6876;stroke-linecap:square}.v{fill:none;stroke:#485563}`;

/**
 * A chart as one SVG file that needs nothing else: text stays text, in the font that it was measured with, which the file
 * carries. Viewers that do not read fonts in files set another one to the same lengths.
 */
export function svgText(drawing: Drawing): string {
  const { page, title, language } = drawing;
  const size = `width="${num(page.width)}pt" height="${num(page.height)}pt"`;
  const box = `viewBox="0 0 ${num(page.width)} ${num(page.height)}"`;
  const out = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" ${size} ${box} xml:lang="${language}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${xml(title)}</title>`,
    `<desc id="desc">${xml(page.alt)}</desc>`,
    `<style type="text/css">${fontFace(400)}${fontFace(600)}${STYLE}</style>`,
    `<rect width="${num(page.width)}" height="${num(page.height)}" fill="#fff"/>`,
    ...head(page),
    lines(page),
    ...page.cards.map((card) => cardText(card, page.scale, { unit: 'page', shrink: true })),
    '</svg>',
    '',
  ];
  return out.join('\n');
}

/** The rasteriser goes by the name inside the font file. */
const SEMIBOLD = '.b{font-family:"Source Sans 3 SemiBold"}';

/** A part of a drawing that is turned into a picture: all of it, or the cards and their lines alone. */
export interface PictureOf {
  readonly page: ChartPage;
  /** With its heading and subtitle; without, what is around the cards and their lines is cut off. */
  readonly whole: boolean;
}

/** Size of the picture in pt. */
export function pictureBox({ page, whole }: PictureOf): { x: number; y: number; width: number; height: number } {
  if (whole) return { x: 0, y: 0, width: page.width, height: page.height };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const hold = (x1: number, y1: number, x2: number, y2: number) => {
    left = Math.min(left, x1);
    top = Math.min(top, y1);
    right = Math.max(right, x2);
    bottom = Math.max(bottom, y2);
  };
  for (const { x, y, width, height } of page.cards) hold(x, y, x + width, y + height);
  // A line goes down beside the cards that hang from it, outside of all of them at the edge of a chart.
  for (let i = 0; i < page.lines.length; i += 2) {
    const [x, y] = [page.lines[i] as number, page.lines[i + 1] as number];
    hold(x, y, x, y);
  }
  const edge = 4;
  return { x: left - edge, y: top - edge, width: right - left + 2 * edge, height: bottom - top + 2 * edge };
}

/**
 * The SVG that a picture of `zoom` pixels to a pt is rasterised from: the fonts are given apart, and letters that they
 * lack are question marks. Straight edges are whole pixels wide and not blurred, which prints sharper and is drawn sooner.
 */
export function pictureSvg(picture: PictureOf, zoom: number): string {
  const { page, whole } = picture;
  const stroke = Math.max(1, Math.round(0.75 * page.scale * zoom)) / zoom;
  const edges = `.l,.c{stroke-width:${stroke};shape-rendering:crispEdges}.t{stroke-width:${stroke}}`;
  const { x, y, width, height } = pictureBox(picture);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${num(width)}" height="${num(height)}" viewBox="${num(x)} ${num(y)} ${num(width)} ${num(height)}">`,
    `<style type="text/css">${STYLE}${SEMIBOLD}${edges}</style>`,
    ...(whole ? head(page, false) : []),
    lines(page),
    ...page.cards.map((card) => cardText(card, page.scale, { unit: whole ? 'page' : 'part', shrink: false })),
    '</svg>',
  ].join('\n');
}

const faces = new Map<Weight, string>();

function fontFace(weight: Weight): string {
  let face = faces.get(weight);
  if (face === undefined) {
    const data = fontFile('latin', weight).toString('base64');
    face = `@font-face{font-family:"Source Sans 3";font-weight:${weight};src:url(data:font/woff;base64,${data}) format("woff")}\n`;
    faces.set(weight, face);
  }
  return face;
}

function head(page: ChartPage, shrink = true): string[] {
  let y = MARGIN;
  const out: string[] = [];
  const add = (texts: readonly string[], style: typeof HEADING | typeof SUBTITLE, soft: boolean) => {
    for (const text of texts) {
      out.push(
        textElement(text, MARGIN, baseline(y, style.leading, style.size), style.size, style.weight, soft, shrink),
      );
      y += style.leading;
    }
  };
  add(page.headingLines, HEADING, false);
  add(page.subtitleLines, SUBTITLE, true);
  return out;
}

function lines({ lines, scale }: ChartPage): string {
  let path = '';
  for (let i = 0; i < lines.length; i += 4) {
    const [x1, y1, x2, y2] = lines.slice(i, i + 4) as [number, number, number, number];
    path += `M${num(x1)} ${num(y1)}L${num(x2)} ${num(y2)}`;
  }
  return `<path class="l" stroke-width="${num(0.75 * scale)}" d="${path}"/>`;
}

interface Setting {
  readonly unit: 'page' | 'part';
  /** Viewers without the font set another one to the same lengths. */
  readonly shrink: boolean;
}

function cardText(card: ChartCard, scale: number, { unit, shrink }: Setting): string {
  const { x, y, width, height, shape, frame } = card;
  const round = num((shape === 'team' ? 6 : 1.5) * scale);
  const edge = (dx: number, kind: string, extra = '') =>
    `<rect class="${kind}" x="${num(x + dx)}" y="${num(y + dx)}" width="${num(width)}" height="${num(height)}" rx="${round}" stroke-width="${num(0.75 * scale)}"${extra}/>`;
  const dash = (on: number, off: number) => ` stroke-dasharray="${num(on * scale)} ${num(off * scale)}"`;
  const parts = ['<g>'];
  if (card.stacked) parts.push(edge(2.5 * scale, 'c'));
  const dashed = shape === 'outside' || shape === 'stub';
  parts.push(edge(0, shape === 'team' || shape === 'stub' ? 't' : 'c', dashed ? dash(2.5, 2) : ''));
  if (frame) {
    const at = `x="${num(frame.x)}" y="${num(frame.y)}" width="${num(frame.width)}" height="${num(frame.height)}"`;
    parts.push(`<rect class="v" ${at} rx="${num(scale)}" stroke-width="${num(0.6 * scale)}"${dash(1.5, 1.2)}/>`);
  }
  for (const text of card.texts) {
    parts.push(textElement(refText(text, 1, unit), text.x, text.y, text.size, text.weight, text.soft, shrink));
  }
  parts.push('</g>');
  return parts.join('');
}

function textElement(
  text: string,
  x: number,
  y: number,
  size: number,
  weight: Weight,
  soft: boolean,
  shrink: boolean,
): string {
  const kind = [weight === 600 ? 'b' : '', soft ? 's' : ''].filter(Boolean).join(' ');
  // A length is only given where it is known: other scripts were allowed a square for each letter and would be stretched.
  const runs = fontRuns(text);
  const known = runs.every((run) => run.subset !== null);
  const letters = shrink || known ? text : runs.map((run) => (run.subset === null ? '?' : run.text)).join('');
  const long =
    shrink && known ? ` textLength="${num(textWidth(text, size, weight))}" lengthAdjust="spacingAndGlyphs"` : '';
  return `<text${kind === '' ? '' : ` class="${kind}"`} x="${num(x)}" y="${num(y)}" font-size="${num(size)}"${long}>${xml(letters)}</text>`;
}

function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function xml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] as string);
}
