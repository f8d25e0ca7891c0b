import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeIcons } from '../../../build/makeIcons.ts';

it('A11Y the icons of every system are the drawing of today', async () => {
  const made = await makeIcons();
  for (const [name, bytes] of Object.entries(made)) {
    const kept = readFileSync(new URL(`../../../build/icons/${name}`, import.meta.url));
    expect([name, bytes.equals(kept)]).toEqual([name, true]);
  }
  // The system's own tools read the number of pictures and the length of the whole.
  expect(made['icon.ico'].readUInt16LE(4)).toBe(7);
  expect(made['icon.icns'].readUInt32BE(4)).toBe(made['icon.icns'].length);
});
