import { withoutEnd } from '../../shared/model/textEnds.ts';
import { plain } from '../../shared/words/plain.ts';

/** Bytes that every file system takes, with room for " (2)" and a temporary ending. */
const MOST_BYTES = 180;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name of plain words, safe on Windows, macOS and Linux whatever the title is: no path characters, no leading dot
 * or dash, no reserved name, not too long.
 */
export function safeFileName(words: readonly string[], extension: string): string {
  const parts = words.map(safePart).filter((part) => part !== '');
  let name = parts.join(' - ') || 'Spanwise';
  if (RESERVED.test(name.split('.')[0]?.trim() ?? '')) name = `Spanwise ${name}`;
  return `${name}.${extension}`;
}

function safePart(text: string): string {
  const clean = plain(text)
    .replace(/[<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.\-~]+/, '');
  let part = '';
  // Two words of a name at their longest must fit together.
  for (const letter of withoutEnd(clean, ' .')) {
    if (Buffer.byteLength(part + letter) > MOST_BYTES / 2) break;
    part += letter;
  }
  return withoutEnd(part, ' .');
}
