import { randomBytes } from 'node:crypto';
import { checkStructure } from '../../shared/checks/checks.ts';
import { restoreVersion } from '../../shared/commands/index.ts';
import { copyForOthers } from '../../shared/disclosure/copyForOthers.ts';
import { Disclosure } from '../../shared/disclosure/disclosure.ts';
import { textWarnings, warningWords } from '../../shared/disclosure/freeText.ts';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { assessImpact } from '../../shared/impact/impact.ts';
import { currentStructure, type DocumentState } from '../../shared/model/state.ts';
import { Backups } from '../documents/backups.ts';
import { dataFolder } from '../documents/dataFolder.ts';
import { createFromState } from '../documents/open.ts';
import { parse } from './args.ts';
import type { Command, Output } from './documents.ts';
import { changing, commit, newId, pickStructure, publishing, reading, using } from './files.ts';
import { WrongUse } from './usage.ts';

/** check DOC [--structure NAME]: the file's integrity (opening refuses a damaged one), then the prompts. */
export const check: Command = (argv) => {
  const args = parse(argv, 'check');
  return reading(args.positionals[0] as string, ({ session }): Result<Output> => {
    const { state } = session;
    const empty = state.structures.size === 0 && args.text('structure') === undefined;
    const picked = empty ? null : pickStructure(state, args.text('structure'));
    if (picked && !picked.ok) return picked;
    const id = picked?.value.record.id;
    const current = currentStructure(state)?.record.id;
    const assessed = id !== undefined && current !== undefined && current !== id && state.people.size > 0;
    const impact = assessed ? assessImpact(state, current, id) : undefined;
    const prompts = id === undefined ? [] : checkStructure(state, id, undefined, impact);
    const json = {
      document: state.document.title,
      structure: picked?.value.record.name ?? null,
      revision: session.revision,
      sound: true,
      prompts: prompts.map(({ code, ref, message, dismissed }) => ({ code, id: ref, message, dismissed })),
    };
    const lines = prompts.map(
      (prompt) =>
        `${prompt.ref ?? '-'}  ${prompt.message}${prompt.dismissed === null ? '' : ` (dismissed: ${prompt.dismissed})`}`,
    );
    return ok({ json, text: ['The file is sound.', ...lines].join('\n') });
  });
};

/** copy DOC OUT --structure NAME: a document for others, without history, people, tray, notes or other proposals. */
export const copy: Command = (argv) => {
  const args = parse(argv, 'copy');
  const [doc, out] = args.positionals as [string, string];
  const name = args.need('structure');
  return reading(doc, ({ session }): Result<Output> => {
    const picked = pickStructure(session.state, name);
    if (!picked.ok) return picked;
    // A copy says to others what an open paper says, typed texts included.
    const told = new Disclosure(session.state, 'open');
    const warnings = textWarnings(session.state, [picked.value], told).filter(({ place }) => goesAlong(place));
    const said = warnings.map((warning) => `Look at this before it goes out: ${warningWords(warning)}`);
    const state = copyForOthers(session.state, picked.value.record.id);
    const posts = state.structures.get(picked.value.record.id)?.posts.size ?? 0;
    const summary = {
      document: state.document.title,
      structure: picked.value.record.name,
      path: out,
      boxes: posts,
      warnings,
    };
    return using(createFromState(out, state), (target) =>
      publishing(target, () =>
        ok({
          json: summary,
          text: [
            `Wrote ${out}: ${summary.structure}, ${posts} boxes, without people, notes, tray or history.`,
            ...said,
          ].join('\n'),
        }),
      ),
    );
  });
};

/** Texts of the title, the structure and its posts go along; those of the report stay. */
const goesAlong = (place: string) => /^the (title of the document|name of the structure|post )/.test(place);

/** restore DOC --to REVISION --as NAME: an earlier state of a structure as a frozen version (DOC-9). */
export const restore: Command = (argv) => {
  const args = parse(argv, 'restore');
  const revision = Number(args.need('to'));
  if (!Number.isSafeInteger(revision) || revision < 0) throw new WrongUse('--to takes a revision number.');
  const as = args.need('as');
  return changing(args.positionals[0] as string, (document): Result<Output> => {
    const { session } = document;
    const earlier = session.stateAt(revision);
    if (!earlier.ok) return earlier;
    if (earlier.value.structures.size === 0)
      return refuse('no-structure', `At revision ${revision} the document had no structure yet. Choose a later one.`);
    const source = pickStructure(earlier.value, args.text('structure') ?? touchedAt(session, revision, earlier.value));
    if (!source.ok) return source;
    const { id, name } = source.value.record;
    const edit = restoreVersion(session.state, earlier.value, { structure: id, name: as, revision }, newId);
    if (!edit.ok) return edit;
    const done = commit(document, edit.value);
    if (!done.ok) return done;
    return ok({
      json: { structure: as.trim(), from: name, revision: done.value.revision },
      text: `${edit.value.label}.`,
    });
  });
};

/** erase DOC --person REF [--keep-place]: takes a person out of the document, its history and its backups (EXPORT-8). */
export const erase: Command = (argv) => {
  const args = parse(argv, 'erase');
  const person = args.need('person');
  const standIn = args.flag('keep-place') ? `erased-${randomBytes(4).toString('hex')}` : null;
  let path = '';
  const done = changing(args.positionals[0] as string, (document): Result<Output> => {
    const { session } = document;
    path = document.path;
    const erased = session.erase({ commandId: newId(), base: session.revision, person, standIn });
    if (!erased.ok) return erased;
    return ok({ json: { erased: true, revision: session.revision }, text: 'The person was erased.' });
  });
  if (!done.ok) return done;
  const left = new Backups(dataFolder()).erase(path, { person, standIn });
  const lines = [done.value.text, ...left];
  return ok({ ...done.value, json: { ...(done.value.json as object), notReached: left }, text: lines.join('\n') });
};

/** The structure that the edit of this revision changed, when it is known. */
function touchedAt(
  session: { history(before: number | undefined, limit: number): readonly { structure: string | null }[] },
  revision: number,
  state: DocumentState,
): string | undefined {
  const row = session.history(revision + 1, 1)[0];
  return row?.structure ? state.structures.get(row.structure)?.record.name : undefined;
}
