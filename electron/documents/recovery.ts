import { join } from 'node:path';
import type { Result } from '../../shared/errors.ts';
import type { Backups } from './backups.ts';
import { clearAway, type Disk, diskReason, isHeld, quietly } from './disk.ts';
import type { Inspector } from './inspector.ts';
import { claim, isStale } from './lock.ts';
import type { Session } from './session.ts';
import { backupKey, DATABASE, FINISHED, leftCopies, WorkingCopy } from './workingCopy.ts';
import { MetaFiles, readMeta, UNSAVED, type WorkingMeta } from './workingMeta.ts';

const HOUR = 3_600_000;

/** What became of a working copy that was found at the start. */
export interface LeftCopy {
  /** It is open again. */
  readonly copy: WorkingCopy | null;
  /** A sentence to tell; null where there is nothing to tell. */
  readonly notice: string | null;
  /** It is there and cannot be read now. */
  readonly pending?: boolean;
  /** The user's file that it belongs to, where that is known. */
  readonly path?: string | null;
}

interface Around {
  readonly dataDir: string;
  readonly disk: Disk;
  readonly backups: Backups;
  readonly inspector: Inspector;
  readonly now: () => Date;
}

type OpenSession = (folder: string, name: string) => Result<Session>;

/**
 * Takes up one working copy that was found in the data folder (DOC-6). Never throws: what cannot be read now waits, what
 * cannot be a document is set aside and said, what is finished goes.
 */
export async function recoverCopy(
  working: string,
  doc: string,
  around: Around,
  openSession: OpenSession,
): Promise<LeftCopy> {
  const folder = join(working, doc);
  let meta: WorkingMeta = UNSAVED;
  try {
    const { disk } = around;
    const entry = disk.lstat(folder);
    if (entry === null) return { copy: null, notice: null };
    if (entry.kind !== 'folder') return setAside(folder, doc, UNSAVED, 'it is not a folder', around);
    if (disk.lstat(join(folder, FINISHED)) !== null) {
      clearAway(disk, folder, FINISHED);
      return { copy: null, notice: null };
    }
    const database = disk.stat(join(folder, DATABASE));
    if (database === null) {
      // It never was a document, or is one that another Spanwise is just making.
      if (entry.mtimeMs < around.now().getTime() - HOUR) clearAway(disk, folder, '');
      return { copy: null, notice: null };
    }
    const known = readMeta(disk, folder);
    meta = known?.meta ?? UNSAVED;
    const name = nameOf(meta);
    // After a crash nothing is taken on trust: a copy that does not hold together must be found here.
    const path = join(folder, DATABASE);
    const backup = { dataDir: around.dataDir, key: backupKey(doc, meta), at: around.now().toISOString() };
    const sound = await around.inspector.inspect({ what: 'check', path, name, backup }, database.size);
    const session = sound.ok ? openSession(folder, name) : sound;
    if (!session.ok) return notReopened(session, folder, doc, meta, around);
    for (const copy of leftCopies(disk, folder)) quietly(() => disk.remove(copy));
    const files = new MetaFiles(disk, folder, known?.newest ?? -1);
    const copy = new WorkingCopy(doc, folder, session.value, meta, files, disk);
    copy.note({ owner: claim(doc) });
    return { copy, notice: null, path: meta.path };
  } catch (error) {
    const reason = diskReason(error) ?? String(error);
    if (isHeld(error)) return waits(folder, meta, reason);
    return setAside(folder, doc, meta, `it cannot be read: ${reason}`, around);
  }
}

function notReopened(
  failed: Extract<Result<never>, { ok: false }>,
  folder: string,
  doc: string,
  meta: WorkingMeta,
  around: Around,
): LeftCopy {
  const { code, message } = failed.refusal;
  if (code === 'damaged') {
    const offered = around.backups.offer(failed, backupKey(doc, meta), around.now());
    return setAside(folder, doc, meta, null, around, offered.refusal.message);
  }
  if (code === 'newer-version') return { copy: null, notice: message };
  // Another running Spanwise has it open, and shows it.
  if (meta.owner && !isStale(meta.owner)) return { copy: null, notice: null };
  return waits(folder, meta, message.replace(/^".*" could not be opened: |\. .*$/g, ''));
}

function waits(folder: string, meta: WorkingMeta, reason: string): LeftCopy {
  return {
    copy: null,
    pending: true,
    path: meta.path,
    notice: `"${nameOf(meta)}" has changes in its working copy (${folder}) that cannot be read now: ${reason}. They are kept; open the document again in a moment, or start Spanwise again.`,
  };
}

/** Damaged copies are kept for whoever can still read something in them (DOC-7). */
function setAside(
  folder: string,
  doc: string,
  meta: WorkingMeta,
  why: string | null,
  { dataDir, disk }: Around,
  said?: string,
): LeftCopy {
  const what = said ?? `The working copy of "${nameOf(meta)}" could not be taken up (${why}).`;
  const aside = join(dataDir, 'damaged', doc);
  try {
    disk.makeFolder(join(dataDir, 'damaged'));
    disk.rename(folder, aside);
    return { copy: null, notice: `${what} It was set aside in ${aside}.` };
  } catch (error) {
    const reason = diskReason(error) ?? String(error);
    return { copy: null, notice: `${what} It could not be set aside (${reason}) and is left in ${folder}.` };
  }
}

function nameOf(meta: WorkingMeta): string {
  return meta.title === '' ? 'A document that was open' : meta.title;
}
