import { describe, expect, it } from 'vitest';
import { divide } from '../../../shared/cost/seats.ts';
import { post } from '../../support/arbitraries.ts';
import { held, holder } from '../../support/small.ts';

const box = (fte: number, ...ftes: number[]) =>
  post('P1', { fte, quantity: 3, ...held(...ftes.map((each, i) => holder(`H${i}`, { fte: each }))) });
const split = (fte: number, ...ftes: number[]) => divide(box(fte, ...ftes), 3).map((seat) => seat.fte);

describe('POST-4 the posts of a box, each by itself', () => {
  it('POST-4 people who hold more than the box has are scaled alike, and the sum stays the box’s', () => {
    expect(split(10_000, 8_000, 8_000, 4_000)).toEqual([4_000, 4_000, 2_000]);
    expect(split(10_000, 7_000, 7_000, 7_000)).toEqual([3_333, 3_334, 3_333]);
  });

  it('POST-4 what nobody holds goes to the vacant posts, else to the one with the most room', () => {
    expect(split(25_000, 10_000)).toEqual([10_000, 7_500, 7_500]);
    expect(split(25_000, 10_000, 5_000, 5_000)).toEqual([10_000, 10_000, 5_000]);
  });
});
