import { describe, expect, it } from 'vitest';
import type { Palette } from '../../../renderer/chart/draw/palette.ts';
import { type CardPicture, drawReadingCards } from '../../../renderer/chart/draw/readingCards.ts';
import { type Early, keepEarly, takeEarly } from '../../../renderer/chart/where/earlyWorld.ts';
import { buildWorld, rectOf, type World } from '../../../renderer/chart/where/world.ts';
import type { Holder, Person, Post } from '../../../shared/model/records.ts';
import type { DocumentState } from '../../../shared/model/state.ts';
import { chartDocument } from './charts.ts';

const HELD: Partial<Post> = { occupancyRecorded: true, holders: [{ person: 'p1' } as Holder] };

function held(): DocumentState {
  const state = chartDocument([
    ['chief', null, { ...HELD, title: 'Director of Adult Social Care and Safeguarding Services' }],
    ['gap', 'chief', { occupancyRecorded: true, grade: 'G9', tupe: true }],
    ['team', 'chief', { kind: 'team', title: 'Brokerage' }],
  ]);
  state.people.set('p1', { type: 'person', id: 'p1', name: 'Ann Example' } as Person);
  return state;
}

/** Notes every word that is drawn, and where. */
function drawn(state: DocumentState, hidePeople = false) {
  const world = buildWorld(state, 'b', new Set(), null) as World;
  const texts: { text: string; x: number; y: number }[] = [];
  const g = new Proxy({} as Record<string, unknown>, {
    get: (_, name) =>
      name === 'fillText' ? (text: string, x: number, y: number) => texts.push({ text, x, y }) : () => undefined,
    set: () => true,
  });
  const palette = { status: {} } as Palette;
  drawReadingCards({ g, state, world, palette, hidePeople } as unknown as CardPicture, world.layout.order);
  return { world, texts, words: texts.map(({ text }) => text) };
}

describe('the first picture of a window', () => {
  it('CHART-7 says on each card what the card will say: title in its lines, grade, holder and flags', () => {
    const { words } = drawn(held());
    expect(words).toEqual([
      'Director of Adult Social Care',
      'and Safeguarding Services',
      '1 FTE',
      'Ann Example',
      'Post gap',
      'G9 · 1 FTE',
      'Vacant',
      'TUPE',
      'Brokerage',
      'Team',
    ]);
  });

  it('CHART-7 keeps every word inside its card', () => {
    const { world, texts } = drawn(held());
    const cards = [...world.layout.order].map((box) => rectOf(world, box));
    for (const { x, y } of texts)
      expect(
        cards.some((card) => x > card.x && x < card.x + card.width && y > card.y && y < card.y + card.height),
      ).toBe(true);
  });

  it('IMPACT-11 names nobody while people are hidden', () => {
    const { words } = drawn(held(), true);
    expect(words).toContain('Filled');
    expect(words).not.toContain('Ann Example');
  });

  it('CHART-7 lends its layout to the chart once, and only for the same revision and look', () => {
    const state = held();
    const world = buildWorld(state, 'b', new Set(), null) as World;
    const made: Early = {
      state,
      revision: 3,
      structure: 'b',
      collapsed: new Set(),
      aligned: false,
      fill: undefined,
      world,
    };
    keepEarly(made);
    expect(takeEarly(made)).toBe(world);
    expect(takeEarly(made)).toBeNull();
    for (const other of [
      { revision: 4 },
      { structure: 'current' },
      { aligned: true },
      { fill: { width: 800, height: 600 } },
      { collapsed: new Set(['p1']) },
      { state: held() },
    ]) {
      keepEarly(made);
      expect(takeEarly({ ...made, ...other })).toBeNull();
    }
  });
});
