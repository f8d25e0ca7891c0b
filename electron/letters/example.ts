import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { EXAMPLES, type ExampleBlock } from '../../shared/report/papers/examples.ts';
import { LETTER_WORDS, type LetterKind } from '../../shared/report/papers/letterFields.ts';

const MARKING = 'Personal and confidential: not for publication';
/** Width of the text in twips: A4 less its margins. */
const WIDTH = 9_400;
const SPACE = { after: 140 };

/** The shipped example of a letter as a Word template with its fields, to be used as it is or made a council's own. */
export async function exampleTemplate(kind: LetterKind): Promise<Uint8Array> {
  const example = EXAMPLES[kind === 'own' ? 'outcome' : kind];
  const address = example.form
    ? [text('{{council}}'), text('Name: {{person}}   Reference: {{reference}}   Date: {{date}}')]
    : [text('{{council}}'), text('{{date}}'), text('{{person}}'), text('Reference: {{reference}}')];
  const document = new Document({
    title: LETTER_WORDS[kind],
    creator: 'Spanwise',
    lastModifiedBy: 'Spanwise',
    description: '',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 23, language: { value: 'en-GB' } } },
        heading1: {
          run: { size: 29, bold: true, color: '000000' },
          paragraph: { spacing: { before: 240, after: 180 } },
        },
        heading2: {
          run: { size: 24, bold: true, color: '000000' },
          paragraph: { spacing: { before: 200, after: 100 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_250, bottom: 1_100, left: 1_250, right: 1_250 },
          },
        },
        headers: {
          default: new Header({
            children: [new Paragraph({ children: [new TextRun({ text: MARKING, bold: true, size: 19 })] })],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ size: 19, children: ['Page ', PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [
          ...address,
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(example.title)] }),
          ...(example.form ? [] : [text('Dear {{person}}')]),
          ...example.blocks.flatMap(blockOf),
          ...(example.form ? [] : [text('Yours sincerely'), text(''), text('{{contact}}')]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const text = (words: string) => new Paragraph({ spacing: SPACE, children: [new TextRun(words)] });

function blockOf(block: ExampleBlock): FileChild[] {
  switch (block.type) {
    case 'text':
      return [text(block.text)];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(block.text)] })];
    case 'points':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, spacing: SPACE, children: [new TextRun(item)] }),
      );
    case 'lines':
      return [
        tableOf(
          block.labels.map((label) => [label, '']),
          [0.4, 0.6],
          false,
        ),
        new Paragraph({ spacing: SPACE, children: [] }),
      ];
    case 'table': {
      const { list, cells } = block;
      const last = cells.length - 1;
      // The row between the marks repeats: they stand in its first and last cell.
      const row = cells.map((cell, i) => `${i === 0 ? `{{#${list}}}` : ''}${cell}${i === last ? `{{/${list}}}` : ''}`);
      return [
        tableOf(
          [block.columns, row],
          block.columns.map(() => 1 / block.columns.length),
          true,
        ),
        new Paragraph({ spacing: SPACE, children: [] }),
      ];
    }
  }
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };

function tableOf(rows: readonly (readonly string[])[], shares: readonly number[], head: boolean): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: shares.map((share) => Math.round(share * WIDTH)),
    rows: rows.map(
      (cells, i) =>
        new TableRow({
          tableHeader: head && i === 0,
          cantSplit: true,
          children: cells.map(
            (cell, at) =>
              new TableCell({
                width: { size: Math.round((shares[at] ?? 0) * WIDTH), type: WidthType.DXA },
                borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE },
                margins: { top: 60, bottom: 60, left: 100, right: 100 },
                children: [new Paragraph({ children: [new TextRun({ text: cell, bold: head && i === 0 })] })],
              }),
          ),
        }),
    ),
  });
}
