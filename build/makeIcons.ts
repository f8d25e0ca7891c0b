import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { ROOT } from './stale.ts';

const ICONS = join(ROOT, 'build/icons');
const SVG = join(ROOT, 'renderer/shell/icon.svg');

/** Windows: sizes in one .ico. */
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** macOS: the type of each picture in an .icns and its size. */
const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
] as const;

/** The application's icon in the forms that the systems want, all drawn from renderer/shell/icon.svg. */
export async function makeIcons(): Promise<Readonly<Record<'icon.png' | 'icon.ico' | 'icon.icns', Buffer>>> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(readFileSync(wasm));
  const svg = readFileSync(SVG, 'utf8');
  const png = (size: number) => Buffer.from(new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
  return {
    'icon.png': png(1024),
    'icon.ico': ico(ICO_SIZES.map((size) => ({ size, bytes: png(size) }))),
    'icon.icns': icns(ICNS_TYPES.map(([type, size]) => ({ type, bytes: png(size) }))),
  };
}

/** A directory of pictures, 16 bytes each, and the pictures behind it; PNG is allowed since Windows Vista. */
function ico(pictures: readonly { size: number; bytes: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, bytes }, i) => {
    const at = 6 + 16 * i;
    // 0 means 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  });
  return Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)]);
}

/** Blocks of a type, a length that counts its own head, and a PNG. */
function icns(pictures: readonly { type: string; bytes: Buffer }[]): Buffer {
  const block = (type: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return block('icns', Buffer.concat(pictures.map(({ type, bytes }) => block(type, bytes))));
}

if (import.meta.main) {
  mkdirSync(ICONS, { recursive: true });
  for (const [name, bytes] of Object.entries(await makeIcons())) writeFileSync(join(ICONS, name), bytes);
}
