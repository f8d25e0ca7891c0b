import { basename, extname } from 'node:path';
import { changeSettings } from '../../shared/commands/index.ts';
import { audienceOf } from '../../shared/disclosure/audience.ts';
import { mustBeTicked, warningWords } from '../../shared/disclosure/freeText.ts';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { Exemption } from '../../shared/model/exemption.ts';
import {
  AUDIENCES,
  type Audience,
  EXPORT_FORMATS,
  EXPORT_KINDS,
  EXPORT_PARTS,
  type ExportFormat,
  type ExportKind,
} from '../../shared/model/exportKinds.ts';
import type { SignOff } from '../../shared/model/ledger.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { SHEETS } from '../../shared/report/page/paper.ts';
import { recordOfPapers } from '../../shared/report/papers/made.ts';
import { plural } from '../../shared/words/printFormat.ts';
import { pathFault } from '../documents/paths.ts';
import { writeWhole } from '../documents/wholeFile.ts';
import { makeExport } from '../export/make.ts';
import { KIND_NAMES } from '../export/writers.ts';
import { parse } from './args.ts';
import type { Command, Output } from './documents.ts';
import { changing, commit, newId, pickStructure, reading } from './files.ts';
import { WrongUse } from './usage.ts';

/** What an ending means when --as does not say. */
const KIND_OF: Readonly<Record<ExportFormat, ExportKind>> = {
  pdf: 'chart',
  svg: 'chart',
  png: 'chart',
  csv: 'posts',
  xlsx: 'posts',
  docx: 'pack',
};

const PACKS: readonly ExportFormat[] = ['pdf', 'docx', 'xlsx'];

/** export DOC OUT --structure NAME …: by OUT's ending; an existing OUT is replaced whole or not at all. */
export const exportFile: Command = async (argv) => {
  const args = parse(argv, 'export');
  const [doc, out] = args.positionals as [string, string];
  const name = args.need('structure');
  const format = extname(out).slice(1).toLowerCase() as ExportFormat;
  if (!EXPORT_FORMATS.includes(format))
    throw new WrongUse(`OUT must end in ${EXPORT_FORMATS.map((f) => `.${f}`).join(', ')}.`);
  // Only the pack has sections, so asking for them asks for it.
  const usual = args.text('sections') !== undefined && PACKS.includes(format) ? 'pack' : KIND_OF[format];
  const kind = (args.text('as') ?? usual) as ExportKind;
  if (!EXPORT_KINDS.includes(kind)) throw new WrongUse(`--as takes ${EXPORT_KINDS.join(', ')}.`);
  const page = oneOf('page', args.text('page'), [...SHEETS, 'one']);
  const levels = levelsOf(args.text('levels'));
  const branch = args.text('branch');
  const ofChart = branch !== undefined || levels !== undefined || args.flag('marks');
  if (ofChart && kind !== 'chart')
    throw new WrongUse(`--branch, --levels and --marks are for a chart; add --as chart. This would be the ${kind}.`);
  if (kind !== 'chart' && page !== undefined && page !== 'a4' && page !== 'a3')
    throw new WrongUse('--page a2, a1, a0 and one are for a chart; add --as chart.');
  const resolution = oneOf('resolution', args.text('resolution'), ['screen', 'print']);
  const orientation = oneOf('orientation', args.text('orientation'), ['portrait', 'landscape']);
  const audience = audienceFor(args, kind);
  const exempt = exemptFor(args, audience);
  const signedBy = args.text('signed-by')?.trim();
  if (signedBy !== undefined && audience !== 'open') throw new WrongUse('--signed-by is for an open file.');
  if (signedBy === '') throw new WrongUse('--signed-by takes the name of who looked through the file.');
  const sections = args
    .text('sections')
    ?.split(',')
    .map((section) => section.trim())
    .filter(Boolean);
  const fault = pathFault(out);
  if (fault !== null) return refuse('not-written', fault);
  let job: ReturnType<typeof makeExport> | null = null;
  const prepared = reading(doc, ({ session }): Result<string> => {
    const picked = pickStructure(session.state, name);
    if (!picked.ok) return picked;
    const fromName = args.text('from');
    const from = fromName === undefined ? null : pickStructure(session.state, fromName);
    if (from && !from.ok) return from;
    job = makeExport(session.state, {
      structure: picked.value.record.id,
      ...(from ? { from: from.value.record.id } : {}),
      kind,
      format,
      page,
      orientation,
      branch,
      levels,
      marks: args.flag('marks'),
      resolution,
      audience,
      ...(exempt(session.state) ? { exempt: exempt(session.state) as Exemption } : {}),
      signedBy,
      pool: args.text('pool'),
      sections,
      revision: session.revision,
      title: session.state.document.title,
      date: today(),
    });
    return ok(picked.value.record.name);
  });
  if (!prepared.ok) return prepared;
  const made = await (job as unknown as ReturnType<typeof makeExport>);
  if (!made.ok) return made;
  const { bytes, content, signing, withheld = [], warnings } = made.value;
  const toTick = warnings.filter(mustBeTicked);
  const accepted = args.flag('accept-warnings') || toTick.length === 0;
  const json = (path: string | null): Output['json'] => ({
    structure: prepared.value,
    path,
    kind,
    format,
    audience,
    bytes: path === null ? 0 : bytes.length,
    withheld: withheld.map(({ what, why }) => ({ what, why })),
    warnings: warnings.map(({ place, text, kind }) => ({ place, text, kind })),
    signedBy: signedBy ?? null,
    content: content || null,
  });
  const said = [
    ...withheld.map(({ what, why }) => `Withheld: ${what}. ${why}`),
    ...warnings.map((warning) => `Look at this before it goes out: ${warningWords(warning)}`),
  ];
  if (!accepted) {
    const refusal = `${plural(toTick.length, 'thing')} in the texts of this open file ${toTick.length === 1 ? 'has' : 'have'} to be looked at; no file was written. Correct ${toTick.length === 1 ? 'it' : 'them'}, or export with --accept-warnings.`;
    return ok({ json: json(null), text: said.join('\n'), refusal });
  }
  if (signedBy !== undefined && signing) {
    const row: SignOff = {
      type: 'sign-off',
      id: newId(),
      by: signedBy,
      date: today(),
      ...signing,
      ticked: [...toTick],
    };
    const recorded = changing(doc, ({ session }) => session.note(row));
    if (!recorded.ok) return recorded;
  }
  const written = writeWhole(out, bytes);
  if (!written.ok) return written;
  if (kind === 's188' || kind === 'hr1' || kind === 'payroll') {
    const kept = recordPaper(doc, name, kind, basename(out));
    if (!kept.ok) return kept;
  }
  const others = PACKS.includes(format) ? (kind === 'pack' ? 'chart' : 'pack') : null;
  // What the ending meant is said, with how to have the other.
  const guessed =
    args.text('as') === undefined && args.text('sections') === undefined && others !== null && format !== 'xlsx';
  const lines = [
    `Wrote the ${KIND_NAMES[kind]} to ${out} (${bytes.length.toLocaleString('en-GB')} bytes).${guessed ? ` For the ${KIND_NAMES[others]}, add --as ${others}.` : ''}`,
    ...said,
  ];
  return ok({ json: json(out), text: lines.join('\n') });
};

