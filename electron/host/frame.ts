/**
 * How a file travels between a page and the host: as it is, behind the JSON of the call or of its answer. Four bytes say
 * how long the JSON is (big-endian), then come the JSON and the bytes. `renderer/bridge/frame.ts` is the other end.
 */
export const FRAME_TYPE = 'application/x-spanwise';

/** The JSON of a message with the bytes that belong to it. */
export function framed(json: string, bytes: Uint8Array): Buffer {
  const text = Buffer.from(json, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, bytes]);
}

/** The JSON and the bytes behind it; null for what is no frame. */
export function unframed(body: Buffer): { readonly json: string; readonly bytes: Uint8Array } | null {
  const end = body.length < 4 ? Number.POSITIVE_INFINITY : 4 + body.readUInt32BE(0);
  if (end > body.length) return null;
  return { json: body.toString('utf8', 4, end), bytes: new Uint8Array(body.subarray(end)) };
}
