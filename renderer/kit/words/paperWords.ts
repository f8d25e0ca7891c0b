import type { ExportFormat, ExportKind } from '../../../shared/ipc/contract.ts';
import { words } from './commonWords.ts';

/** What can be exported. */
export const KIND_WORDS: Readonly<Record<ExportKind, string>> = {
  pack: 'Committee pack',
  chart: words.views.chart,
  posts: 'List of posts',
  figures: 'Figures',
  transparency: 'Transparency data',
  'pool-workings': 'Pool workings',
  letters: 'Payroll and letters',
  s188: 'Section 188 notice',
  hr1: 'Sheet for form HR1',
  payroll: 'Data for payroll and finance',
};

export const FORMAT_WORDS: Readonly<Record<ExportFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word document',
  svg: 'SVG drawing',
  png: 'PNG picture',
  xlsx: 'Excel workbook',
  csv: 'CSV',
};
