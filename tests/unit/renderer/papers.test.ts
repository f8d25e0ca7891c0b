import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSample } from '../../../electron/samples/samples.ts';
import { DatesPart } from '../../../renderer/impact/papers/DatesPart.tsx';
import { FactsPart } from '../../../renderer/impact/papers/FactsPart.tsx';
import { LettersPart } from '../../../renderer/impact/papers/LettersPart.tsx';
import { oneOf, proposals } from '../../../renderer/impact/papers/tables.ts';
import { WayPart } from '../../../renderer/impact/papers/WayPart.tsx';
import { open } from '../../../renderer/store/state.ts';
import { assessImpact, type ImpactResult } from '../../../shared/impact/impact.ts';
import { parseSettings } from '../../../shared/model/settings.ts';
import { structureByName } from '../../../shared/model/state.ts';

const SETTINGS = {
  personSteps: [
    { person: 'E1041', notice: '2027-01-04', answer: 'accepted', offer: 'A45' },
    { person: 'E1042', proposal: 'Option B', answer: 'refused' },
  ],
  papersMade: [{ kind: 'at-risk', date: '2026-12-01', person: 'E1041', file: 'x' }],
  consultation: { dates: { begins: '2026-11-02', notice: '2026-10-01' } },
};

let result: ImpactResult;

beforeAll(() => {
  const sample = buildSample('adult-social-care');
  const parsed = parseSettings(SETTINGS);
  if (!sample.ok || !parsed.ok) throw new Error('no sample');
  const state = sample.value;
  state.document = { ...state.document, settings: { ...state.document.settings, ...parsed.value } };
  open.state = state;
  const id = (name: string) => structureByName(state, name)?.record.id ?? '';
  result = assessImpact(state, id('Current'), id('Option A'));
});

const words = (part: typeof DatesPart) =>
  renderToString(createElement(part, { result, locked: false }))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('papers in the Impact room', () => {
  it('HR-4 dates out of order are said where they are entered', () => {
    expect(words(DatesPart)).toContain('Notice (1 October 2026) is before Consultation begins (2 November 2026).');
  });

  it('HR-1 what is missing is listed with where it is entered', () => {
    expect(words(FactsPart)).toMatch(/\d+ things still missing .*The employer’s name: Impact, Papers/);
  });

  it('IMPACT-17 a person’s way shows this proposal’s rows, and planned beside actual', () => {
    const shown = words(WayPart);
    expect(shown).toContain('1 offer: 1 accepted, 0 refused');
    expect(shown).toContain('Brokerage after offers: 4 people, 3 places');
    expect(shown).toMatch(/Cost a year £2,948,398 £3,234,298/);
  });

  it('HR-4 letters that were made stand with the day on which they were sent', () => {
    expect(words(LettersPart)).toContain('At risk letters of 1 December 2026, 1 person');
  });

  it('IMPACT-10 another proposal is typed in a row, with the days that leave it out of a count', () => {
    const change = proposals.change([['Housing', null, '14', '2026-11-02', null]]);
    const expected = { proposal: 'Housing', establishment: '', dismissals: 14, began: '2026-11-02', notified: null };
    expect(change.consultation?.proposals).toEqual([expected]);
    expect(parseSettings(change).ok).toBe(true);
  });

  it('IMPACT-17 an answer is read from its beginning, and what is none is refused', () => {
    const read = oneOf(['accepted', 'refused', 'resigned', 'retired'], 'no');
    expect(read('Acc')).toEqual({ ok: true, value: 'accepted' });
    expect(read('re').ok).toBe(false);
    expect(read('')).toEqual({ ok: true, value: null });
  });
});
