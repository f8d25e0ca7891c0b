import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ROOT } from './stale.ts';

/**
 * Writes shared/report/page/fontWidths.ts: the advance widths of Source Sans 3, so that exports can measure text without a
 * font engine. Run after the font package changes: `node build/fontWidths.ts`.
 */

interface OpenFont {
  readonly characterSet: readonly number[];
  readonly unitsPerEm: number;
  glyphForCodePoint(code: number): { readonly advanceWidth: number };
}

const require = createRequire(import.meta.url);
const fontkit = require('fontkit') as { create(data: Uint8Array): OpenFont };

/** The package's subsets; a character in several is drawn from the first. */
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'];
const WEIGHTS = [400, 600];

/** "start:wwww…;start:…": runs of neighbouring characters, two base-36 digits a width in 1/1000 em. */
function encoded(widths: ReadonlyMap<number, number>): string {
  const runs: string[] = [];
  let last = -2;
  for (const code of [...widths.keys()].sort((a, b) => a - b)) {
    if (code !== last + 1) runs.push(`${code.toString(36)}:`);
    runs[runs.length - 1] += (widths.get(code) as number).toString(36).padStart(2, '0');
    last = code;
  }
  return runs.join(';');
}

/** Blanks that plain text does not hold (shared/words/plain.ts), and whose empty glyphs fontkit cannot read. */
const NEVER = new Set([0x2009, 0x200b, 0xfeff]);

const known = new Set<number>();
const tables = SUBSETS.map((subset) => {
  const fonts = WEIGHTS.map((weight) => {
    const file = require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff`);
    return fontkit.create(readFileSync(file));
  });
  const codes = (fonts[0] as OpenFont).characterSet.filter(
    (code) => code >= 32 && !known.has(code) && !NEVER.has(code),
  );
  for (const code of codes) known.add(code);
  return fonts.map((font) => {
    const width = (code: number) => Math.round((font.glyphForCodePoint(code).advanceWidth * 1000) / font.unitsPerEm);
    return encoded(new Map(codes.map((code) => [code, width(code)])));
  });
});

const text = `// Written by build/fontWidths.ts from @fontsource/source-sans-3; do not edit.

/** Subsets of the font; a character in several is drawn from the first. */
export const SUBSETS = [${SUBSETS.map((subset) => `'${subset}'`).join(', ')}] as const;

/** Advance widths, see build/fontWidths.ts: for each subset, weight 400 and weight 600. */
export const WIDTHS: readonly (readonly [string, string])[] = [
${tables.map((pair) => `  [\n${pair.map((line) => `    '${line}',\n`).join('')}  ],\n`).join('')}];
`;
writeFileSync(`${ROOT}shared/report/page/fontWidths.ts`, text);
