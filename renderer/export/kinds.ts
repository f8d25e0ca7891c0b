import type { CallArgs } from '../../shared/ipc/contract.ts';

export type KindName = 'chart-pdf' | 'chart-svg' | 'posts-csv';

export const KINDS: readonly { readonly name: KindName; readonly label: string; readonly hint: string }[] = [
  { name: 'chart-pdf', label: 'Chart, PDF', hint: 'For print and reports; split over pages where it is too big' },
  { name: 'chart-svg', label: 'Chart, SVG', hint: 'One drawing that stays sharp at any size' },
  {
    name: 'posts-csv',
    label: 'List of posts, CSV',
    hint: 'The own template: opens in Excel, and can be imported again',
  },
];

export interface ExportRequest {
  readonly doc: string;
  readonly structure: string;
  /** Changes are marked against this structure. */
  readonly from: string | null;
  readonly kind: KindName;
  readonly page: 'a4' | 'a3';
}

export function requestOf({ doc, structure, from, kind, page }: ExportRequest): CallArgs<'export.make'> {
  if (kind === 'posts-csv') return { doc, structure, kind: 'posts', format: 'csv' };
  const marked = from === null ? {} : { from };
  return kind === 'chart-svg'
    ? { doc, structure, kind: 'chart', format: 'svg', ...marked }
    : { doc, structure, kind: 'chart', format: 'pdf', page, ...marked };
}
