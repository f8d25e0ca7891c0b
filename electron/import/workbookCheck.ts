import { zipParts } from './zip.ts';

/** Elements of a workbook are nested less than ten deep. */
const DEEPEST = 100;

// Comments and character data, which hold no elements; document types, which no workbook has; then every tag.
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(!|\/?)(?:[\w.-]+:)?([^\s<>/:!?"']+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const PLACE = /(?:^|\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/;

/**
 * What the library would spend far too much time or memory on, found before it starts: a cell far out makes it lay out
 * every cell up to there, and elements nested without end take it ages. `too-large` is a sheet with more cells than
 * `most`; `broken` is no workbook at all.
 */
export function workbookFault(bytes: Uint8Array, most: number): 'too-large' | 'broken' | null {
  try {
    for (const { name, content } of zipParts(bytes)) {
      if (!/\.(xml|rels)$/i.test(name)) continue;
      const fault = partFault(content.toString('latin1'), most);
      if (fault !== null) return fault;
    }
    return null;
  } catch {
    // Whatever the unpacker stumbles over: the file came from somewhere else.
    return 'broken';
  }
}

function partFault(xml: string, most: number): 'too-large' | 'broken' | null {
  let depth = 0;
  let [columns, rows] = [0, 0];
  for (const [, sign, name, attributes = ''] of xml.matchAll(MARKUP)) {
    if (name === undefined) continue;
    if (sign === '!') return 'broken';
    if (sign === '/') depth--;
    else if (!attributes.endsWith('/') && ++depth > DEEPEST) return 'broken';
    if (sign !== '' || name !== 'c') continue;
    const place = PLACE.exec(attributes);
    if (place === null) continue;
    const reference = REFERENCE.exec(place[1] ?? place[2] ?? '');
    if (reference === null) return 'broken';
    columns = Math.max(columns, columnOf(reference[1] as string));
    rows = Math.max(rows, Number(reference[2]));
    if (columns * rows > most) return 'too-large';
  }
  return null;
}

/** "A" is 1, "AA" 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
