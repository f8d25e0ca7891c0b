import { describe, expect, it } from 'vitest';
import * as format from '../../../renderer/kit/words/screenFormat.ts';

const pounds = (amount: number) => amount * 100_000;

describe('figures as the window prints them', () => {
  it('prints money in whole pounds, negatives in brackets', () => {
    expect(format.pounds(pounds(2_432_949))).toBe('£2,432,949');
    expect(format.pounds(pounds(-1_250))).toBe('(£1,250)');
    expect(format.poundsChange(pounds(-124_965))).toBe('(124,965)');
    expect(format.poundsChange(0)).toBe('0');
  });

  it('prints pence as two digits where a report does', () => {
    expect(format.penceChange(pounds(2_309_175.9))).toBe('2,309,175.90');
    expect(format.penceChange(pounds(-0.5))).toBe('(0.50)');
  });

  it('rounds once, half away from zero', () => {
    expect(format.pounds(pounds(0.5))).toBe('£1');
    expect(format.poundsChange(pounds(-0.5))).toBe('(1)');
  });

  it('says a change of cost in words', () => {
    expect(format.moneyInWords(pounds(-124_965))).toBe('£124,965 less');
    expect(format.moneyInWords(pounds(1_200))).toBe('£1,200 more');
    expect(format.moneyInWords(0)).toBe('no change');
    expect(format.moneyInWords(pounds(0.2))).toBe('less than £1 apart');
  });

  it('prints FTE with as many decimals as matter', () => {
    expect(format.fte(525_000)).toBe('52.5');
    expect(format.fte(3_333)).toBe('0.3333');
    expect(format.fte(12_340_000)).toBe('1,234');
    expect(format.fteChange(-65_000)).toBe('(6.5)');
  });

  it('prints signed changes with a true minus, and nothing where nothing changed', () => {
    expect(format.signed(-7)).toBe('−7');
    expect(format.signed(3)).toBe('+3');
    expect(format.signed(0)).toBe('');
    expect(format.signedMoney(0)).toBe('£0');
    expect(format.signedMoney(pounds(-47_181))).toBe('−£47,181');
  });

  it('prints the average span with one decimal, and 0 without managers', () => {
    expect(format.span(53, 10)).toBe('5.3');
    expect(format.span(0, 0)).toBe('0');
  });

  it('prints days and times', () => {
    expect(format.day('2027-04-12')).toBe('12 April 2027');
    const now = new Date(2027, 3, 12, 15, 0);
    expect(format.clock(new Date(2027, 3, 12, 14, 2).toISOString(), now)).toBe('14:02');
    expect(format.clock(new Date(2027, 3, 11, 9, 5).toISOString(), now)).toBe('11 April 09:05');
    expect(format.timeOf(new Date(2027, 3, 12, 0, 5))).toBe('00:05');
    expect(format.dayAt(new Date(2027, 3, 12, 23, 59))).toBe('12 April 2027');
  });

  it('counts in words', () => {
    expect(format.plural(1, 'post')).toBe('1 post');
    const rules = new Intl.PluralRules('en-GB');
    for (const n of [0, 1, 2, 11, 21, 101, 1_001])
      expect(format.plural(n, 'post').endsWith('s')).toBe(rules.select(n) === 'other');
    expect(format.plural(1_200, 'box', 'boxes')).toBe('1,200 boxes');
  });
});
