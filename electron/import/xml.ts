import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { FileFault, MAX_XML_DEPTH, MAX_XML_PIECE } from './limits.ts';

/** Attributes by their whole name, "r:id" say. */
export type Attributes = Readonly<Record<string, string>>;

/** What a reader of XML wants to hear of. Names come without their prefix: "row" for `<x:row>`. */
export interface XmlEvents {
  open?(name: string, attributes: Attributes): void;
  /** Text or character data; one text may come in several pieces. */
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads a part of a packed file as it is unpacked: nothing of it is kept, and its cost is in proportion to its length.
 * Throws a `FileFault` when it is not XML, has a document type (which no such part has, and which could define entities
 * that multiply), or is nested or stretched beyond anything honest.
 */
export async function readXml(part: AsyncIterable<Uint8Array>, on: XmlEvents): Promise<void> {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  // Characters since something was told: a comment, text or tag without end grows no further than the limit.
  let silent = 0;
  let met = false;
  // What the parser would say is about characters; the user is told which file it is.
  const broken = () => {
    throw new FileFault('broken');
  };
  parser.on('error', broken);
  parser.on('doctype', broken);
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0;
    met = true;
    if (++depth > MAX_XML_DEPTH) throw new FileFault('broken');
    on.open?.(local(name), attributes as Attributes);
  });
  parser.on('closetag', ({ name }) => {
    silent = 0;
    depth--;
    on.close?.(local(name));
  });
  const text = (piece: string) => {
    silent = 0;
    on.text?.(piece);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  const feed = (piece: string) => {
    for (let at = 0; at < piece.length; at += MAX_XML_PIECE) {
      const bite = piece.slice(at, at + MAX_XML_PIECE);
      silent += bite.length;
      parser.write(bite);
      if (silent > 2 * MAX_XML_PIECE) broken();
    }
  };
  let decoder: TextDecoder | null = null;
  for await (const bytes of part) {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    feed(decoded(decoder, bytes));
  }
  if (decoder) feed(decoded(decoder));
  parser.close();
  if (!met) throw new FileFault('broken');
}

/** The next characters; without bytes, the end. */
function decoded(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new FileFault('broken');
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** UTF-16 by its mark; everything else that Office writes is UTF-8. */
function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
