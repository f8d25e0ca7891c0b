import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as host from '../../../electron/host/frame.ts';
import * as page from '../../../renderer/bridge/frame.ts';

const content = fc.uint8Array({ maxLength: 64 });
const message = fc.record({ name: fc.string(), args: fc.record({ fileName: fc.string({ unit: 'grapheme' }) }) });

describe('SEC files between page and host', () => {
  it('SEC what a page sends arrives as it was, words and bytes', async () => {
    await fc.assert(
      fc.asyncProperty(message, content, async (sent, bytes) => {
        const body = Buffer.from(await page.framed(sent, bytes).arrayBuffer());
        const got = host.unframed(body);
        expect(JSON.parse(got?.json ?? '')).toEqual(JSON.parse(JSON.stringify(sent)));
        expect(got?.bytes).toEqual(bytes);
      }),
    );
  });

  it('SEC what the host answers arrives as it was', () => {
    fc.assert(
      fc.property(message, content, (sent, bytes) => {
        const body = new Uint8Array(host.framed(JSON.stringify(sent), bytes)).buffer;
        const got = page.unframed(body);
        expect(got.message).toEqual(JSON.parse(JSON.stringify(sent)));
        expect(got.bytes).toEqual(bytes);
      }),
    );
  });

  it('SEC a frame that says it is longer than it is, or has no length, is none', () => {
    for (const bytes of [[], [0, 0], [0, 0, 0, 9, 123, 125], [255, 255, 255, 255, 1]])
      expect(host.unframed(Buffer.from(bytes))).toBeNull();
  });
});
