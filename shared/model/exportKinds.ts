/** What can be exported, as what, and for whom; the contract and the presets of a document share it. */
export const EXPORT_FORMATS = ['pdf', 'svg', 'csv', 'png', 'docx', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_KINDS = [
  'pack',
  'chart',
  'posts',
  'transparency',
  'figures',
  'pool-workings',
  'letters',
  's188',
  'hr1',
  'payroll',
] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
/**
 * Whom a paper is for (EXPORT-6, EXPORT-10, EXPORT-11). `open` goes to the public and stays there; `exempt` to members in
 * private, by a paragraph of Schedule 12A; `working` to those who work on the document, and to nobody else.
 */
export const AUDIENCES = ['open', 'exempt', 'working'] as const;
export type Audience = (typeof AUDIENCES)[number];
/** As presets keep it: Part 1, for publication, and Part 2, for members in private; a working copy is null. */
export const EXPORT_PARTS = ['open', 'exempt'] as const;
export type ExportPart = (typeof EXPORT_PARTS)[number];
