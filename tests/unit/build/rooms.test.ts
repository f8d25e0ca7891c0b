import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * The rooms of each floor, bottom first: a room may import those before it, never those after it. Rooms in one row stand
 * side by side and know nothing of each other, except the pairs named in ALSO. A file that lies straight in the folder is
 * called by its name.
 */
const ORDER: Record<string, readonly (readonly string[])[]> = {
  shared: [
    ['errors.ts'],
    ['model', 'layout'],
    ['patch'],
    ['cost'],
    ['metrics', 'ipc', 'combine'],
    ['changes'],
    ['commands'],
    ['words', 'compare', 'import'],
    ['money', 'impact'],
    ['checks', 'exit', 'disclosure'],
    ['report'],
  ],
  renderer: [
    ['bridge'],
    ['store'],
    ['kit'],
    ['posts'],
    [
      'chart',
      'checks',
      'compare',
      'export',
      'finance',
      'help',
      'history',
      'impact',
      'import',
      'inspector',
      'outline',
      'preferences',
      'report',
      'settings',
      'start',
      'table',
      'totals',
    ],
    ['shell'],
    ['first.ts', 'crash'],
    ['main.tsx'],
  ],
  'renderer/kit': [['words', 'styles'], ['window'], ['ui'], ['forms']],
};

/** Views that build on another view. */
const ALSO: Record<string, readonly string[]> = {
  renderer: [
    'finance > settings',
    'compare > finance',
    'export > report',
    'totals > impact',
    'totals > help',
    'start > help',
    'preferences > help',
  ],
};

const SPECIFIER = /(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

const sources = ['shared', 'renderer', 'electron'].flatMap((layer) =>
  readdirSync(join(root, layer), { recursive: true, encoding: 'utf8' })
    .map((name) => `${layer}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path)),
);

/** What a file imports from the project, types included. */
const importsOf = new Map(
  sources.map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const found = [...text.matchAll(SPECIFIER)].map((match) => normalize(join(dirname(path), match[1] as string)));
    return [path, found.filter((target) => /\.tsx?$/.test(target))];
  }),
);

/** Groups of names that lead back to themselves (Tarjan's strongly connected components of two and more). */
function circles(graph: ReadonlyMap<string, Iterable<string>>): string[][] {
  const at = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (name: string) => {
    at.set(name, at.size);
    low.set(name, at.get(name) as number);
    stack.push(name);
    for (const next of graph.get(name) ?? []) {
      if (!at.has(next)) visit(next);
      if (stack.includes(next)) low.set(name, Math.min(low.get(name) as number, low.get(next) as number));
    }
    if (low.get(name) !== at.get(name)) return;
    const group = stack.splice(stack.indexOf(name));
    if (group.length > 1) found.push(group.sort());
  };
  for (const name of graph.keys()) if (!at.has(name)) visit(name);
  return found;
}

const roomIn = (floor: string, path: string) =>
  path.startsWith(`${floor}/`) ? (path.slice(floor.length + 1).split('/')[0] as string) : null;

/** Every arrow from one room of a floor to another, with a file that draws it. */
function arrows(floor: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, targets] of importsOf) {
    const from = roomIn(floor, path);
    if (from === null) continue;
    for (const target of targets) {
      const to = roomIn(floor, target);
      if (to !== null && to !== from) found.set(`${from} > ${to}`, `${path} imports ${target}`);
    }
  }
  return found;
}

describe('the rooms of the house', () => {
  it('no file leads back to itself through what it imports, types included', () => {
    expect(importsOf.size).toBeGreaterThan(500);
    expect(circles(importsOf)).toEqual([]);
  });

  it.each([...Object.keys(ORDER), 'renderer/chart', 'electron', 'electron/export', 'shared/report'])(
    'no room of %s leads back to itself',
    (floor) => {
      const graph = new Map<string, Set<string>>();
      for (const arrow of arrows(floor).keys()) {
        const [from, to] = arrow.split(' > ') as [string, string];
        graph.set(from, (graph.get(from) ?? new Set()).add(to));
      }
      expect(graph.size).toBeGreaterThan(1);
      expect(circles(graph)).toEqual([]);
    },
  );

  it.each(Object.keys(ORDER))('%s: every room imports only what stands before it', (floor) => {
    const rows = ORDER[floor] as (readonly string[])[];
    const rowOf = (room: string) => rows.findIndex((row) => row.includes(room));
    const wrong = [...arrows(floor)].filter(([arrow]) => {
      const [from, to] = arrow.split(' > ') as [string, string];
      if (rowOf(from) === -1 || rowOf(to) === -1) return true;
      return rowOf(to) >= rowOf(from) && !ALSO[floor]?.includes(arrow);
    });
    expect(wrong).toEqual([]);
  });

  it('finds a circle', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a', 'd']],
      ['d', []],
    ]);
    expect(circles(graph)).toEqual([['a', 'b', 'c']]);
  });
});
