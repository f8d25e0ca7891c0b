import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import {
  EXPORT_FORMATS,
  EXPORT_KINDS,
  EXPORT_PARTS,
  type ExportFormat,
  type ExportKind,
} from '../../shared/model/exportKinds.ts';
import { makeExport } from '../export/make.ts';
import { parse } from './args.ts';
import type { Command, Output } from './documents.ts';
import { pickStructure, reading } from './files.ts';
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
  const args = parse(argv, 2, {
    structure: 'text',
    from: 'text',
    as: 'text',
    sections: 'text',
    public: 'flag',
    part: 'text',
    page: 'text',
    orientation: 'text',
    pool: 'text',
  });
  const [doc, out] = args.positionals as [string, string];
  const name = args.need('structure');
  const format = extname(out).slice(1).toLowerCase() as ExportFormat;
  if (!EXPORT_FORMATS.includes(format))
    throw new WrongUse(`OUT must end in ${EXPORT_FORMATS.map((f) => `.${f}`).join(', ')}.`);
  // Only the pack has sections, so asking for them asks for it.
  const usual = args.text('sections') !== undefined && PACKS.includes(format) ? 'pack' : KIND_OF[format];
  const kind = (args.text('as') ?? usual) as ExportKind;
  if (!EXPORT_KINDS.includes(kind)) throw new WrongUse(`--as takes ${EXPORT_KINDS.join(', ')}.`);
  const page = oneOf('page', args.text('page'), ['a4', 'a3']);
  const orientation = oneOf('orientation', args.text('orientation'), ['portrait', 'landscape']);
  const part = oneOf('part', args.text('part'), EXPORT_PARTS);
  if (part === 'exempt' && args.flag('public')) throw new WrongUse('--public and --part exempt exclude each other.');
  const sections = args
    .text('sections')
    ?.split(',')
    .map((section) => section.trim())
    .filter(Boolean);
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
      part,
      pool: args.text('pool'),
      sections,
      public: args.flag('public'),
      revision: session.revision,
      title: session.state.document.title,
      date: new Date().toISOString().slice(0, 10),
    });
    return ok(picked.value.record.name);
  });
  if (!prepared.ok) return prepared;
  const made = await (job as unknown as ReturnType<typeof makeExport>);
  if (!made.ok) return made;
  const written = replaceFile(out, made.value.bytes);
  if (!written.ok) return written;
  const { bytes, withheld = [], warnings = [] } = made.value;
  const json: Output['json'] = {
    structure: prepared.value,
    path: out,
    kind,
    format,
    bytes: bytes.length,
    withheld: withheld.map(({ what, why }) => ({ what, why })),
    warnings: [...warnings],
  };
  const lines = [
    `Wrote ${out} (${bytes.length.toLocaleString('en-GB')} bytes).`,
    ...withheld.map(({ what, why }) => `Withheld: ${what}. ${why}`),
    ...warnings.map((text) => `Look at this before it goes out: ${text}`),
  ];
  return ok({ json, text: lines.join('\n') });
};

function oneOf<const T extends string>(name: string, value: string | undefined, known: readonly T[]): T | undefined {
  if (value === undefined || (known as readonly string[]).includes(value)) return value as T | undefined;
  throw new WrongUse(`--${name} takes ${known.join(' or ')}.`);
}

function replaceFile(path: string, bytes: Uint8Array): Result<null> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
    return ok(null);
  } catch (error) {
    rmSync(temporary, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? 'an error';
    return refuse(
      'not-written',
      `"${basename(path)}" could not be written (${code}). Choose another folder or name; nothing was changed.`,
    );
  }
}
