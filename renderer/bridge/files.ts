import type { MadeFile } from '../../shared/ipc/contract.ts';

/** Hands a made file to the person as a download. */
export function download(file: MadeFile): void {
  const url = URL.createObjectURL(new Blob([file.bytes.slice()], { type: file.mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.fileName;
  link.click();
  // The browser reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
