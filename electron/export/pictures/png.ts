import { constants, crc32, deflateSync } from 'node:zlib';

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
    chunk('IDAT', palette ? deflateSync(palette.rows, RUNS) : deflateSync(rows(rgba, width, height), { level: 4 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A palette picture is mostly runs of one colour: looking for nothing else takes a third of the time, for the same size. */
const RUNS = { level: 1, strategy: constants.Z_RLE } as const;

function chunk(type: string, data: Uint8Array): Buffer {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  out.set(data, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}

/** Filters of a PNG: a row as it is, and the difference to the row above. */
const PLAIN = 0;
const UP = 2;
const WHITE = -1;

/**
 * A byte a pixel, each row after the byte of its filter; null where there are more than 256 colours. Most pixels are
 * white, which is colour 0, and many rows are as the one above: both are passed over.
 */
function indexed(rgba: Uint8Array, width: number, height: number): { colours: Uint8Array; rows: Uint8Array } | null {
  const bytes = Buffer.from(rgba.buffer, rgba.byteOffset, width * height * 4);
  const pixels = new Int32Array(rgba.buffer, rgba.byteOffset, width * height);
  // The two lowest bits of each colour are not seen; without them edges of letters need fewer colours.
  const known = new Int16Array(1 << 18).fill(-1);
  const palette = [WHITE];
  known[shortColour(WHITE)] = 0;
  const out = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    const row = y * width * 4;
    let to = y * (width + 1);
    if (y > 0 && bytes.compare(bytes, row - width * 4, row, row, row + width * 4) === 0) {
      out[to] = UP;
      continue;
    }
    out[to++] = PLAIN;
    const end = (y + 1) * width;
    for (let from = y * width; from < end; from++, to++) {
      const pixel = pixels[from] as number;
      if (pixel === WHITE) continue;
      const colour = shortColour(pixel);
      let index = known[colour] as number;
      if (index < 0) {
        if (palette.length === 256) return null;
        index = known[colour] = palette.push(pixel) - 1;
      }
      out[to] = index;
    }
  }
  const parts = palette.flatMap((pixel) => [pixel, pixel >> 8, pixel >> 16]);
  // White stays white: the highest bits fill the lowest.
  return { colours: Uint8Array.from(parts, (part) => (part & 0xfc) | ((part & 0xff) >> 6)), rows: out };
}

/** Six bits of each colour of a pixel. */
function shortColour(pixel: number): number {
  return ((pixel >> 2) & 0x3f) | ((pixel >> 4) & 0xfc0) | ((pixel >> 6) & 0x3f000);
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
