import { readEqualityFile } from './equality.ts';
import { lookAt } from './mapping.ts';
import { readPayFile } from './payTable.ts';
import type { FileRows } from './table.ts';

/** What a file of rows may hold. */
export const FILE_CONTENTS = ['posts', 'pay', 'equality'] as const;
export type FileContent = (typeof FILE_CONTENTS)[number];

/** What a file most likely holds, by its headings. */
export function guessContent(file: FileRows): FileContent {
  const format = lookAt(file)?.format ?? null;
  if (format !== null) return 'posts';
  if (readEqualityFile(file).ok) return 'equality';
  const pay = readPayFile(file);
  return pay.ok && pay.value.rows.length > 0 ? 'pay' : 'posts';
}
