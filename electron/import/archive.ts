import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FileFault, MAX_PARTS, MAX_UNPACKED_BYTES } from './limits.ts';

/** A packed file (XLSX, VSDX …) whose parts are unpacked as they are read, never as a whole. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The part of that name, piece by piece; nothing when there is none. Throws a `FileFault` beyond the limits. */
  read(name: string): AsyncIterable<Uint8Array>;
}

/**
 * Opens a packed file by its directory. `most` is what all parts that are read may unpack to, in bytes; a part that is not
 * read costs nothing. Throws a `FileFault` when it is no archive, or when two readers could see two different ones.
 */
export async function openArchive(bytes: Uint8Array, most = MAX_UNPACKED_BYTES): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer).catch(broken);
  // The number of parts stands there twice, once for the days of floppy disks: readers go by either.
  const end = buffer.length - 22 - zip.comment.length;
  if (buffer.readUInt16LE(end + 8) !== buffer.readUInt16LE(end + 10)) throw new FileFault('broken');
  if (zip.entryCount > MAX_PARTS) throw new FileFault('broken');
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      // Office finds parts whatever their letters' case is.
      const name = entry.fileName.toLowerCase();
      if (entries.has(name)) throw new FileFault('broken');
      entries.set(name, entry);
    }
  } catch (error) {
    broken(error);
  }
  let left = most;
  return {
    names: [...entries.values()].map((entry) => entry.fileName),
    has: (name) => entries.has(name.toLowerCase()),
    async *read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return;
      // The directory's size is held against the bytes while they come, so a false one costs nothing.
      if (entry.uncompressedSize > left) throw new FileFault('unpacked');
      left -= entry.uncompressedSize;
      yield* unpacked(zip, entry);
    },
  };
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) yield piece as Uint8Array;
  } catch (error) {
    broken(error);
  }
}

/** Whatever the unpacker stumbles over: the file came from somewhere else. */
function broken(error: unknown): never {
  throw error instanceof FileFault ? error : new FileFault('broken');
}