/** Keeps in the document that a paper was made (HR-4), as an edit that history tells. */
function recordPaper(
  doc: string,
  structure: string,
  kind: 's188' | 'hr1' | 'payroll',
  fileName: string,
): Result<unknown> {
  return changing(doc, (document) => {
    const { state } = document.session;
    const picked = pickStructure(state, structure);
    if (!picked.ok) return picked;
    const files = [{ fileName, people: [] }];
    const { change, label } = recordOfPapers(state, { to: picked.value.record.id, kind, date: today(), files });
    const edit = changeSettings(state, { change }, newId);
    return edit.ok ? commit(document, { ...edit.value, label }) : edit;
  });
}

/** For whom: `--audience`, or the older `--part` and `--public`; transparency data are open unless something is said. */
function audienceFor(args: ReturnType<typeof parse>, kind: ExportKind): Audience {
  const audience = oneOf('audience', args.text('audience'), AUDIENCES);
  const part = oneOf('part', args.text('part'), EXPORT_PARTS);
  const asked = audienceOf({ audience, part, public: args.flag('public') });
  if (asked === null) throw new WrongUse('--audience, --part and --public name different audiences. Give one of them.');
  const said = audience !== undefined || part !== undefined || args.flag('public');
  return !said && kind === 'transparency' ? 'open' : asked;
}

/** Why an exempt file is exempt, from the command line as far as it says it, and else from the document. */
function exemptFor(
  args: ReturnType<typeof parse>,
  audience: Audience,
): (state: DocumentState) => Exemption | undefined {
  const [paragraph, reason] = [args.text('paragraph'), args.text('reason')];
  if (audience !== 'exempt' && (paragraph ?? reason) !== undefined)
    throw new WrongUse('--paragraph and --reason are for an exempt file (--audience exempt).');
  return (state) => {
    if (paragraph === undefined && reason === undefined) return undefined;
    const own = state.document.settings.pack?.exempt;
    return { ...own, paragraph: paragraph ?? own?.paragraph ?? '', reason: reason ?? own?.reason ?? '' };
  };
}

function levelsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const levels = Number(text);
  if (!Number.isInteger(levels) || levels < 1) throw new WrongUse('--levels takes a whole number from 1.');
  return levels;
}

const today = () => new Date().toISOString().slice(0, 10);

function oneOf<const T extends string>(name: string, value: string | undefined, known: readonly T[]): T | undefined {
  if (value === undefined || (known as readonly string[]).includes(value)) return value as T | undefined;
  throw new WrongUse(`--${name} takes ${known.join(' or ')}.`);
}
