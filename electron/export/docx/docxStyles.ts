import { AlignmentType, BorderStyle, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx';

/** House style that Word's own style list can change: everything in the file hangs on these, nothing is set by hand. */

export const INK = { text: '18212B', soft: '485563', rule: '9AA5B0', fill: 'EEF1F4' } as const;
const FONT = 'Arial';
/** Word has nine levels of lists; what is deeper says so. */
export const LIST_LEVELS = 9;
export const LIST = 'structure-list';

/** Half points. */
const pt = (size: number) => size * 2;
/** Twentieths of a point. */
export const twips = (points: number) => Math.round(points * 20);

const headingStyle = (size: number, before: number, after: number) => ({
  run: { font: FONT, size: pt(size), bold: true, color: INK.text },
  paragraph: { spacing: { before: twips(before), after: twips(after) }, keepNext: true, keepLines: true },
});

export const styles: NonNullable<IPropertiesOptions['styles']> = {
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
};

export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
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

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const rule = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });

/** Rules between rows, none between columns, as on paper. */
export const TABLE_BORDERS = {
  top: rule(4, INK.rule),
  bottom: rule(6, INK.rule),
  left: NONE,
  right: NONE,
  insideHorizontal: rule(4, INK.rule),
  insideVertical: NONE,
} as const;

export const TOTAL_BORDER = { top: rule(12, INK.text) } as const;
