import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { hostname, uptime, userInfo } from 'node:os';
import { basename } from 'node:path';
import * as v from 'valibot';
import { lockPath } from './besideNames.ts';
import { errorCode } from './disk.ts';

export const ownerSchema = v.object({
  token: v.string(),
  pid: v.number(),
  host: v.string(),
  user: v.string(),
  /** When it was taken, in milliseconds since 1970: for people to read, never to decide by. Clocks are set. */
  at: v.number(),
  /** Seconds that the computer had been running: no clock moves it, so a smaller number now means another start. */
  up: v.optional(v.number()),
  /** The name that the system gave to this run of the computer, where it has one. */
  boot: v.optional(v.string()),
});
export type Owner = v.InferOutput<typeof ownerSchema>;

/** The lock beside the user's document (DOC-5). `release` gives it back. */
export interface Lock {
  release(): void;
}

export type LockAnswer =
  /** Ours now. `notice` says so when it was left by a crash. */
  | { readonly held: Lock; readonly notice: string | null }
  /** Somebody else's, or the folder cannot be written: why (no full stop), and a sentence on what to do, or ''. */
  | { readonly held: null; readonly reason: string; readonly remedy: string };

/** Tokens that this process holds: a lock with our process number but another token is from an earlier life of it. */
const held = new Set<string>();
/** Tokens that this process has given back, whether or not the file could be removed then. */
const givenBack = new Set<string>();
/** A lock that is there and cannot be read or moved now. */
const HELD = Symbol('held');

/** Takes the lock of a document. A second opener is told who has it; a lock whose process is gone is taken over. */
export function takeLock(document: string): LockAnswer {
  const path = lockPath(document);
  const name = basename(document);
  const token = randomBytes(12).toString('hex');
  let notice: string | null = null;
  for (let attempt = 0; attempt < 3; attempt++) {
    const failure = create(path, token);
    if (failure === null) return { held: lockOf(path, token), notice };
    if (failure !== 'EEXIST') return { held: null, reason: `The folder of "${name}" cannot be written to`, remedy: '' };
    const text = readLock(path);
    if (text === null) continue;
    if (text === HELD) return inUse(name, 'read');
    const owner = parseOwner(text);
    if (owner === null || !isStale(owner)) return heldBy(name, owner, path);
    const taken = takeAway(path, text);
    if (taken === HELD) return inUse(name, 'taken away');
    // Our own, given back while another program had it open, needs no telling.
    if (taken && !givenBack.has(owner.token)) {
      notice = `"${name}" was still marked as open by ${owner.user} since ${when(owner.at)}, from a Spanwise that ended unexpectedly. The mark was taken over.`;
    }
  }
  return heldBy(name, null, path);
}

/** Says that this process has the working copy of that token open, for a second Spanwise to find. */
export function claim(token: string): Owner {
  held.add(token);
  return thisOwner(token);
}

/** The working copy is closed. */
export function letGo(token: string): void {
  held.delete(token);
}

function thisOwner(token: string): Owner {
  return { token, pid: process.pid, host: hostname(), user: userName(), at: Date.now(), up: uptime(), ...bootId() };
}

function create(path: string, token: string): string | null {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return errorCode(error);
  }
  try {
    writeSync(file, JSON.stringify(thisOwner(token)));
    fsyncSync(file);
    return null;
  } catch (error) {
    rmSync(path, { force: true });
    if (errorCode(error) === '') throw error;
    return errorCode(error);
  } finally {
    closeSync(file);
  }
}

/** How often, and how many times, a lock is tried that could not be removed when it was given back. */
const AGAIN_MS = 1_000;
const TIMES = 60;

function lockOf(path: string, token: string): Lock {
  held.add(token);
  return {
    release() {
      held.delete(token);
      givenBack.add(token);
      giveBack(path, token, TIMES);
    },
  };
}

/**
 * Removes our lock; where another program has it open, a moment later. Where it stays (the folder has become read-only),
 * the next opener at this computer finds that this process has let go of it, or is gone.
 */
function giveBack(path: string, token: string, times: number): void {
  const text = readLock(path);
  if (text === null || (text !== HELD && parseOwner(text)?.token !== token)) return;
  if (text !== HELD) {
    try {
      rmSync(path, { force: true });
      return;
    } catch {
      // Tried again below.
    }
  }
  if (times > 0) setTimeout(() => giveBack(path, token, times - 1), AGAIN_MS).unref();
}

/** Only a process of this computer can be known to be gone: not running, or the computer has been started since. */
export function isStale(owner: Owner): boolean {
  if (owner.host !== hostname()) return false;
  if (owner.pid === process.pid) return !held.has(owner.token);
  if (startedSince(owner)) return true;
  try {
    process.kill(owner.pid, 0);
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}

/** Its process number may by now be another program's. */
function startedSince(owner: Owner): boolean {
  const { boot } = bootId();
  if (owner.boot !== undefined && boot !== undefined) return owner.boot !== boot;
  return owner.up !== undefined && owner.up > uptime() + 1;
}

function bootId(): { boot?: string } {
  const text = process.platform === 'linux' ? readText('/proc/sys/kernel/random/boot_id') : null;
  return text === null ? {} : { boot: text.trim() };
}

/** Removes a stale lock, and only that one: of two processes that find it, one may already have put its own there. */
function takeAway(path: string, staleText: string): boolean | typeof HELD {
  const aside = `${path}${randomBytes(4).toString('hex')}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? false : HELD;
  }
  const ours = readText(aside) === staleText;
  try {
    if (ours) rmSync(aside, { force: true });
    else renameSync(aside, path);
  } catch {
    // What is left under the other name marks nothing.
  }
  return ours;
}

/** The document is not known to be open; its mark is in a scanner's hands, or this user may not touch it. */
function inUse(name: string, what: 'read' | 'taken away'): LockAnswer {
  return {
    held: null,
    reason: `"${name}" is marked as open, and the mark cannot be ${what} now: another program has it open`,
    remedy: 'Open the document again in a moment.',
  };
}

function heldBy(name: string, owner: Owner | null, path: string): LockAnswer {
  return {
    held: null,
    reason: owner
      ? `"${name}" is open already, since ${when(owner.at)} by ${owner.user} on ${owner.host}`
      : `"${name}" is open already, by somebody else`,
    remedy: `If nobody has it open any more, delete the file "${basename(path)}" beside it.`,
  };
}

function parseOwner(text: string): Owner | null {
  try {
    const parsed = v.safeParse(ownerSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** What a lock says; null when there is none, HELD when it is there and cannot be read. */
function readLock(path: string): string | null | typeof HELD {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? null : HELD;
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'somebody';
  }
}

function when(at: number): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
