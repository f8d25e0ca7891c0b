/** A text with what it was read as, for the wizard to show and to change. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

const starts = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);

/** Encodings that are offered; any other that the platform knows may be named on the command line. */
export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;

/** Whether the platform can read this encoding. */
export function knowsEncoding(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Bytes as text: as somebody said, else by the mark at their beginning, else UTF-16 where every other byte is nought,
 * else UTF-8. A byte that is no UTF-8 is read as Windows-1252 by itself: one bad byte in a file does not spoil the rest.
 */
export function textOf(bytes: Uint8Array, encoding?: string): DecodedText {
  if (encoding !== undefined) return { text: decoded(bytes, encoding), encoding };
  if (starts(bytes, [0xff, 0xfe])) return { text: decoded(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (starts(bytes, [0xfe, 0xff])) return { text: decoded(bytes, 'utf-16be'), encoding: 'utf-16be' };
  const wide = wideEncoding(bytes);
  if (wide) return { text: decoded(bytes, wide), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return mixed(bytes);
  }
}

const decoded = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);

/** UTF-16 without its mark: text in Latin letters has noughts in every other place and nowhere else. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const size = Math.min(bytes.length & ~1, 2_000);
  if (size < 8) return null;
  let [even, odd] = [0, 0];
  for (let i = 0; i < size; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > size * 0.3 && even === 0) return 'utf-16le';
  return even > size * 0.3 && odd === 0 ? 'utf-16be' : null;
}

/** UTF-8 where the bytes are that, and Windows-1252 byte by byte where they are not. */
function mixed(bytes: Uint8Array): DecodedText {
  const single = new TextDecoder('windows-1252');
  const multi = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let [whole, stray] = [0, 0];
  let plain = 0;
  const flush = (end: number) => {
    if (end > plain) parts.push(multi.decode(bytes.subarray(plain, end)));
  };
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 1 && (bytes[i] as number) < 0x80) i++;
    else if (length > 1) {
      whole++;
      i += length;
    } else {
      flush(i);
      parts.push(single.decode(bytes.subarray(i, i + 1)));
      stray++;
      i++;
      plain = i;
    }
  }
  flush(bytes.length);
  const text = parts.join('');
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text, encoding: whole > stray ? 'utf-8' : 'windows-1252' };
}

/** How many bytes the UTF-8 character here has; 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] as number) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] as number;
  // Forms that are too long, surrogates, and numbers beyond the last character.
  if (
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f)
  )
    return 0;
  return length;
}
