import type { Box } from './boxes.ts';
import type { ImportFormat } from './detect.ts';
import type { Mapping } from './mappingType.ts';
import { cellOf } from './table.ts';

/** What the files of one tool mean otherwise than the own template does. */
export interface Quirks {
  /** Whether names stay with the people; a directory's find managers and are not kept (POST-5). */
  readonly keepsNames: boolean;
  /** A cell in the words of the own template. */
  readonly cell?: (heading: string, text: string) => string;
  /** Whether a row is a vacancy, whatever name stands in it. */
  readonly isOpen?: (row: readonly string[]) => boolean;
  /** Looks at a box once its cells are read. */
  readonly finish?: (box: Box, row: readonly string[]) => void;
}

const LIST: Quirks = { keepsNames: true };
const DIRECTORY: Quirks = { keepsNames: false };

/** Formats whose rows are people of a directory or a drawing. */
const DIRECTORIES: readonly ImportFormat[] = [
  'orgplus',
  'orgchart',
  'organimi',
  'orgpublisher',
  'visio',
  'vsdx',
  'scim',
  'ad',
  'entra',
];

export function quirksOf(format: ImportFormat, mapping: Mapping): Quirks {
  if (format === 'orgpublisher') return mapping.Kind === undefined ? DIRECTORY : positionTypes(mapping);
  // Organimi puts a colon between references, OrgPlus a semicolon.
  if (format === 'organimi')
    return { ...DIRECTORY, cell: (heading, text) => (heading === 'Accountable To' ? text.replaceAll(':', ';') : text) };
  // A guide of OrgChart has its top report to nobody, to −1 or to itself.
  if (format === 'orgchart')
    return {
      ...DIRECTORY,
      finish: (box) => {
        if (box.manager === '-1' || box.manager === box.post.ref) box.manager = '';
      },
    };
  // SAP numbers posts with eight digits and fills an empty one with noughts.
  if (format === 'sap')
    return {
      ...LIST,
      cell: (heading, text) => (heading === 'Reports To' && /^0+$/.test(text) ? '' : text),
    };
  return DIRECTORIES.includes(format) ? DIRECTORY : LIST;
}

/**
 * What OrgPublisher's position types say: "Open Position" is a vacancy whatever its name, "Assistant" an assistant, and
 * a box (B) has no other text than its Box Title. Its record type B is a box of the chart without a person; every other
 * is somebody's place.
 */
function positionTypes(mapping: Mapping): Quirks {
  const typeOf = (row: readonly string[]) => cellOf(row, mapping.Kind).toLowerCase();
  return {
    ...DIRECTORY,
    cell: (heading, text) =>
      heading !== 'Kind' || /^(post|team|outside)/i.test(text) ? text : text.toUpperCase() === 'B' ? 'team' : '',
    isOpen: (row) => typeOf(row) === 'open position',
    finish: ({ post }, row) => {
      if (mapping.Assistant === undefined) post.assistant = typeOf(row) === 'assistant';
      if (typeOf(row) !== 'b' || post.title !== '') return;
      post.title = post.unit;
      post.role = post.title;
      post.unit = '';
    },
  };
}
