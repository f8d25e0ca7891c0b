import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pngBytes } from '../../../electron/export/pictures/png.ts';

/** Pixels (RGB) of a PNG that has a palette or a byte a colour, with rows plain or as differences to the one above. */
function pixelsOf(png: Uint8Array): { width: number; height: number; dots: number; rgb: number[] } {
  const bytes = Buffer.from(png);
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    parts.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const head = parts.get('IHDR') as Buffer;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const palette = parts.get('PLTE');
  const long = width * (palette ? 1 : 3);
  const raw = inflateSync(parts.get('IDAT') as Buffer);
  expect(raw.length).toBe((long + 1) * height);
  const rows: number[][] = [];
  for (let y = 0; y < height; y++) {
    const row = raw.subarray(y * (long + 1), (y + 1) * (long + 1));
    expect([0, 2]).toContain(row[0]);
    rows.push(Array.from(row.subarray(1), (part, x) => (row[0] === 2 ? (part + (rows[y - 1]?.[x] ?? 0)) & 255 : part)));
  }
  const rgb = rows.flat().flatMap((part) => (palette ? [...palette.subarray(part * 3, part * 3 + 3)] : [part]));
  return { width, height, dots: (parts.get('pHYs') as Buffer).readUInt32BE(0), rgb };
}

function rgba(width: number, height: number, colour: (x: number, y: number) => readonly number[]): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: width * height }, (_, i) => [...colour(i % width, Math.floor(i / width)), 255]).flat(),
  );
}

describe('pictures', () => {
  it('EXPORT-2 a picture of few colours is written as it was drawn, with rows that repeat and at 300 dots an inch', () => {
    const colours = [[255, 255, 255] as const, [0x5b, 0x68, 0x76] as const, [0x18, 0x21, 0x2b] as const];
    // Two blank rows, three equal ones, one of its own, and the first again.
    const rows = ['000000', '000000', '012210', '012210', '012210', '100002', '000000'];
    const drawn = rgba(6, rows.length, (x, y) => colours[Number(rows[y]?.[x])] as readonly number[]);
    const read = pixelsOf(pngBytes(drawn, 6, rows.length, 300));
    expect(read).toMatchObject({ width: 6, height: 7, dots: 11_811 });
    // A palette drops the two lowest bits of a colour, which nobody sees; white stays white.
    const close = [...rows.join('')].flatMap((digit) => [...(colours[Number(digit)] as readonly number[])]);
    expect(read.rgb.every((part, i) => Math.abs(part - (close[i] as number)) <= 3)).toBe(true);
    expect(read.rgb.slice(0, 6)).toEqual([255, 255, 255, 255, 255, 255]);
  });

  it('EXPORT-2 a picture of more than 256 colours keeps each of them', () => {
    const drawn = rgba(20, 20, (x, y) => [x * 12, y * 12, (x * y) % 256]);
    const read = pixelsOf(pngBytes(drawn, 20, 20, 300));
    expect(read.rgb).toEqual([...drawn].filter((_, i) => i % 4 !== 3));
  });
});
