/** The page's end of `electron/host/frame.ts`: four bytes with the length of the JSON, the JSON, the bytes of a file. */
export const FRAME_TYPE = 'application/x-spanwise';

export function framed(message: unknown, bytes: Uint8Array): Blob {
  const text = new TextEncoder().encode(JSON.stringify(message));
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, text.length);
  return new Blob([length, text, bytes as Uint8Array<ArrayBuffer>]);
}

export function unframed(body: ArrayBuffer): { readonly message: unknown; readonly bytes: Uint8Array } {
  const end = 4 + new DataView(body).getUint32(0);
  const json = new TextDecoder().decode(new Uint8Array(body, 4, end - 4));
  return { message: JSON.parse(json), bytes: new Uint8Array(body, end) };
}
