const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** 20 random characters (103 bits): an id that was never used before, in any copy of any document. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return Array.from(bytes, (byte) => ALPHABET[byte % 36]).join('');
}
