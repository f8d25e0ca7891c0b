import {
  Bookmark,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  SequentialIdentifier,
  SimpleField,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { CONTENTS, type Cover, type List, type ListItem, type Run } from '../../../shared/report/page/report.ts';
import { INK, LIST, LIST_LEVELS, NUMBERS, twips } from './docxStyles.ts';

/** Headings, paragraphs, lists and the first page of a Word document. */

export const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export type Level = keyof typeof LEVELS;

export function heading(level: Level, text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, heading: LEVELS[level], children: [new TextRun(text)] });
}

/** Name of the bookmark round "Table 3" or "Figure 2", which references point to. */
const bookmarkOf = (label: string, number: string | number) => `_Ref${label}${number}`;

/** "Table 3: Posts deleted" with a number that Word counts itself; a caption without a number as it is. */
export function captionOf(caption: string, options: IParagraphOptions = {}): Paragraph {
  const [, label, number, words] = /^(Table|Figure) (\d+): (.*)$/s.exec(caption) ?? [];
  if (label === undefined || number === undefined) return styled('Caption', caption);
  const numbered = [new TextRun(`${label} `), new SequentialIdentifier(label)];
  return new Paragraph({
    ...options,
    style: 'Caption',
    children: [new Bookmark({ id: bookmarkOf(label, number), children: numbered }), new TextRun(`: ${words}`)],
  });
}

/** "Figure 2" as a reference that follows its caption. */
export function reference(label: 'Table' | 'Figure', number: number): SimpleField {
  return new SimpleField(` REF ${bookmarkOf(label, number)} \\h `, `${label} ${number}`);
}

export function styled(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(text)] });
}

export function coverOf(cover: Cover): FileChild[] {
  const out: FileChild[] = [];
  const bold = (text: string) => out.push(new Paragraph({ children: [new TextRun({ text, bold: true })] }));
  if (cover.council !== '') bold(cover.council);
  if (cover.meeting !== '') out.push(new Paragraph({ children: [new TextRun(cover.meeting)] }));
  out.push(new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(cover.title)] }));
  out.push(styled('Subtitle', cover.subtitle));
  if (cover.part !== '') bold(cover.part);
  if (cover.partNote !== '') out.push(new Paragraph({ children: [new TextRun(cover.partNote)] }));
  for (const [label, text] of cover.facts) {
    out.push(
      new Paragraph({
        spacing: { after: twips(2) },
        tabStops: [{ type: TabStopType.LEFT, position: twips(110) }],
        indent: { left: twips(110), hanging: twips(110) },
        children: [new TextRun({ text: `${label}:`, color: INK.soft }), new TextRun({ text: `\t${text}` })],
      }),
    );
  }
  out.push(styled('ContentsHeading', CONTENTS));
  // Word's own contents: its entries and page numbers are worked out when the file is written.
  out.push(new TableOfContents(CONTENTS, { hyperlink: true, headingStyleRange: '1-1' }));
  return out;
}

/** Text of which some is bold. */
export function runsIn(runs: readonly Run[]): TextRun[] {
  return runs.map(({ text, weight }) => new TextRun({ text, bold: weight === 600 }));
}

let lists = 0;

/** Nested items as Word's own list; below its last level the depth is said in words. */
export function listOf({ items, numbered = false }: List): Paragraph[] {
  const out: Paragraph[] = [];
  // Each numbered list begins at 1.
  const instance = numbered ? ++lists : 0;
  const put = (list: readonly ListItem[], depth: number) => {
    for (const item of list) {
      const deep = depth >= LIST_LEVELS ? `, level ${depth + 1}` : '';
      const detail = item.detail === '' ? deep : `${item.text === '' ? '' : ', '}${item.detail}${deep}`;
      const runs = item.text === '' ? [] : [new TextRun({ text: item.text, bold: true })];
      if (detail !== '') runs.push(new TextRun(detail));
      const level = Math.min(depth, LIST_LEVELS - 1);
      const numbering = numbered ? { reference: NUMBERS, level, instance } : { reference: LIST, level };
      out.push(new Paragraph({ style: 'ListParagraph', numbering, children: item.runs ? runsIn(item.runs) : runs }));
      put(item.items, depth + 1);
    }
  };
  put(items, 0);
  return out;
}
