import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../renderer/compare/figures.ts';
import { keyGroups } from '../../../renderer/help/keys.ts';
import { ROOM_KEYS } from '../../../renderer/help/keyWords.ts';
import { ALL_PAGES, MADE_PAGES } from '../../../renderer/help/pages.ts';
import { searchHelp } from '../../../renderer/help/search.ts';
import { keysHere } from '../../../renderer/kit/words/keyNames.ts';
import { acceleratorOf, COMMANDS, commandOfKey, keyOf, MENU_COMMANDS } from '../../../shared/ipc/menu.ts';
import { figuresFromScratch } from '../../../shared/metrics/scratch.ts';
import { figuresTables } from '../../../shared/report/figuresReport.ts';
import { FIGURE_GROUPS, figureCalled } from '../../../shared/words/figures.ts';
import { smallState } from '../../support/documents.ts';

const state = smallState();
const [structure] = state.structures.keys();
if (structure === undefined) throw new Error('No structure');

describe('the glossary', () => {
  it('FIG-5 has every figure of the comparison and of the printed tables, by the name that it has there', () => {
    const { totals } = figuresFromScratch(state, structure);
    const compared = figureLines([{ figures: totals, impact: null }] as never, { hidePeople: false });
    const { establishment, cost } = figuresTables(state, structure, { date: '2027-04-12', revision: 1 });
    const names = [...compared.map(({ name }) => name), ...[...establishment, ...cost].map(({ label }) => label)];
    expect(names.length).toBeGreaterThan(25);
    expect(names.filter((name) => figureCalled(name) === undefined)).toEqual([]);
  });

  it('FIG-5 says of each figure how it is worked out, once', () => {
    const all = FIGURE_GROUPS.flatMap(({ figures }) => Object.values(figures));
    expect(all.filter(({ how }) => how.length < 30 || !how.endsWith('.'))).toEqual([]);
    expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
  });
});

