import type { CallArgs, ExportFormat, ExportKind } from '../../shared/ipc/contract.ts';

export type KindName = 'chart' | 'posts' | 'figures';

export interface Kind {
  readonly name: KindName;
  readonly label: string;
  readonly formats: readonly (readonly [format: ExportFormat, label: string])[];
}

export const KINDS: readonly Kind[] = [
  {
    name: 'chart',
    label: 'Chart',
    formats: [
      ['pdf', 'PDF, split over pages where it is too big for one'],
      ['svg', 'SVG, one drawing that stays sharp at any size'],
    ],
  },
  {
    name: 'posts',
    label: 'List of posts',
    formats: [
      ['xlsx', 'Excel workbook'],
      ['csv', 'CSV, the own template, which can be imported again'],
    ],
  },
  {
    name: 'figures',
    label: 'Figures',
    formats: [
      ['pdf', 'PDF'],
      ['xlsx', 'Excel workbook'],
      ['csv', 'CSV'],
    ],
  },
];

export interface ExportRequest {
  readonly doc: string;
  readonly structure: string;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly page: 'a4' | 'a3';
  /** Without people, notes and what one person is paid. */
  readonly open: boolean;
}

export function requestOf({ doc, structure, kind, format, page, open }: ExportRequest): CallArgs<'export.make'> {
  return { doc, structure, kind, format, ...(format === 'pdf' ? { page } : {}), ...(open ? { public: true } : {}) };
}

/** What can be shown in the window stands for what cannot: the drawing for its PDF, the rows for their workbook. */
export function previewOf(request: ExportRequest): ExportRequest {
  return { ...request, format: request.kind === 'chart' ? 'svg' : 'csv' };
}
