import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * What the parts of a ZIP file say they unpack to, in bytes; null when it has no directory. Read before anything is
 * unpacked, so that a small file cannot fill the memory.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  // The number stands there twice: two readers must not see two archives. No workbook needs the number's largest value,
  // which sends a reader elsewhere.
  const entries = view.getUint16(end + 10, true);
  if (entries !== view.getUint16(end + 8, true) || entries === 0xffff) return null;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < entries; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    total += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

/** Where the record stands that ends the directory: at the end, before a comment of at most 64 KB. */
function endOfDirectory(view: DataView): number | null {
  let end = view.byteLength - 22;
  const earliest = Math.max(0, end - 65_535);
  while (end >= earliest && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  return end < earliest ? null : end;
}

/** The parts of an archive whose directory `unpackedSize` has accepted, unpacked one at a time. Throws when one cannot be. */
export function* zipParts(bytes: Uint8Array): Generator<{ readonly name: string; readonly content: Buffer }> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ?? 0;
  let at = all.readUInt32LE(end + 16);
  for (let i = all.readUInt16LE(end + 10); i > 0; i--) {
    const [method, packed, size] = [all.readUInt16LE(at + 10), all.readUInt32LE(at + 20), all.readUInt32LE(at + 24)];
    const [nameLength, local] = [all.readUInt16LE(at + 28), all.readUInt32LE(at + 42)];
    const name = all.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + all.readUInt16LE(local + 26) + all.readUInt16LE(local + 28);
    const data = all.subarray(start, start + packed);
    // More than the directory says is refused by the unpacker; it never gets the memory.
    yield { name, content: method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(size, 1) }) };
    at += 46 + nameLength + all.readUInt16LE(at + 30) + all.readUInt16LE(at + 32);
  }
}
