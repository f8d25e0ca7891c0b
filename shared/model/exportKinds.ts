/** What can be exported, as what, and for whom; the contract and the presets of a document share it. */
export const EXPORT_FORMATS = ['pdf', 'svg', 'csv', 'png', 'docx', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_KINDS = ['pack', 'chart', 'posts', 'transparency', 'figures', 'pool-workings', 'letters'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
/** Part 1, for publication, and Part 2, for members in private. */
export const EXPORT_PARTS = ['open', 'exempt'] as const;
export type ExportPart = (typeof EXPORT_PARTS)[number];
