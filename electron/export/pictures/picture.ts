import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { ok, type Result, refuse } from '../../../shared/errors.ts';
import type { Subset } from '../../../shared/report/page/textWidth.ts';
import { fontRuns, openFont } from '../fonts.ts';
import { pngBytes } from './png.ts';
import { type PictureOf, pictureBox, pictureSvg } from './svg.ts';

const require = createRequire(import.meta.url);
let ready: Promise<void> | null = null;

/** The rasteriser is one WebAssembly file inside its package: nothing is fetched, and it is the same on every system. */
async function rasteriser(): Promise<void> {
  ready ??= readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then((bytes) => initWasm(bytes));
  await ready;
}

/** Pictures with more pixels take more memory than a picture is worth: 16,000 by 16,000. */
const MOST_PIXELS = 256_000_000;

export interface Picture {
  readonly png: Uint8Array;
  /** In pt. */
  readonly width: number;
  readonly height: number;
}

/** Pictures of one file by what was drawn: a part that a proposal leaves alone looks the same before and after. */
export type Drawn = Map<string, Picture>;

/** A chart page as a PNG at so many dots an inch, drawn from the model; once, if it is `drawn` already. */
export async function picture(of: PictureOf, dpi: number, drawn: Drawn = new Map()): Promise<Result<Picture>> {
  await rasteriser();
  const { width, height } = pictureBox(of);
  const zoom = dpi / 72;
  if (width * height * zoom * zoom > MOST_PIXELS) {
    return refuse(
      'picture-too-large',
      'This chart is too large for one picture at that resolution. Choose the lower resolution, or SVG or PDF, which stay sharp at any size.',
    );
  }
  const svg = pictureSvg(of, zoom);
  const before = drawn.get(svg);
  if (before) return ok(before);
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    background: '#ffffff',
    font: { loadSystemFonts: false, fontBuffers: fontsOf(of), defaultFontFamily: 'Source Sans 3' },
  });
  const image = resvg.render();
  const png = pngBytes(image.pixels, image.width, image.height, dpi);
  image.free();
  resvg.free();
  const made = { png, width, height };
  drawn.set(svg, made);
  return ok(made);
}

/** The font files that the text of the chart needs; Latin nearly always. */
function fontsOf({ page }: PictureOf): Uint8Array[] {
  const subsets = new Set<Subset>(['latin']);
  const look = (text: string) => {
    for (const run of fontRuns(text)) if (run.subset) subsets.add(run.subset);
  };
  for (const line of [...page.headingLines, ...page.subtitleLines]) look(line);
  for (const card of page.cards) for (const { text } of card.texts) look(text);
  return [...subsets].flatMap((subset) => ([400, 600] as const).map((weight) => openFont(subset, weight)));
}
