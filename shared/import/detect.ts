import { detectForeign, FOREIGN_FORMATS, type ForeignFormat, fitsForeign } from './foreignMaps.ts';
import { headingKey } from './headings.ts';
import { isJunior } from './junior.ts';
import { isSenior } from './organogram.ts';

export const IMPORT_FORMATS = ['own', ...FOREIGN_FORMATS, 'organogram-senior', 'organogram-junior'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Headings that a file of the own template must have. */
export const REQUIRED = ['Post ID', 'Reports To', 'Job Title'] as const;

type Positions = ReadonlyMap<string, number>;

export function isOwn(positions: Positions): boolean {
  return REQUIRED.every((heading) => positions.has(headingKey(heading)));
}

/** The format that a row of headings speaks for, or null when it is none that we know. */
export function detectFormat(positions: Positions): ImportFormat | null {
  if (isOwn(positions)) return 'own';
  if (isJunior(positions)) return 'organogram-junior';
  if (isSenior(positions)) return 'organogram-senior';
  return detectForeign(positions);
}

/** Whether a file with these headings can be read in this format. */
export function fitsFormat(format: ImportFormat, positions: Positions): boolean {
  if (format === 'own') return isOwn(positions);
  if (format === 'organogram-senior') return isSenior(positions);
  if (format === 'organogram-junior') return isJunior(positions);
  return fitsForeign(format as ForeignFormat, positions);
}