describe('help', () => {
  it('A11Y every page that another names is there', () => {
    const ids = [...ALL_PAGES, ...MADE_PAGES].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ALL_PAGES.flatMap(({ see = [] }) => see).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('A11Y is found by what people call a thing, wherever the word stands', () => {
    const first = (typed: string) => searchHelp(typed)[0]?.page;
    expect(first('redundancies')).toBe('impact');
    expect(first('delete manager')).toBe('deleting');
    expect(first('autosave')).toBe('files');
    expect(first('dark mode')).toBe('preferences');
    expect(first('ring fence')).toBe('ring-fences');
    expect(searchHelp('employer NI').map(({ title }) => title)).toContain('Employer NI');
    expect(searchHelp('xyzzy')).toEqual([]);
    expect(searchHelp('  ')).toEqual([]);
  });
});

describe('shortcuts', () => {
  const press = (key: string, more: object = {}, mac = false) =>
    commandOfKey({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more }, mac);

  it('A11Y a key belongs to one command, and the sheet has them all', () => {
    const keys = MENU_COMMANDS.flatMap((name) => ('keys' in COMMANDS[name] ? COMMANDS[name].keys : []));
    expect(new Set(keys).size).toBe(keys.length);
    for (const mac of [false, true]) {
      const shown = MENU_COMMANDS.map((name) => keyOf(name, mac)).filter((key) => key !== '');
      expect(new Set(shown).size).toBe(shown.length);
      expect(keyGroups(mac)[0]?.rows.map((row) => row.keys.replaceAll(' ', ''))).toEqual([...shown, 'F6']);
    }
  });

  it('A11Y a Mac has its own names of keys wherever one is named, and the others theirs', () => {
    const sheet = (mac: boolean) => JSON.stringify(keyGroups(mac));
    expect(sheet(true)).not.toMatch(/Ctrl|\bAlt\b|Control/);
    expect(sheet(true)).toContain('Cmd + D');
    expect(sheet(false)).not.toMatch(/Cmd|Option \+|Command|⌘/);
    expect(keysHere('Control C copies, Alt and left move (Ctrl+F)', true)).toBe(
      'Command C copies, Option and left move (Cmd+F)',
    );
    expect(keysHere('Alternative text', true)).toBe('Alternative text');
    // Cmd+H and Cmd+Y are the system's and the history's; on a Mac Ctrl with a letter moves in the text that is typed.
    expect([press('h', { metaKey: true }, true), press('y', { metaKey: true }, true)]).toEqual([null, 'history']);
    expect([press('e', { ctrlKey: true }, true), press('e', { metaKey: true }, true)]).toEqual([null, 'export']);
    expect([press('h', { ctrlKey: true }), press('y', { ctrlKey: true })]).toEqual(['history', 'redo']);
  });

  it('A11Y no text names a key of Windows in a way that a Mac would show as it is', () => {
    const rooms = ['chart', 'compare', 'export', 'finance', 'impact', 'import', 'outline', 'posts', 'report', 'shell'];
    const files = [
      ...rooms,
      'table',
      'kit',
      'inspector',
      'settings',
      'start',
      'preferences',
      'checks',
      'history',
    ].flatMap((room) =>
      readdirSync(new URL(`../../../renderer/${room}`, import.meta.url), { recursive: true, encoding: 'utf8' })
        .filter((name) => /[wW]ords\.ts$/.test(name))
        .map((name) => new URL(`../../../renderer/${room}/${name}`, import.meta.url)),
    );
    expect(files.length).toBeGreaterThan(15);
    const bare = files.filter((file) => {
      const text = readFileSync(file, 'utf8').replaceAll(/keysHere\([^)]*\)/g, '');
      return /['`][^'`\n]*\b(?:Ctrl|Control [A-Z]|Alt)\b/.test(text.replaceAll(/\/\*\*?.*?\*\//g, ''));
    });
    expect(bare.map(String)).toEqual([]);
  });

  it('A11Y keys are read as they are pressed, on every system', () => {
    expect(press('s', { ctrlKey: true })).toBe('save');
    expect(press('S', { ctrlKey: true, shiftKey: true })).toBe('save-as');
    expect(press('z', { metaKey: true, shiftKey: true }, true)).toBe('redo');
    expect(press('F1')).toBe('help');
    expect(press('/', { ctrlKey: true, shiftKey: true })).toBe('keys');
    expect(press('s')).toBe(null);
    expect(press('s', { ctrlKey: true, altKey: true })).toBe(null);
    expect([keyOf('save-as', true), acceleratorOf('redo', true)]).toEqual(['Cmd+Shift+S', 'CmdOrCtrl+Shift+Z']);
  });

  it('A11Y every key that the chart, the outline, the list and the panes of Compare listen for is on the sheet', () => {
    const said: Record<string, RegExp> = {
      Arrow: /Arrows/,
      ' ': /Space/,
      F10: /F10/,
      ContextMenu: /menu key/,
      PageDown: /Page Down/,
      PageUp: /Page Up/,
      '=': /\+/,
      '-': /−/,
    };
    const rooms = [
      ['chart/listen/keyboard.ts', [ROOM_KEYS.posts, ROOM_KEYS.chart]],
      ['outline/keys.ts', [ROOM_KEYS.posts]],
      ['table/keys.ts', [ROOM_KEYS.list]],
      ['compare/paneKeys.ts', [ROOM_KEYS.compare]],
    ] as const;
    for (const [file, groups] of rooms) {
      const source = readFileSync(new URL(`../../../renderer/${file}`, import.meta.url), 'utf8');
      const keys = [...source.matchAll(/case '([^']+)':/g)].map((match) => match[1] as string);
      expect(keys.length).toBeGreaterThan(5);
      const sheet = groups.flatMap(({ rows }) => rows.map((row) => row.keys)).join('\n');
      const missing = keys.filter((key) => {
        const pattern = said[key.startsWith('Arrow') ? 'Arrow' : key];
        return !(pattern ?? new RegExp(`(^|[ +,])${key.replace('+', '\\+').toUpperCase()}($|[ ,])`, 'mi')).test(sheet);
      });
      expect([file, ...missing]).toEqual([file]);
    }
  });
});
