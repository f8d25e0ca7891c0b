import { readEqualityFile } from './equality.ts';
import { lookAt } from './look.ts';
import { readPayFile } from './payTable.ts';
import type { FileRows } from './table.ts';

/** What a file of rows may hold. */
export const FILE_CONTENTS = ['posts', 'pay', 'equality'] as const;
export type FileContent = (typeof FILE_CONTENTS)[number];

/** What a file most likely holds. Whatever names posts and something about each is a list of posts, never a pay table. */
export function guessContent(file: FileRows): FileContent {
  const look = lookAt(file);
  if (look === null) return 'posts';
  const has = (field: string) => look.mapping[field] !== undefined;
  if (look.format !== null) return 'posts';
  if (has('Job Title') && ['Post ID', 'Reports To', 'Holder ID', 'Holder Name', 'FTE', 'Last Name'].some(has))
    return 'posts';
  if (readEqualityFile(file).ok) return 'equality';
  const pay = readPayFile(file);
  return pay.ok && pay.value.rows.length > 0 ? 'pay' : 'posts';
}
