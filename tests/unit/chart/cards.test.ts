import { describe, expect, it } from 'vitest';
import { marksIn } from '../../../renderer/chart/board/legend.ts';
import { bigTitle, flagRows, textWidth, titleLines, wrap } from '../../../renderer/chart/boxes/cardSize.ts';
import { cardView } from '../../../renderer/chart/boxes/cardView.ts';
import { boxOfId } from '../../../renderer/chart/boxes/scene.ts';
import { CardCache, sameWindow, windowOf } from '../../../renderer/chart/where/cardsInView.ts';
import { captionPlace, dottedLine, pointOn, softened } from '../../../renderer/chart/where/lines.ts';
import { placeLabels } from '../../../renderer/chart/where/teamLabels.ts';
import { flagsOf } from '../../../renderer/posts/standing.ts';
import { updatePost } from '../../../shared/commands/index.ts';
import { branchLines } from '../../../shared/layout/lines.ts';
import { FiguresEngine } from '../../../shared/metrics/engine.ts';
import type { Post } from '../../../shared/model/records.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { chartDocument, type Row, SERVICE, worldOf } from './charts.ts';

const SAME = { status: 'same', moved: false, changed: false, resized: null, from: '' } as const;

function cards(rows: readonly Row[] = SERVICE, collapsed: string[] = []) {
  const state = chartDocument(rows);
  const world = worldOf(state, collapsed);
  const engine = new FiguresEngine(state, 'b');
  const context = { state, engine, scene: world.scene };
  return { state, world, engine, context, view: (id: string) => cardView(context, boxOfId(world.scene, id)) };
}

describe('a card', () => {
  it('says in one sentence what it is and where it stands', () => {
    const { view } = cards([
      ['head', null],
      ['tm', 'head', { title: 'Team Manager', grade: 'G9' }],
      ['o', 'tm'],
    ]);
    expect(view('tm').label).toBe('Team Manager, grade G9, 1 FTE, span 1, 1 of 1 reports of Post head');
  });

  it('shows who is in it: nobody recorded, vacant, held, in part, full, job share', () => {
    const holder = (person: string) => ({ person, fte: null, basis: null, point: null, substantive: true });
    const { view } = cards([
      ['a', null],
      ['b', 'a', { occupancyRecorded: true }],
      ['c', 'a', { occupancyRecorded: true, heldVacant: true }],
      ['d', 'a', { occupancyRecorded: true, quantity: 4, holders: [holder('E1')] }],
      ['e', 'a', { occupancyRecorded: true, holders: [holder('E2'), holder('E3')] }],
      ['f', 'a', { occupancyRecorded: true, quantity: 2, holders: ['E4', 'E5', 'E6'].map(holder) }],
    ]);
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [view(id).holderKind, view(id).holder])).toEqual([
      ['none', ''],
      ['vacant', 'Vacant'],
      ['held', 'Held vacant'],
      ['part', '1 filled, 3 vacant'],
      ['filled', 'E2 + 1'],
      ['filled', '3 people in 2 posts'],
    ]);
  });

  it('CHART-4 counts the posts that a folded branch hides', () => {
    const { view } = cards(SERVICE, ['h2']);
    expect(view('h2')).toMatchObject({ folded: true, hidden: 6, span: '6' });
  });

  it('has its flags in words, never colours alone', () => {
    const { state } = cards();
    const post = {
      ...(state.structures.get('b')?.posts.get('o1') as Post),
      basis: 'fixed-term' as const,
      endDate: '2027-03-31',
      designations: [{ name: 'Section 151 officer', from: null, to: null }],
    };
    expect(flagsOf(post, SAME).map((flag) => flag.word)).toEqual(['Statutory: s151', 'Fixed-term to 03/27']);
  });

  it('keeps its node while nothing on it changes, and only then', () => {
    const { state, world, context, engine } = cards();
    const cache = new CardCache();
    const box = boxOfId(world.scene, 'h1');
    cache.begin(world, 1);
    const first = cache.node(context, world.layout, box);
    expect(cache.node(context, world.layout, box)).toBe(first);
    expect(first).toMatchObject({ width: 216, handles: [], measured: { width: 216 } });
    const made = updatePost(state, { structure: 'b', id: 'o4', set: { grade: 'G7' } });
    if (!made.ok) throw new Error(made.refusal.message);
    applyPatch(state, made.value.patch);
    engine.apply(made.value.patch);
    const after = worldOf(state);
    cache.begin(after, 2);
    const next = { ...context, scene: after.scene };
    expect(cache.node(next, after.layout, box).data).toBe(first.data);
    expect(cache.node(next, after.layout, boxOfId(after.scene, 'o4')).data.grade).toBe('G7 · 1 FTE');
  });
});

