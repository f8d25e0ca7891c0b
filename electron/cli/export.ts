import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { EXPORT_FORMATS, EXPORT_KINDS, type ExportFormat, type ExportKind } from '../../shared/ipc/contract.ts';
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
  pptx: 'chart',
};

/** export DOC OUT --structure NAME …: by OUT's ending; an existing OUT is replaced whole or not at all. */
export const exportFile: Command = async (argv) => {
  const args = parse(argv, 2, {
    structure: 'text',
    from: 'text',
    as: 'text',
    sections: 'text',
    public: 'flag',
    page: 'text',
  });
  const [doc, out] = args.positionals as [string, string];
  const name = args.need('structure');
  const format = extname(out).slice(1).toLowerCase() as ExportFormat;
  if (!EXPORT_FORMATS.includes(format))
    throw new WrongUse(`OUT must end in ${EXPORT_FORMATS.map((f) => `.${f}`).join(', ')}.`);
  const kind = (args.text('as') ?? KIND_OF[format]) as ExportKind;
  if (!EXPORT_KINDS.includes(kind)) throw new WrongUse(`--as takes ${EXPORT_KINDS.join(', ')}.`);
  const page = args.text('page');
  if (page !== undefined && page !== 'a4' && page !== 'a3') throw new WrongUse('--page takes a4 or a3.');
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
      ...(page === undefined ? {} : { page }),
      ...(sections ? { sections } : {}),
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
  const json: Output['json'] = { structure: prepared.value, path: out, kind, format, bytes: made.value.bytes.length };
  return ok({ json, text: `Wrote ${out} (${made.value.bytes.length.toLocaleString('en-GB')} bytes).` });
};

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
