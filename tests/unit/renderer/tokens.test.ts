import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROWS, TITLE_SIZE } from '../../../renderer/chart/boxes/cardSize.ts';

/** The tokens as they are written, and colours as people see them. */

const CSS = readFileSync(new URL('../../../renderer/kit/styles/tokens.css', import.meta.url), 'utf8');

function tokens(selector: string): Map<string, string> {
  const at = CSS.indexOf(`${selector} {`);
  const block = CSS.slice(at, CSS.indexOf('\n}', at));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name as string, value as string]),
  );
}
const light = tokens(':root');
const THEMES = {
  light,
  dark: new Map([...light, ...tokens(':root[data-theme="dark"]')]),
};

type Rgb = readonly [number, number, number];

/** Linear light of a colour, 0 to 1 a channel. */
function linear(theme: ReadonlyMap<string, string>, name: string): Rgb {
  const value = theme.get(name) ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (other) return linear(theme, other);
  const hex = /^#([0-9a-f]{6})$/.exec(value)?.[1];
  if (!hex) throw new Error(`--${name} is no colour: ${value}`);
  const channel = (i: number) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(2), channel(4)];
}

type Sight = (colour: Rgb) => Rgb;
const clamp = (value: number) => Math.min(1, Math.max(0, value));
const matrix =
  (...m: readonly number[]): Sight =>
  ([r, g, b]) =>
    [0, 3, 6].map((row) =>
      clamp((m[row] as number) * r + (m[row + 1] as number) * g + (m[row + 2] as number) * b),
    ) as unknown as Rgb;

/** Full colour vision, the three kinds without one cone (Machado, Oliveira and Fernandes 2009), and print in grey. */
const SIGHTS: Readonly<Record<string, Sight>> = {
  full: (colour) => colour,
  protanopia: matrix(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  deuteranopia: matrix(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881),
  tritanopia: matrix(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039),
  grey: matrix(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722),
};

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const STATUSES = ['new', 'deleted', 'changed', 'moved', 'transferred', 'vacant', 'agency'];
const INKS = ['ink', 'ink-2', 'ink-3', 'accent', ...STATUSES];
const KINDS = [1, 2, 3, 4, 5, 6, 7].map((n) => `kind-${n}`);
const SCALE = [1, 2, 3, 4, 5, 6, 7].map((n) => `scale-${n}`);

describe.each(Object.entries(THEMES))('A11Y the tokens, %s', (_, theme) => {
  it.each(Object.entries(SIGHTS))('CHART-5 words, status and kinds stand off their ground: %s', (__, sight) => {
    const against = (name: string, ground: string) =>
      contrast(sight(linear(theme, name)), sight(linear(theme, ground)));
    const faint = [
      ...INKS.flatMap((name) => ['paper', 'panel'].map((ground) => [name, ground, 4.5] as const)),
      // A vacancy is an empty outline: nothing is written on a ground of its own.
      ...STATUSES.filter((name) => name !== 'vacant').map((name) => [name, `${name}-soft`, 4.5] as const),
      ...['line-strong', 'focus', ...KINDS].map((name) => [name, 'paper', 3] as const),
      ...['line-strong', 'focus', ...STATUSES].map((name) => [name, 'canvas', 3] as const),
      ['on-accent', 'accent', 4.5] as const,
    ].flatMap(([name, ground, least]) => {
      const is = against(name, ground);
      return is < least ? [`${name} on ${ground}: ${is.toFixed(2)}`] : [];
    });
    expect(faint).toEqual([]);
  });

  it.each(Object.entries(SIGHTS))('CHART-5 a scale runs one way, with steps that are seen: %s', (__, sight) => {
    const steps = SCALE.slice(1).map((name, i) =>
      contrast(sight(linear(theme, name)), sight(linear(theme, SCALE[i] as string))),
    );
    expect(Math.min(...steps)).toBeGreaterThan(1.15);
    const order = SCALE.map((name) => luminance(sight(linear(theme, name))));
    const sorted = order.toSorted((a, b) => a - b);
    expect([sorted, sorted.toReversed()]).toContainEqual(order);
  });
});

it('CHART-7 the type of a card is as large as its height was worked out for', () => {
  expect(light.get('card-title')).toBe(`${TITLE_SIZE}px`);
  const card = readFileSync(new URL('../../../renderer/chart/card.css', import.meta.url), 'utf8');
  const title = /\.card-title \{[^}]*\}/.exec(card)?.[0] ?? '';
  expect(title).toContain(`height: ${ROWS.title}px`);
});
