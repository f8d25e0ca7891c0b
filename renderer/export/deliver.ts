import type { MadeFile } from '../../shared/ipc/contract.ts';
import { download } from '../bridge/files.ts';
import { hostKind } from '../kit/window/host.ts';
import { ask } from '../store/documents.ts';
import { announce } from '../store/store.ts';
import { exportWords } from './words.ts';

export interface Delivered {
  readonly text: string;
  /** The job whose saved file can be opened; null where the browser keeps it. */
  readonly open: string | null;
}

/** Hands a made file over: to a place that the person chooses, or to the browser's downloads. Null: no place chosen. */
export async function deliver(job: string, file: MadeFile): Promise<Delivered | null> {
  if (hostKind() === 'browser') {
    download(file);
    const text = exportWords.downloaded(file.fileName);
    announce(text);
    return { text, open: null };
  }
  const saved = await ask('export.save', { job, path: file.fileName });
  if (!saved) return null;
  const text = exportWords.saved(saved.path.split(/[\\/]/).at(-1) ?? saved.path);
  announce(text);
  return { text, open: job };
}
