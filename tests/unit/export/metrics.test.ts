import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { fontRuns, openFont } from '../../../electron/export/fonts.ts';
import { subsetOf, textWidth, wrap } from '../../../shared/report/page/textWidth.ts';
import { plain } from '../../../shared/words/plain.ts';
import { HOSTILE } from './tools.ts';

const fontkit = createRequire(import.meta.url)('fontkit') as {
  create(data: Uint8Array): { layout(text: string): { readonly advanceWidth: number } };
};

describe('text measured without a font engine', () => {
  it('EXPORT-2 the table holds the widths of the font that is embedded, and kerning hardly adds to them', () => {
    const samples = ['Head of Service', 'AVAWATo 1,234 £', 'LBB5 · 1 FTE', 'Řízení Łódź', 'Ελλάδα', 'Отдел', 'Nguyễn'];
    for (const weight of [400, 600] as const) {
      for (const text of samples) {
        const drawn = fontRuns(text).reduce(
          (sum, run) => sum + fontkit.create(openFont(run.subset!, weight)).layout(run.text).advanceWidth,
          0,
        );
        const measured = textWidth(text, 1000, weight);
        expect(drawn).toBeLessThanOrEqual(measured + 15);
        expect(drawn).toBeGreaterThan(measured * 0.93);
      }
    }
  });

  it('EXPORT-2 wrapping leaves nothing out and keeps to the width', () => {
    for (const title of HOSTILE.map(plain)) {
      const lines = wrap(title, 9, 600, 100);
      expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
      for (const line of lines) expect(textWidth(line, 9, 600)).toBeLessThanOrEqual(100);
    }
    const whole = textWidth('Adviser × 4', 9, 600);
    for (const less of [0.1, 3, 6, 9]) expect(wrap('Adviser × 4', 9, 600, whole - less)).toEqual(['Adviser', '× 4']);
  });

  it('SEC plain text has no control characters, direction overrides or halves of characters', () => {
    for (const title of HOSTILE) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
      expect(plain(title)).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069\u2028\uffff]/);
      expect(plain(title).isWellFormed()).toBe(true);
    }
    expect(plain('  Team\tManager\n ')).toBe('Team Manager');
  });

  it('characters that the font lacks are known to be lacking', () => {
    expect(subsetOf('é'.codePointAt(0)!)).toBe('latin');
    expect(subsetOf('م'.codePointAt(0)!)).toBeUndefined();
    expect(fontRuns('A 🎉 b').map((run) => run.subset)).toEqual(['latin', null, 'latin']);
  });
});
