import { AlignmentType, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx';

/** House style that Word's own style list can change: everything in the file hangs on these, nothing is set by hand. */

export const INK = { text: '18212B', soft: '485563', rule: '9AA5B0', fill: 'EEF1F4' } as const;
const FONT = 'Arial';
/** Between the edge of a cell and its text, in pt. */
export const CELL_PAD = 4.5;
/** Word has nine levels of lists; what is deeper says so. */
export const LIST_LEVELS = 9;
export const LIST = 'structure-list';
export const NUMBERS = 'numbered-list';

/** Half points. */
const pt = (size: number) => size * 2;
/** Twentieths of a point. */
export const twips = (points: number) => Math.round(points * 20);

const headingStyle = (size: number, before: number, after: number) => ({
  run: { font: FONT, size: pt(size), bold: true, color: INK.text },
  paragraph: { spacing: { before: twips(before), after: twips(after) }, keepNext: true, keepLines: true },
});

export const styles = {
  default: {
    document: {
      run: {
        font: FONT,
        size: pt(11),
        color: INK.text,
        language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: twips(6), line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: headingStyle(22, 24, 4),
    heading1: headingStyle(18, 18, 6),
    heading2: headingStyle(15, 16, 6),
    heading3: headingStyle(12, 12, 4),
    listParagraph: { run: { font: FONT, size: pt(10) }, paragraph: { spacing: { after: twips(2) } } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: pt(13), color: INK.soft },
      paragraph: { spacing: { after: twips(10) } },
    },
    ...[0, 14].map((indent, i) => ({
      id: `TOC${i + 1}`,
      name: `toc ${i + 1}`,
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: pt(10) },
      paragraph: {
        spacing: { after: twips(1), line: 240, lineRule: LineRuleType.AUTO },
        indent: { left: twips(indent) },
      },
    })),
    {
      // Looks like a heading and is none: the contents do not list themselves.
      id: 'ContentsHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: pt(15), bold: true },
      paragraph: { spacing: { before: twips(14), after: twips(6) }, keepNext: true },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: pt(10), bold: true },
      paragraph: { spacing: { before: twips(8), after: twips(4) }, keepNext: true, keepLines: true },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: pt(9), color: INK.soft },
      paragraph: { spacing: { before: twips(3), after: twips(6) } },
    },
    {
      id: 'ChartNote',
      name: 'Chart note',
      basedOn: 'Note',
      run: { size: pt(9), color: INK.soft },
      paragraph: { spacing: { before: 0, after: twips(2), line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    {
      id: 'Cell',
      name: 'Table text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: pt(9.5) },
      paragraph: { spacing: { before: twips(2), after: twips(2), line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'CellHead',
      name: 'Table heading',
      basedOn: 'Cell',
      quickFormat: true,
      run: { size: pt(9.5), bold: true },
      paragraph: {
        spacing: { before: twips(2), after: twips(2), line: 240, lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: 'Foot',
      name: 'Foot',
      basedOn: 'Normal',
      run: { size: pt(8.5), color: INK.soft },
      paragraph: { spacing: { after: 0 } },
    },
  ],
} satisfies NonNullable<IPropertiesOptions['styles']>;

export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: NUMBERS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: twips(18), hanging: twips(18) } } },
        },
      ],
    },
    {
      reference: LIST,
      levels: Array.from({ length: LIST_LEVELS }, (_, level) => ({
        level,
        format: LevelFormat.BULLET,
        text: level % 2 === 0 ? '•' : '–',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: twips(14 * (level + 1)), hanging: twips(12) } } },
      })),
    },
  ],
};

/** The look of every table: a council changes this one style, and all tables follow. Rules between rows, none between columns. */
export const TABLE_STYLE = 'SpanwiseTable';
const edge = (side: string, size: number, color: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;
const tableStyle = `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}">
<w:name w:val="Report table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
<w:tblPr><w:tblBorders>${edge('top', 4, INK.rule)}${edge('bottom', 6, INK.rule)}${edge('insideH', 4, INK.rule)}</w:tblBorders>
<w:tblCellMar><w:left w:w="${twips(CELL_PAD)}" w:type="dxa"/><w:right w:w="${twips(CELL_PAD)}" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${INK.fill}"/></w:tcPr></w:tblStylePr>
<w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${edge('top', 12, INK.text)}</w:tcBorders></w:tcPr></w:tblStylePr>
</w:style>`;
const tableNormal = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

/** Table styles, which the library has no words for. */
export const TABLE_STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${tableNormal}${tableStyle}</w:styles>`;
