import { readingWords } from './words.ts';

/** What a screen reader says of a page, from the structure tree of the PDF itself. No page here. */

/** As PDF.js answers a structure tree. */
export interface StructNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

export interface ReadLine {
  /** "Heading 2", "Table", "Figure", "List item". */
  readonly role: string;
  readonly text: string;
  /** How deep it stands: lists within lists, rows within tables. */
  readonly depth: number;
}

const said = readingWords;

/** More than this of one page is not listed. */
const MOST_LINES = 400;

/**
 * The page in reading order.
 * @param texts text of each marked content, by the id that the tree names
 */
export function readPage(root: StructNode | null, texts: ReadonlyMap<string, string>): ReadLine[] {
  const lines: ReadLine[] = [];
  if (root) walk(root, 0);
  return lines.slice(0, MOST_LINES);

  function say(role: string, text: string, depth: number): void {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (plain !== '' || role === said.table || role === said.list) lines.push({ role, text: plain, depth });
  }

  function walk(node: StructNode, depth: number): void {
    const role = node.role ?? '';
    const children = node.children ?? [];
    const heading = /^H([1-6])?$/.exec(role);
    if (heading) say(said.heading(heading[1] ?? ''), textOf(node), depth);
    else if (role === 'Figure') say(said.figure, node.alt ?? textOf(node), depth);
    else if (role === 'Table') table(node, depth);
    else if (role === 'L') list(node, depth);
    else if (said.roles[role] !== undefined) say(said.roles[role], node.alt ?? textOf(node), depth);
    else if (role === 'Artifact') return;
    else if (children.some((child) => child.role === undefined)) say(said.text, textOf(node), depth);
    else for (const child of children) walk(child, depth);
  }

  function list(node: StructNode, depth: number): void {
    const items = (node.children ?? []).filter((child) => child.role === 'LI');
    say(said.list, said.items(items.length), depth);
    for (const item of items) listItem(item, depth + 1);
  }

  function listItem(item: StructNode, depth: number): void {
    const inner = (item.children ?? []).flatMap((child) => (child.role === 'LBody' ? (child.children ?? []) : [child]));
    const own = inner.filter((child) => child.role !== 'L');
    say(said.item, own.map(textOf).join(' '), depth);
    for (const list of inner) if (list.role === 'L') walk(list, depth);
  }

  function table(node: StructNode, depth: number): void {
    const rows = rowsOf(node);
    const columns = Math.max(0, ...rows.map((row) => row.length));
    say(said.table, said.size(node.alt ?? '', columns, rows.length), depth);
    for (const row of rows) {
      const heads = row.every((cell) => cell.role === 'TH');
      say(heads ? said.headerRow : said.row, row.map(textOf).join(' | '), depth + 1);
    }
  }

  function rowsOf(node: StructNode): (readonly StructNode[])[] {
    return (node.children ?? []).flatMap((child) => {
      if (child.role === 'TR')
        return [(child.children ?? []).filter((cell) => cell.role === 'TH' || cell.role === 'TD')];
      return ['THead', 'TBody', 'TFoot'].includes(child.role ?? '') ? rowsOf(child) : [];
    });
  }

  function textOf(node: StructNode): string {
    if (node.type === 'content') return texts.get(node.id ?? '') ?? '';
    return (node.children ?? []).map(textOf).filter(Boolean).join(' ');
  }
}

/** As PDF.js answers the text of a page with its marked contents. */
export interface TextPiece {
  readonly type?: string;
  readonly id?: string;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

/** The text of each marked content. */
export function textsOf(items: readonly TextPiece[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') open.push(item.id ?? null);
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const id = open.findLast((each) => each !== null);
      if (id != null) texts.set(id, `${texts.get(id) ?? ''}${item.str ?? ''}${item.hasEOL ? ' ' : ''}`);
    }
  }
  return texts;
}