describe('sizes without a page', () => {
  it('a title has one line or two', () => {
    expect(titleLines('Social Worker')).toBe(1);
    expect(titleLines('Team Manager, Hospital Discharge and Reablement')).toBe(2);
  });

  it('wraps within its width and cuts the last line with an ellipsis', () => {
    const lines = wrap('Contract Monitoring and Quality Assurance Officer for Care Homes', 20, 180, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]?.endsWith('…')).toBe(true);
    for (const line of lines) expect(textWidth(line, 20)).toBeLessThanOrEqual(180);
    expect(bigTitle('Officer', 60, 'overview')).toEqual({ lines: ['Officer'], fte: true });
    expect(bigTitle('Commissioning Officer', 71, 'distant')).toMatchObject({
      lines: ['Commissioning', 'Officer'],
      fte: false,
    });
    expect(wrap('', 20, 100, 2)).toEqual([]);
  });

  it('flags take two rows at most; the rest are counted out', () => {
    const flag = (word: string) => ({ kind: 'basis' as const, word, hint: word });
    expect(flagRows([])).toEqual({ rows: 0, shown: 0 });
    expect(flagRows([flag('New'), flag('Moved')])).toEqual({ rows: 1, shown: 2 });
    const many = ['Statutory: DASS', 'Statutory: DCS', 'Secondment to 03/27', 'Transferred', 'Out of scope'].map(flag);
    const { rows, shown } = flagRows(many);
    expect(rows).toBe(2);
    expect(shown).toBeLessThan(5);
  });
});

describe('the window of cards', () => {
  it('moves in steps, and always holds what is on screen', () => {
    const size = { width: 800, height: 600 };
    const a = windowOf({ x: 0, y: 0, zoom: 1 }, size);
    expect(sameWindow(a, windowOf({ x: -3, y: -3, zoom: 1 }, size))).toBe(true);
    expect(sameWindow(a, windowOf({ x: -900, y: 0, zoom: 1 }, size))).toBe(false);
    const b = windowOf({ x: -333, y: 777, zoom: 0.4 }, size);
    expect(b.x0).toBeLessThanOrEqual(333 / 0.4);
    expect(b.x1).toBeGreaterThanOrEqual((800 + 333) / 0.4);
  });
});

describe('lines', () => {
  it('round a corner where two lines end together, and no junction', () => {
    const { world } = cards();
    const chief = softened(branchLines(world.layout, 0));
    // Stem, bus and three drops: the two outer drops turn, the stem and the middle one meet the bus.
    expect(chief.bends).toHaveLength(2 * 6);
    const list = softened(branchLines(world.layout, boxOfId(world.scene, 'h1')));
    expect(list.bends).toHaveLength(6);
    const total = (pieces: readonly number[]) => pieces.filter((each) => !Number.isFinite(each)).length;
    expect(total(chief.straight)).toBe(0);
  });

  it('a dotted line leaves and arrives at sides, and bows outwards where boxes stand above one another', () => {
    const a = { x: 0, y: 0, width: 100, height: 50 };
    const across = dottedLine(a, { ...a, x: 400 });
    expect([across.from[0], across.to[0]]).toEqual([100, 400]);
    const below = dottedLine(a, { ...a, y: 300 });
    expect([below.from[0], below.to[0]]).toEqual([100, 100]);
    expect(pointOn(below, 0.5)[0]).toBeGreaterThan(100);
    expect(pointOn(below, 1)).toEqual([...below.to]);
  });
});

describe('captions of dotted lines', () => {
  const line = dottedLine({ x: 0, y: 0, width: 100, height: 50 }, { x: 900, y: 0, width: 100, height: 50 });

  it('stand as near the middle as there is room, and nowhere else', () => {
    expect(captionPlace(line, 80, 18, () => true)).toEqual(pointOn(line, 0.5));
    expect(captionPlace(line, 80, 18, (x) => x > 500)?.[0]).toBeGreaterThan(540);
    expect(captionPlace(line, 80, 18, () => false)).toBeNull();
  });
});

describe('the map', () => {
  it('puts names of the largest branches first and none over another', () => {
    const { world } = cards(
      SERVICE.map((row) => (row[0] === 'h1' ? (['h1', 'chief', { unit: 'Reablement' }] as const) : row)),
    );
    const labels = placeLabels(world, { x: 100, y: 100, zoom: 0.19 }, { width: 1_000, height: 600 });
    expect(labels.map((label) => label.text)).toContain('Post chief');
    for (const a of labels) {
      for (const b of labels) {
        if (a === b) continue;
        expect(Math.abs(a.y - b.y) >= 18 || a.x + a.width < b.x || b.x + b.width < a.x).toBe(true);
      }
    }
  });

  it('lists in its legend only the marks that it has', () => {
    const { world } = cards([
      ['a', null],
      ['b', 'a', { occupancyRecorded: true }],
    ]);
    expect(marksIn(world.scene)).toEqual([{ mark: 'vacant', count: 1 }]);
  });
});
