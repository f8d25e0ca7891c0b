import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openBytes } from '../../electron/db/open.ts';
import { documentBytes, Session } from '../../electron/documents/session.ts';
import type { Result } from '../../shared/errors.ts';
import type { Post } from '../../shared/model/records.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import type { Patch } from '../../shared/patch/patch.ts';
import { documentOf, modelText, post, STRUCTURE } from './arbitraries.ts';

/** A folder of its own for one test file, removed at the end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spanwise-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The value of a result that must be good. */
export function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
}

/** The code of a result that must be a refusal; its sentence must read like one. */
export function refused(result: Result<unknown>): string {
  if (result.ok) throw new Error('This should have been refused');
  if (!/^["A-Z].*[.]$/.test(result.refusal.message)) throw new Error(`Not a sentence: ${result.refusal.message}`);
  return result.refusal.code;
}

/** A director with two heads; the second has an officer. */
export function smallState(): DocumentState {
  return documentOf([
    post('P1', { title: 'Director' }),
    post('P2', { title: 'Head of Highways', managerId: 'P1', order: 'a1' }),
    post('P3', { title: 'Head of Parking', managerId: 'P1', order: 'a2' }),
    post('P4', { title: 'Officer', managerId: 'P3' }),
  ]);
}

export function postIn(state: DocumentState, id: string): Post {
  const found = state.structures.get(STRUCTURE)?.posts.get(id);
  if (!found) throw new Error(`No post ${id}`);
  return found;
}

/** The patch that changes fields of a post. */
export function changing(state: DocumentState, id: string, fields: Partial<Post>): Patch {
  const from = postIn(state, id);
  return { added: [], updated: [[from, { ...from, ...fields }]], removed: [] };
}

let commands = 0;

/** An edit request on the session's own revision. */
export function editOf(session: Session, patch: Patch, label = 'Changed a post') {
  return { ...stepOf(session), label, structure: STRUCTURE, patch };
}

export function stepOf(session: Session) {
  return { commandId: `command-${process.pid}-${++commands}`, base: session.revision };
}

/** A session over a document in memory. */
export function sessionOf(state: DocumentState): Session {
  return good(Session.open(good(openBytes(documentBytes(state), 'Test')), 'Test'));
}

/** Writes a document file as another Spanwise would have published it. */
export function writeDocument(path: string, state: DocumentState = smallState()): void {
  writeFileSync(path, documentBytes(state));
}

/** The model in a file, as text. */
export function modelIn(path: string): string {
  const session = good(Session.open(good(openBytes(readFileSync(path), path)), path));
  const text = modelText(session.state);
  session.close();
  return text;
}

/** Names in a folder, ours for temporary files and locks included. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}
