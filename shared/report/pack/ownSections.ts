import type { PackSettings } from '../../model/packSettings.ts';
import { plain } from '../../words/plain.ts';
import type { Block, ListItem, Row, Run, Table } from '../page/report.ts';
import { PACK_SECTIONS } from './sections.ts';

/** Sections that people write themselves, anywhere in the report (PACK-1). */

/** Names a section of the user's own among those of the pack: "own:Legal implications". */
export type OwnSectionId = `own:${string}`;

export interface OwnSection {
  readonly id: OwnSectionId;
  readonly title: string;
  /** Lines as they are written, in their order. */
  readonly lines: readonly string[];
  /** The id or title of the section that it follows; 'start' for the beginning of the report, '' for its end. */
  readonly after: string;
  /** In the exempt part alone. */
  readonly exempt: boolean;
}

export const ownId = (title: string): OwnSectionId => `own:${plain(title)}`;
export const isOwn = (id: string): id is OwnSectionId => id.startsWith('own:');

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/** The own sections of a report, by title, each in the order of its first row. */
export function ownSections({ ownSections: rows = [] }: PackSettings): OwnSection[] {
  const sections = new Map<string, OwnSection & { readonly lines: string[] }>();
  for (const { section, text = '', after = '', exempt = false } of rows) {
    const id = ownId(section);
    const known = sections.get(id);
    const lines = text.split(LINE_END);
    if (known) {
      known.lines.push(...lines);
      if (exempt && !known.exempt) sections.set(id, { ...known, exempt });
    } else sections.set(id, { id, title: plain(section), lines, after: plain(after), exempt });
  }
  return [...sections.values()];
}

/** The id of a section by what people call it: its id, or the title of one of their own. */
export function sectionCalled(name: string, pack: PackSettings): string | undefined {
  const wanted = plain(name);
  const key = wanted.replace(/^own:/, '').toLowerCase();
  return (
    PACK_SECTIONS.find(({ id }) => id === wanted)?.id ??
    ownSections(pack).find(({ title }) => title.toLowerCase() === key)?.id
  );
}

/** `order` with the own sections that it lacks put where they belong: after what they follow, else at the end. */
export function withOwnSections(order: readonly string[], pack: PackSettings): string[] {
  const out = [...order];
  for (const { id, after } of ownSections(pack)) {
    if (out.includes(id)) continue;
    const begins = after === 'start';
    const place = begins ? -1 : out.indexOf(sectionCalled(after, pack) ?? '');
    // Several that follow the same section stand in their own order.
    let at = place < 0 && !begins ? out.length : place + 1;
    while (at < out.length && isOwn(out[at] as string)) at++;
    out.splice(at, 0, id);
  }
  return out;
}

/** What an own section prints: paragraphs, headings, bullet and numbered lists, tables. Nothing of it is left out. */
export function ownBlocks({ title, lines }: OwnSection): Block[] {
  const blocks: Block[] = [];
  let items: ListItem[] = [];
  let rows: string[][] = [];
  let kind: LineKind | null = null;
  const close = () => {
    if (items.length > 0) blocks.push({ type: 'list', items, ...(kind === 'number' ? { numbered: true } : {}) });
    if (rows.length > 0) blocks.push(tableOf(title, rows));
    [items, rows] = [[], []];
  };
  for (const line of lines) {
    const read = readLine(line);
    // An empty line parts two tables, but not the numbers of one list.
    if (read.kind !== kind && !(read.kind === 'empty' && kind === 'number')) {
      close();
      kind = read.kind;
    }
    if (read.kind === 'bullet' || read.kind === 'number') items.push(itemOf(read.text));
    else if (read.kind === 'row') {
      const cells = cellsOf(read.text);
      if (!cells.every((cell) => /^:?-{2,}:?$/.test(cell))) rows.push(cells);
    } else if (read.kind === 'heading') blocks.push({ type: 'heading', level: 3, text: plain(read.text) });
    else if (read.kind === 'paragraph') blocks.push({ type: 'paragraph', ...runsOf(read.text) });
  }
  close();
  return blocks;
}

type LineKind = 'paragraph' | 'heading' | 'bullet' | 'number' | 'row' | 'empty';

const MARKS: readonly (readonly [LineKind, RegExp])[] = [
  ['heading', /^#{1,6} +/],
  ['bullet', /^(?:[-*•·–] +|•)/],
  ['number', /^\d{1,3}[.)] +/],
  ['row', /^\|(?=.*\|)/],
];

function readLine(line: string): { readonly kind: LineKind; readonly text: string } {
  const text = line.trim();
  if (plain(text) === '') return { kind: 'empty', text: '' };
  for (const [kind, mark] of MARKS) {
    const begins = mark.exec(text);
    if (begins && text.length > begins[0].length) return { kind, text: text.slice(begins[0].length) };
  }
  return { kind: 'paragraph', text };
}

/** "a | b |" as cells; `\|` is a stroke within one. */
function cellsOf(text: string): string[] {
  return text
    .replace(/(?<!\\)\|\s*$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell.replaceAll('\\|', '|').replaceAll('**', '')));
}

/** The first row heads the columns; figures stand at the right, text is given the room that it needs. */
function tableOf(title: string, rows: readonly (readonly string[])[]): Table {
  const width = Math.max(...rows.map((cells) => cells.length));
  const full = rows.map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? ''));
  const [head = [], ...body] = full;
  const longest = head.map((text, i) => Math.max(text.length, ...body.map((cells) => cells[i]?.length ?? 0), 4));
  const wide = longest.map((letters) => Math.min(40, letters));
  const all = wide.reduce((sum, each) => sum + each, 0);
  const figures = (i: number) =>
    body.length > 0 && body.every((cells) => /^[(£-]?[\d£][\d,.]*[)%]?$|^$/.test(cells[i] as string));
  return {
    type: 'table',
    caption: title,
    columns: head.map((text, i) => ({
      text,
      align: figures(i) ? 'right' : 'left',
      share: ((wide[i] as number) * 10) / all,
    })),
    rows: body.map((cells): Row => ({ cells, ...(/^total\b/i.test(cells[0] as string) ? { total: true } : {}) })),
    note: '',
  };
}

function itemOf(text: string): ListItem {
  const { text: detail, runs } = runsOf(text);
  return { post: null, text: '', detail, items: [], ...(runs ? { runs } : {}) };
}

/** `one **two** three` as stretches of text; without runs where nothing is bold. */
function runsOf(text: string): { readonly text: string; readonly runs?: readonly Run[] } {
  const parts = text.split(/\*\*(?=\S)(.+?)(?<=\S)\*\*/);
  if (parts.length === 1) return { text: plain(text) };
  const runs = parts.flatMap((part, i): Run[] => {
    const clean = plain(`x${part}x`).slice(1, -1);
    return clean === '' ? [] : [{ text: clean, weight: i % 2 === 1 ? 600 : 400 }];
  });
  return { text: runs.map((run) => run.text).join(''), runs };
}
