/**
 * Text from documents is hostile until it is plain: what this returns has no control characters, no direction overrides
 * (which could make a title read as another), no halves of characters and no line breaks. Nothing readable is lost.
 */
export function plain(text: string): string {
  if (/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(text)) return text;
  return text.toWellFormed().replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** As `plain` for a text of several paragraphs: its lines stay, empty ones go. Never for a title, a name or one line. */
export function plainLines(text: string): string {
  if (!LINE_END.test(text)) return plain(text);
  return text.split(LINE_END).map(plain).filter(Boolean).join('\n');
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

// Direction marks and overrides, byte order mark, annotation marks, code points that are not characters.
const INVISIBLE =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\p{Noncharacter_Code_Point}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is what it is for
const SPACES = /[\u0000-\u0020\u007f-\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
