import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeExport } from '../../../electron/export/make.ts';
import type { DocumentState } from '../../../shared/model/state.ts';
import { documentOf, post } from '../../support/arbitraries.ts';
import { sampleState } from '../../support/packs.ts';
import { unzip } from '../../support/unzip.ts';
import { HOSTILE } from './tools.ts';

async function word(state: DocumentState, structure: string, options: object = {}): Promise<Map<string, Buffer>> {
  const made = await makeExport(state, {
    structure,
    kind: 'pack',
    format: 'docx',
    audience: 'exempt',
    exempt: { paragraph: '1', reason: 'Individuals.' },
    revision: 12,
    date: '2026-11-22',
    ...options,
  });
  if (!made.ok) throw new Error(made.refusal.message);
  return unzip(made.value.bytes);
}

function xml(parts: ReadonlyMap<string, Buffer>, name: string): Document {
  const text = parts.get(name)?.toString('utf8');
  if (text === undefined) throw new Error(`no part ${name} among ${[...parts.keys()].join(', ')}`);
  return new DOMParser({
    errorHandler: (_level: string, message: string) => {
      throw new Error(`${name}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');
}

const all = (within: Document | Element, name: string): Element[] => Array.from(within.getElementsByTagName(name));
const textIn = (element: Element): string =>
  all(element, 'w:t')
    .map((run) => run.textContent ?? '')
    .join('');
const textOf = (element: Element, name: string): string =>
  all(element, name)
    .map((run) => run.textContent ?? '')
    .join('');
const styleOf = (paragraph: Element) => all(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') ?? '';

describe('committee pack in Word', () => {
  let parts: Map<string, Buffer>;
  let body: Document;
  beforeAll(async () => {
    parts = await word(sampleState('adult-social-care'), 'Option A', {
      sections: ['summary', 'current-chart', 'posts-deleted', 'staff-impact', 'selection', 'statutory'],
    });
    body = xml(parts, 'word/document.xml');
  }, 60_000);

  it('A11Y EXPORT-3 every part is well-formed; the file has a title and is in British English', () => {
    for (const name of parts.keys()) if (name.endsWith('.xml') || name.endsWith('.rels')) xml(parts, name);
    expect(textOfFirst(xml(parts, 'docProps/core.xml'), 'dc:title')).toBe(
      'Adult social care restructure (made-up) (exempt)',
    );
    expect(all(xml(parts, 'word/styles.xml'), 'w:lang')[0]?.getAttribute('w:val')).toBe('en-GB');
  });

  it('A11Y EXPORT-3 headings are real ones, in an order without gaps', () => {
    const headings = all(body, 'w:p')
      .map((paragraph) => [styleOf(paragraph), textIn(paragraph)] as const)
      .filter(([style]) => /^(Title|Heading\d)$/.test(style));
    const sections = headings.filter(([style]) => style === 'Heading1').map(([, text]) => text);
    expect(headings[0]?.[0]).toBe('Title');
    expect(sections).toEqual(
      expect.arrayContaining(['Summary', 'Existing structure: Current', 'Posts proposed for deletion', 'Selection']),
    );
    const levels = headings.slice(1).map(([style]) => Number(style.at(-1)));
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('A11Y EXPORT-3 tables repeat their header row, have no merged cells, and each has its numbered caption before it', () => {
    const tables = all(body, 'w:tbl');
    expect(tables.length).toBeGreaterThan(8);
    for (const [i, table] of tables.entries()) {
      const rows = all(table, 'w:tr');
      const repeats = all(rows[0] as Element, 'w:tblHeader')[0];
      expect([null, '', '1', 'true']).toContain(repeats?.getAttribute('w:val') ?? (repeats ? null : 'absent'));
      expect(all(table, 'w:gridSpan').length + all(table, 'w:vMerge').length + all(table, 'w:hMerge').length).toBe(0);
      const columns = all(table, 'w:gridCol').length;
      for (const row of rows) expect(all(row, 'w:tc')).toHaveLength(columns);
      const before = table.previousSibling as Element;
      expect(styleOf(before)).toBe('Caption');
      expect(textIn(before)).toMatch(new RegExp(`^Table ${i + 1}: `));
    }
  });

  it('A11Y EXPORT-2 charts are pictures at 300 dots an inch with alternative text, each with the same structure as a list', () => {
    const pictures = all(body, 'wp:docPr');
    expect(pictures.length).toBeGreaterThan(2);
    for (const picture of pictures)
      expect(picture.getAttribute('descr')).toMatch(/^Organisation chart(, part \d of \d)?: \d+ box/);
    const media = [...parts.entries()].filter(([name]) => /^word\/media\/.*\.png$/.test(name));
    expect(media).toHaveLength(pictures.length);
    const extents = all(body, 'wp:extent').map((extent) => Number(extent.getAttribute('cx')) / 914_400);
    for (const [i, [, bytes]] of media.entries()) {
      expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
      // Picture i need not be media i: among all of them is one of its width.
      const widths = media.map(([, each]) => each.readUInt32BE(16));
      expect(widths.some((dots) => Math.abs(dots - (extents[i] as number) * 300) < 2)).toBe(true);
    }
    const items = all(body, 'w:p').filter((paragraph) => all(paragraph, 'w:numPr').length > 0);
    const levels = items.map((item) => Number(all(item, 'w:ilvl')[0]?.getAttribute('w:val')));
    expect(Math.max(...levels)).toBeGreaterThan(2);
    const text = items.map(textIn);
    expect(text.some((line) => line.startsWith('Director of Adult Social Care, ED, 1 FTE'))).toBe(true);
  });

  it('EXPORT-14 contents, captions and references are fields, each with its result stored', () => {
    const contents = all(body, 'w:p').filter((each) => styleOf(each) === 'TOC1');
    const heads = all(body, 'w:p').filter((each) => styleOf(each) === 'Heading1');
    expect(contents.map((each) => textIn(each).replace(/\d+$/, ''))).toEqual(heads.map(textIn));
    const pages = contents.map((each) => Number(/\d+$/.exec(textIn(each))?.[0]));
    // Word's own numbers, in order; a blank one would be NaN.
    expect(pages.every((page, i) => page >= 2 && page >= (pages[i - 1] ?? 0))).toBe(true);
    const captions = all(body, 'w:p').filter((each) => styleOf(each) === 'Caption');
    for (const caption of captions) expect(textOf(caption, 'w:instrText')).toMatch(/^SEQ (Table|Figure)$/);
    const marks = all(body, 'w:bookmarkStart').map((mark) => mark.getAttribute('w:name'));
    const references = all(body, 'w:fldSimple');
    expect(references.length).toBeGreaterThan(0);
    for (const each of references) {
      const [, name = ''] = /REF (_Ref\w+) /.exec(each.getAttribute('w:instr') ?? '') ?? [];
      expect(marks).toContain(name);
      expect(textIn(each)).toBe(name.replace(/^_Ref([A-Z][a-z]+)/, '$1 '));
    }
    expect(all(xml(parts, 'word/settings.xml'), 'w:updateFields')).toEqual([]);
  });

  it('EXPORT-14 tables hang on one table style and set no border or fill of their own', () => {
    for (const name of ['w:tblBorders', 'w:tcBorders', 'w:shd']) expect(all(body, name)).toEqual([]);
    const used = new Set(all(body, 'w:tblStyle').map((style) => style.getAttribute('w:val')));
    expect([...used]).toEqual(['SpanwiseTable']);
    const known = all(xml(parts, 'word/styles.xml'), 'w:style').map((style) => style.getAttribute('w:styleId'));
    expect(known).toContain('SpanwiseTable');
  });

  it('EXPORT-14 a section ends only where the sheet changes', () => {
    const sizes = all(body, 'w:sectPr').map((section) =>
      ['w:pgSz', 'w:pgMar'].map((name) => String(all(section, name)[0])).join(),
    );
    for (const [i, size] of sizes.entries()) expect(size).not.toBe(sizes[i + 1]);
  });

  it('A11Y house style: nothing is under 8 pt, and the body is a plain sans serif', () => {
    const sizes = [...all(xml(parts, 'word/styles.xml'), 'w:sz'), ...all(body, 'w:sz')].filter(
      (size) => (size.parentNode as Element).tagName === 'w:rPr',
    );
    expect(sizes.length).toBeGreaterThan(8);
    for (const size of sizes) expect(Number(size.getAttribute('w:val'))).toBeGreaterThanOrEqual(16);
    expect(all(xml(parts, 'word/styles.xml'), 'w:rFonts')[0]?.getAttribute('w:ascii')).toBe('Arial');
  });

  it('SEC hostile titles are text in Word and run nothing', async () => {
    const posts = HOSTILE.map((title, i) => post(`P${i}`, { title, managerId: i === 0 ? null : 'P0' }));
    const made = await word(documentOf(posts), 's1');
    for (const name of made.keys()) if (name.endsWith('.xml') || name.endsWith('.rels')) xml(made, name);
    const text = all(xml(made, 'word/document.xml'), 'w:p').map(textIn).join('\n');
    expect(text).toContain('<script>alert("x")</script>');
    expect(text).toContain('=HYPERLINK("http://example.org")');
    expect([...made.values()].map((part) => part.toString('utf8')).join()).not.toContain('TargetMode="External"');
    const fields = all(xml(made, 'word/document.xml'), 'w:instrText').map((field) => field.textContent ?? '');
    for (const field of fields) expect(field).toMatch(/^(TOC \\h \\o "1-1"|PAGEREF _Toc\d+ \\h|SEQ (Table|Figure))$/);
  });
});

function textOfFirst(within: Document, name: string): string {
  return all(within, name)[0]?.textContent ?? '';
}
