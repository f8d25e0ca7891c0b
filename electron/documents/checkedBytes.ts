import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { ok, type Result } from '../../shared/errors.ts';
import { sqliteReason } from '../db/refusals.ts';
import { type Disk, diskReason } from './disk.ts';
import { notPublished } from './publish.ts';

/**
 * The bytes of a compacted copy, once its pages were found to fit together. They are in rollback mode, so that the file
 * needs no second one beside it. `target`: whose name a refusal says.
 */
export function checkedBytes(copy: string, disk: Disk, target: string): Result<Buffer> {
  try {
    const fault = faultOf(copy);
    if (fault === null) return ok(disk.read(copy));
    return notPublished(basename(target), fault);
  } catch (error) {
    const reason = sqliteReason(error) ?? diskReason(error);
    if (reason === null) throw error;
    return notPublished(basename(target), `${reason}, in the folder of working copies`);
  }
}

function faultOf(copy: string): string | null {
  const db = new Database(copy);
  try {
    const mode = db.pragma('journal_mode = DELETE', { simple: true });
    const sound = mode === 'delete' && db.pragma('quick_check(1)', { simple: true }) === 'ok';
    return sound ? null : 'the copy could not be read back whole';
  } finally {
    db.close();
  }
}
