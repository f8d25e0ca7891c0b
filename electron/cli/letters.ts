import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { changeSettings } from '../../shared/commands/index.ts';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { LETTER_KINDS, type LetterKind, WHO_WORDS } from '../../shared/report/papers/letterFields.ts';
import { recordOfPapers } from '../../shared/report/papers/made.ts';
import { plural } from '../../shared/words/printFormat.ts';
import { copyState } from '../db/records.ts';
import { exampleTemplate } from '../letters/example.ts';
import {
  type LetterFile,
  type LettersPlan,
  type LettersRequest,
  missingWords,
  planLetters,
  writeLetters,
} from '../letters/make.ts';
import { parse } from './args.ts';
import type { Command, Output } from './documents.ts';
import { changing, commit, newId, pickStructure, readInput, reading } from './files.ts';
import { WrongUse } from './usage.ts';

/**
 * letters DOC TEMPLATE.docx OUTDIR --from A --to B [--kind KIND] [--pool NAME] [--one-file] [--accept-missing]
 * TEMPLATE may be the kind of a shipped example. Nothing is written while a field is unknown or empty, unless that is
 * accepted; what was written for whom is kept in the document.
 */
export const letters: Command = async (argv) => {
  const args = parse(argv, 'letters');
  const [doc, template, out] = args.positionals as [string, string, string];
  const asKind = (name: string) => LETTER_KINDS.find((kind) => kind === name);
  const example = template === 'own' ? undefined : asKind(template);
  const kind = args.text('kind') === undefined ? (example ?? 'own') : asKind(args.text('kind') as string);
  if (kind === undefined) throw new WrongUse(`--kind takes ${LETTER_KINDS.join(', ')}.`);
  if (args.flag('template-only')) return example ? exampleOnly(example, out) : noExample();
  const bytes = example === undefined ? readInput(template) : null;
  if (bytes && !bytes.ok) return bytes;
  let state: DocumentState | null = null;
  let request: LettersRequest | null = null;
  const prepared = reading(doc, ({ session }): Result<null> => {
    const from = pickStructure(session.state, args.need('from'));
    if (!from.ok) return from;
    const to = pickStructure(session.state, args.need('to'));
    if (!to.ok) return to;
    state = copyState(session.state);
    request = {
      from: from.value.record.id,
      to: to.value.record.id,
      kind,
      template: bytes ? { bytes: bytes.value, name: basename(template) } : undefined,
      pool: args.text('pool'),
      oneFile: args.flag('one-file'),
      acceptMissing: args.flag('accept-missing'),
      date: new Date().toISOString().slice(0, 10),
    };
    return ok(null);
  });
  if (!prepared.ok) return prepared;
  const asked = request as unknown as LettersRequest;
  const plan = await planLetters(state as unknown as DocumentState, asked);
  if (!plan.ok) return plan;
  const files = await writeLetters(plan.value, asked);
  const { fields, missing } = plan.value;
  if (!files.ok) {
    if (files.refusal.code !== 'fields-missing') return files;
    const lines = missing.map(({ person, field }) => `${person ?? 'all'}  {{${field}}}`);
    const refusal = `${missingWords(missing).replace('or accept that it stays blank', 'or repeat with --accept-missing')}`;
    return ok({ json: { written: [], fields, missing }, text: lines.join('\n'), refusal });
  }
  return writeAll(doc, out, files.value, plan.value, asked);
};

function writeAll(
  doc: string,
  out: string,
  files: readonly LetterFile[],
  plan: LettersPlan,
  request: LettersRequest,
): Result<Output> {
  const paths = files.map(({ fileName }) => join(out, fileName));
  const parts = paths.map((path) => `${path}.${process.pid}.part`);
  try {
    mkdirSync(out, { recursive: true });
    for (const [i, { bytes }] of files.entries()) writeFileSync(parts[i] as string, bytes);
    const recorded = changing(doc, (document) => {
      const { state } = document.session;
      const { change, label } = recordOfPapers(state, {
        to: request.to,
        kind: request.kind,
        template: request.template?.name,
        date: request.date,
        files,
      });
      const edit = changeSettings(state, { change }, newId);
      if (!edit.ok) return edit;
      const done = commit(document, { ...edit.value, label });
      return done.ok ? ok(null) : done;
    });
    if (!recorded.ok) return recorded;
    for (const [i, path] of paths.entries()) renameSync(parts[i] as string, path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'an error';
    return refuse('not-written', `Letters could not be written to "${out}" (${code}). Choose another folder.`);
  } finally {
    for (const part of parts) rmSync(part, { force: true });
  }
  const absent = plan.letters.filter((letter) => letter.absent).map(({ person }) => person);
  const json = { written: paths, fields: plan.fields, missing: plan.missing };
  const lines = [
    `Wrote ${plural(files.length, 'file')} to ${out}. ${WHO_WORDS[request.kind]}: ${plural(plan.letters.length, 'letter')}.`,
    ...(absent.length > 0 ? [`Absent, so send to their homes: ${absent.join(', ')}.`] : []),
    ...(plan.missing.length > 0
      ? [`Left blank: ${[...new Set(plan.missing.map(({ field }) => `{{${field}}}`))].join(', ')}.`]
      : []),
  ];
  return ok({ json, text: lines.join('\n') });
}

async function exampleOnly(kind: LetterKind, out: string): Promise<Result<Output>> {
  const path = join(out, `${kind}.docx`);
  try {
    mkdirSync(out, { recursive: true });
    writeFileSync(path, await exampleTemplate(kind));
  } catch (error) {
    return refuse(
      'not-written',
      `"${path}" could not be written (${(error as NodeJS.ErrnoException).code}). Choose another folder.`,
    );
  }
  return ok({
    json: { written: [path], fields: [], missing: [] },
    text: `Wrote ${path}, with its fields, to make your own of.`,
  });
}

function noExample(): never {
  throw new WrongUse(
    `--template-only takes the kind of a shipped example: ${LETTER_KINDS.filter((kind) => kind !== 'own').join(', ')}.`,
  );
}
