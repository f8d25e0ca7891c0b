import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  divRound,
  mulDiv,
  parseDecimal,
  parseFte,
  parseMoney,
  parsePercent,
  shares,
} from '../../../shared/model/fixed.ts';

describe('COST-4 fixed point', () => {
  it.each([
    ['0.00005', 4, 1],
    ['0.00004999999', 4, 0],
    ['-0.00005', 4, -1],
    ['1.5', 0, 2],
    ['-2.5', 0, -3],
    ['.45', 1, 5],
    ['12.', 2, 1200],
    ['', 2, null],
    ['.', 2, null],
    ['1e3', 2, null],
    ['99999999999999999', 0, null],
  ] as const)('COST-4 %j to %i places is %j: half goes away from zero', (text, places, value) => {
    expect(parseDecimal(text, places)).toBe(value);
  });

  it('COST-4 money, FTE and percentages round what is typed the same way', () => {
    expect([parseMoney('0.000005'), parseMoney('(0.000005)'), parseMoney('£1,234.567895')]).toEqual([
      1, -1, 123_456_790,
    ]);
    expect([parseFte('0.33335'), parsePercent('23.50005%')]).toEqual([3_334, 235_001]);
    expect([parseMoney('12,34'), parseMoney('1,2345'), parseFte('half')]).toEqual([null, null, null]);
  });

  it('COST-4 a product that is divided rounds once, whatever its size', () => {
    expect([mulDiv(1, 1, 2), mulDiv(-1, 1, 2), mulDiv(1, 1, 3), divRound(-5, 10)]).toEqual([1, -1, 0, -1]);
    const whole = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 10_000, max: 1_000_000 }),
        (a, b, d) => {
          const twice = BigInt(a) * BigInt(b) * 2n;
          const exact = twice < 0n ? -((-twice + BigInt(d)) / BigInt(2 * d)) : (twice + BigInt(d)) / BigInt(2 * d);
          return BigInt(mulDiv(a, b, d)) === exact;
        },
      ),
    );
  });

  it('FIG-1 shares add up to what is shared, the odd units first', () => {
    expect(shares(10_000, 3)).toEqual([3_334, 3_333, 3_333]);
    expect(shares(-10, 3)).toEqual([-4, -3, -3]);
  });
});
