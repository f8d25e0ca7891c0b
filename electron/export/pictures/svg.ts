import type { Drawing } from '../../../shared/report/chart/chartReport.ts';
import {
  type BoxMark,
  INK,
  inkBounds,
  type LinesMark,
  pageMarks,
  type TextMark,
} from '../../../shared/report/chart/pageMarks.ts';
import type { ChartPage, Weight } from '../../../shared/report/page/report.ts';
import { textWidth } from '../../../shared/report/page/textWidth.ts';
import { fontFile, fontRuns } from '../fonts.ts';

const STYLE = `text{font-family:"Source Sans 3","Source Sans Pro",Arial,"Liberation Sans",sans-serif;fill:${INK.text};white-space:pre}
.b{font-weight:600}.s{fill:${INK.soft}}
.c{fill:${INK.paper};stroke:${INK.edge}}.t{fill:${INK.fill};stroke:${INK.edge}}.l{fill:none;stroke:${INK.edge};stroke-linecap:square}.v{fill:none;stroke:${INK.soft}}`;

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
    ...drawn(page, { unit: 'page', shrink: true }),
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
  const [left, top, right, bottom] = inkBounds(page);
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
    ...drawn(page, { unit: whole ? 'page' : 'part', shrink: false, headless: !whole }),
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

interface Setting {
  readonly unit: 'page' | 'part';
  /** Viewers without the font set another one to the same lengths. */
  readonly shrink: boolean;
  /** Without the heading and the subtitle, for a part of a page. */
  readonly headless?: boolean;
}

/** Everything on the page, from the back to the front. */
function drawn(page: ChartPage, { unit, shrink, headless = false }: Setting): string[] {
  const marks = pageMarks(page, { unit });
  const text = (mark: TextMark) => textElement(mark, shrink);
  return [
    ...(headless ? [] : [...marks.heading, ...marks.subtitle].map(text)),
    ...(marks.dotted ? [linesElement(marks.dotted)] : []),
    linesElement(marks.lines),
    ...marks.cards.map(({ boxes, texts }) => `<g>${boxes.map(boxElement).join('')}${texts.map(text).join('')}</g>`),
  ];
}

function linesElement({ lines, stroke, dash }: LinesMark): string {
  let path = '';
  for (let i = 0; i < lines.length; i += 4) {
    const [x1, y1, x2, y2] = lines.slice(i, i + 4) as [number, number, number, number];
    path += `M${num(x1)} ${num(y1)}L${num(x2)} ${num(y2)}`;
  }
  const dashed = dash
    ? ` style="stroke-width:${num(stroke)};stroke-linecap:butt;stroke-dasharray:${num(dash[0])} ${num(dash[1])}"`
    : '';
  return `<path class="l" stroke-width="${num(stroke)}"${dashed} d="${path}"/>`;
}

function boxElement({ x, y, width, height, round, stroke, heavy, fill, dash }: BoxMark): string {
  const kind = fill === null ? 'v' : fill === 'fill' ? 't' : 'c';
  const dashed = dash === null ? '' : ` stroke-dasharray="${num(dash[0])} ${num(dash[1])}"`;
  return `<rect class="${kind}" x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" rx="${num(round)}" stroke-width="${num(stroke)}"${heavy ? ` style="stroke-width:${num(stroke)}"` : ''}${dashed}/>`;
}

function textElement({ text, x, y, size, weight, ink }: TextMark, shrink: boolean): string {
  const kind = [weight === 600 ? 'b' : '', ink === 'soft' ? 's' : ''].filter(Boolean).join(' ');
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
