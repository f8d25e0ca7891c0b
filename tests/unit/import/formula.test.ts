import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from '../../../shared/import/formula.ts';

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

describe('EXPORT-9 text that a spreadsheet would run', () => {
  it.each(
    SIGNS.flatMap((sign) => [sign, ` ${sign}`, `\t${sign}`, `\u00a0${sign}`, `  \n${sign}`, `'${sign}`, `' ${sign}`]),
  )('EXPORT-9 %j in front is written behind an apostrophe, and comes back as it was', (start) => {
    const text = `${start}HYPERLINK("https://example.org","Pay")`;
    expect(guardFormula(text)).toBe(`'${text}`);
    expect(unguardFormula(guardFormula(text))).toBe(text);
  });

  it.each(['Head of Service', "'Acting' Manager", '5 + 3', 'a=b', "O'Brien"])(
    'EXPORT-9 %j is nobody’s formula and stays as it is',
    (text) => {
      expect([guardFormula(text), unguardFormula(text)]).toEqual([text, text]);
    },
  );

  it('EXPORT-9 whatever is guarded comes back, and guarded again is the same file', () => {
    const text = fc.string({ unit: fc.constantFrom("'", ' ', '\t', ...SIGNS, 'a', '1', '#N/A'), maxLength: 8 });
    fc.assert(fc.property(text, (each) => unguardFormula(guardFormula(each)) === each));
  });
});
