import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import type { Weight } from '../../shared/report/page/report.ts';
import { type Subset, subsetOf } from '../../shared/report/page/textWidth.ts';

const require = createRequire(import.meta.url);
const unpacked = new Map<string, Buffer>();

/** The font file of a subset as it is shipped (WOFF). */
export function fontFile(subset: Subset, weight: Weight): Buffer {
  return readFileSync(require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff`));
}

/** The same font unpacked, once: pdfkit would unpack it for every document, in plain JavaScript, which takes longer than a chart. */
export function openFont(subset: Subset, weight: Weight): Buffer {
  const name = `${subset}-${weight}`;
  let font = unpacked.get(name);
  if (!font) unpacked.set(name, (font = sfntOf(fontFile(subset, weight))));
  return font;
}

/** WOFF is an OpenType font whose tables are compressed one by one. */
function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + 16 * count);
  const power = Math.floor(Math.log2(count));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * count - 16 * 2 ** power, 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (let i = 0; i < count; i++) {
    const entry = woff.subarray(44 + 20 * i, 64 + 20 * i);
    const [from, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const data = woff.subarray(from, from + packed);
    const table = packed < length ? inflateSync(data) : data;
    const row = 12 + 16 * i;
    entry.copy(head, row, 0, 4);
    entry.copy(head, row + 4, 16, 20);
    head.writeUInt32BE(offset, row + 8);
    head.writeUInt32BE(length, row + 12);
    const padding = Buffer.alloc(-length & 3);
    parts.push(table, padding);
    offset += length + padding.length;
  }
  return Buffer.concat(parts);
}

/** Part of a line that one font file can draw; null: no file has its characters. */
export interface FontRun {
  readonly subset: Subset | null;
  readonly text: string;
}

const PLAIN = /^[\x20-\x7e\u00a3\u00b7\u00d7\u2013\u2014\u2018\u2019\u2022\u2026]*$/;

/** Divides a line among the font's files. Nearly every line is Latin and stays whole. */
export function fontRuns(text: string): FontRun[] {
  if (PLAIN.test(text)) return [{ subset: 'latin', text }];
  const runs: { subset: Subset | null; text: string }[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) as number;
    const last = runs.at(-1);
    // What no file has (joiners, selectors, most marks) belongs to the letters before it, if those are not to be had either.
    const subset = subsetOf(code) ?? null;
    if (last && last.subset === subset) last.text += letter;
    else runs.push({ subset, text: letter });
  }
  return runs;
}
