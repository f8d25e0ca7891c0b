import { detectForeign, FOREIGN_FORMATS } from './foreignMaps.ts';
import { headingKey } from './headings.ts';
import { isJunior } from './junior.ts';
import { isSenior } from './organogram.ts';
import { detectSystem, SYSTEMS } from './systems.ts';

export const IMPORT_FORMATS = [
  'own',
  ...FOREIGN_FORMATS,
  ...SYSTEMS,
  'vsdx',
  'organogram-senior',
  'organogram-junior',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Headings that a file of the own template must have. */
export const REQUIRED = ['Post ID', 'Reports To', 'Job Title'] as const;

type Positions = ReadonlyMap<string, number>;

export function isOwn(positions: Positions): boolean {
  return REQUIRED.every((heading) => positions.has(headingKey(heading)));
}

/** The format that a row of headings gives away by itself, or null: a list whose columns have to be guessed. */
export function detectFormat(positions: Positions): ImportFormat | null {
  if (isOwn(positions)) return 'own';
  if (isJunior(positions)) return 'organogram-junior';
  if (isSenior(positions)) return 'organogram-senior';
  return detectSystem(positions) ?? detectForeign(positions);
}
