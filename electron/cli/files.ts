import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Edit } from '../../shared/commands/index.ts';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { EditAnswer } from '../../shared/ipc/contract.ts';
import { quotable } from '../../shared/model/issue.ts';
import {
  currentStructure,
  type DocumentState,
  listStructures,
  type StructureState,
  structureByName,
} from '../../shared/model/state.ts';
import { type FileDocument, openDocument } from '../documents/open.ts';
import { pathFault } from '../documents/paths.ts';
import { plainText } from './print.ts';

/** Ids for new records. */
export const newId = (): string => randomUUID();

/** No table and no settings of a council come near it. */
const MAX_INPUT_MB = 64;

/** Bytes of an input file, or a sentence why not. A larger one is not read at all. */
export function readInput(path: string): Result<Buffer> {
  const fault = pathFault(path);
  if (fault !== null) return refuse('not-readable', fault);
  try {
    const found = statSync(path);
    const { size } = found;
    // Reading a pipe waits for whoever writes into it, perhaps for ever.
    if (!found.isFile() && !found.isDirectory())
      return refuse(
        'not-readable',
        `"${path}" cannot be read: it is a pipe or a device. Nothing was changed; save what it gives as a file.`,
      );
    if (size > MAX_INPUT_MB * 1024 * 1024) {
      const name = basename(path);
      return refuse('too-large', `"${name}" is larger than ${MAX_INPUT_MB} MB. Nothing was read; split it.`);
    }
    return ok(readFileSync(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const why =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : `the system says ${code}`;
    return refuse('not-readable', `"${path}" cannot be read: ${why}. Nothing was changed.`);
  }
}

/** A JSON input file. */
export function readJson(path: string): Result<unknown> {
  const bytes = readInput(path);
  if (!bytes.ok) return bytes;
  try {
    // NUL: no table and no terminal can carry it.
    let nul = false;
    const value = JSON.parse(bytes.value.toString('utf8').replace(/^\ufeff/, ''), (key, item: unknown) => {
      nul ||= key.includes('\0') || (typeof item === 'string' && item.includes('\0'));
      return item;
    }) as unknown;
    if (!nul) return ok(value);
    const name = basename(path);
    return refuse(
      'not-json',
      `"${name}" has a text with the sign NUL (\\u0000) in it. Nothing was changed; take it out.`,
    );
  } catch (error) {
    // The engine repeats a piece of the file, line ends and all.
    const detail = quotable(error instanceof Error ? error.message : 'it cannot be read', 200);
    return refuse('not-json', `"${basename(path)}" is not JSON: ${detail}. Nothing was changed.`);
  }
}

/** Opens a document for reading, does the work, and gives it back. */
export function reading<T>(path: string, work: (document: FileDocument) => Result<T>): Result<T> {
  return using(openDocument(path), work);
}

/** Opens a document for a change: the work's edits are published together, or nothing is when it refuses. */
export function changing<T>(path: string, work: (document: FileDocument) => Result<T>): Result<T> {
  return using(openDocument(path, { write: true }), (document) => {
    const { revision, notes } = document.session;
    const done = work(document);
    // A command that made no edit (a refused import has a report to print) leaves the file as it is.
    const changed = document.session.revision !== revision || document.session.notes !== notes;
    return done.ok && changed ? publishing(document, () => done) : done;
  });
}

/** Does the work on a document that is open already, publishes it, and closes it. */
export function using<T>(opened: Result<FileDocument>, work: (document: FileDocument) => Result<T>): Result<T> {
  if (!opened.ok) return opened;
  for (const notice of opened.value.notices) process.stderr.write(plainText(`${notice}\n`));
  try {
    return work(opened.value);
  } finally {
    opened.value.close();
  }
}

export function publishing<T>(document: FileDocument, work: (document: FileDocument) => Result<T>): Result<T> {
  const done = work(document);
  if (!done.ok) return done;
  const published = document.publish();
  if (!published.ok) return published;
  if (published.value !== null) process.stderr.write(plainText(`${published.value}\n`));
  return done;
}

/** Makes one edit of a session durable in its working state. */
export function commit(document: FileDocument, edit: Edit): Result<EditAnswer> {
  return document.session.edit({
    commandId: randomUUID(),
    base: document.session.revision,
    label: edit.label.slice(0, 500),
    structure: edit.structure,
    patch: edit.patch,
  });
}

/** The structure of that name; without a name Current, else the only one. */
export function pickStructure(state: DocumentState, name: string | undefined): Result<StructureState> {
  const all = listStructures(state);
  const known = all.map((structure) => `"${structure.record.name}"`).join(', ');
  if (name !== undefined) {
    const structure = structureByName(state, name);
    return structure
      ? ok(structure)
      : refuse('unknown-structure', `There is no structure called "${name}". The document has ${known || 'none'}.`);
  }
  const only = currentStructure(state) ?? (all.length === 1 ? all[0] : undefined);
  if (only) return ok(only);
  return refuse(
    'unknown-structure',
    all.length === 0
      ? 'The document has no structure yet. Import one first.'
      : `Say which structure with --structure: ${known}.`,
  );
}
