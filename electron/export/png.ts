import { crc32, deflateSync } from 'node:zlib';

/** Metres in an inch, for the resolution that a PNG states. */
const METRES = 0.0254;

/**
 * Pixels (RGBA, opaque) as a PNG that states its resolution. Charts have few colours: up to 256 of them are written as a
 * palette, a byte a pixel, which is a quarter of the work and of the size.
 */
export function pngBytes(rgba: Uint8Array, width: number, height: number, dpi: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const palette = indexed(rgba, width, height);
  head[8] = 8;
  head[9] = palette ? 3 : 2;
  const resolution = Buffer.alloc(9);
  const dots = Math.round(dpi / METRES);
  resolution.writeUInt32BE(dots, 0);
  resolution.writeUInt32BE(dots, 4);
  resolution[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('pHYs', resolution),
    ...(palette ? [chunk('PLTE', palette.colours)] : []),
    chunk('IDAT', deflateSync(palette ? palette.rows : rows(rgba, width, height), { level: 4 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  out.set(data, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}

/** A byte a pixel, each row after the byte that says "no filter"; null where there are more than 256 colours. */
function indexed(rgba: Uint8Array, width: number, height: number): { colours: Uint8Array; rows: Uint8Array } | null {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const known = new Map<number, number>();
  const out = new Uint8Array((width + 1) * height);
  let last = -1;
  let index = 0;
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++) {
      const pixel = pixels[from++] as number;
      if (pixel !== last) {
        last = pixel;
        // The lowest bits of each colour are not seen; without them edges of letters need fewer colours.
        const colour = pixel & 0x00fcfcfc;
        const found = known.get(colour);
        if (found === undefined) {
          if (known.size === 256) return null;
          known.set(colour, known.size);
          index = known.size - 1;
        } else index = found;
      }
      out[to++] = index;
    }
  }
  const colours = new Uint8Array(known.size * 3);
  let at = 0;
  for (const colour of known.keys()) {
    for (let k = 0; k < 3; k++) {
      const part = (colour >> (8 * k)) & 0xfc;
      // White stays white: the highest bits fill the lowest.
      colours[at++] = part | (part >> 6);
    }
  }
  return { colours, rows: out };
}

function rows(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const out = new Uint8Array((width * 3 + 1) * height);
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++, from += 4) {
      out[to++] = rgba[from] as number;
      out[to++] = rgba[from + 1] as number;
      out[to++] = rgba[from + 2] as number;
    }
  }
  return out;
}
