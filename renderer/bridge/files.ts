import type { MadeFile } from '../../shared/ipc/contract.ts';

/** What the services take of a file at most. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * The content of a chosen file as base64, read by the browser in one go (no chunk loop over a 60 MB file). The caller has
 * looked at its size.
 */
export function fileBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = String(reader.result);
      resolve(url.slice(url.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be read.'));
    reader.readAsDataURL(file);
  });
}

/** Hands a made file to the person as a download. */
export function download(file: MadeFile): void {
  const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: file.mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.fileName;
  link.click();
  // The browser reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
