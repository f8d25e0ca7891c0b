import { Disclosure } from '../../shared/disclosure/disclosure.ts';
import { textWarnings, type Warning } from '../../shared/disclosure/freeText.ts';
import { markingOf } from '../../shared/disclosure/marking.ts';
import type { Withheld } from '../../shared/disclosure/withheld.ts';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { ExportFormat, ExportKind } from '../../shared/ipc/contract.ts';
import { type DocumentState, type StructureState, structureByName } from '../../shared/model/state.ts';
import type { Report } from '../../shared/report/page/report.ts';
import { lackingOf } from './exempt.ts';
import { safeFileName } from './fileName.ts';
import { pauser, Stopped } from './pause.ts';
import type { ExportControl, ExportFile, ExportRequest } from './request.ts';
import { Signing } from './signing.ts';
import { KIND_NAMES, WRITERS } from './writers.ts';

const MIME: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  csv: 'text/csv;charset=utf-8',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Makes an export from the model. The document is read before the first wait or copied by whoever calls, so what happens
 * to it afterwards does not show in the file. An export that is stopped is refused as `cancelled`.
 */
export async function makeExport(
  state: DocumentState,
  request: ExportRequest,
  control: ExportControl = {},
): Promise<Result<ExportFile>> {
  if (control.signal?.aborted) return cancelled();
  const structure = find(state, request.structure);
  if (!structure) return noStructure(request.structure);
  const from = request.from === undefined ? undefined : find(state, request.from);
  if (request.from !== undefined && !from) return noStructure(request.from);
  const writer = WRITERS[request.kind]?.[request.format];
  if (!writer) return notMade(request);
  // Transparency data are made to be published.
  const audience = request.audience ?? (request.kind === 'transparency' ? 'open' : 'working');
  const exemption = request.exempt ?? state.document.settings.pack?.exempt ?? null;
  if (audience === 'exempt') {
    const lacking = lackingOf(exemption);
    if (lacking) return lacking;
  }
  const disclosed = control.told?.audience === audience ? control.told : new Disclosure(state, audience);
  // What people typed is read whatever the file prints of it: a file that leaves a text out today may print it tomorrow.
  const found = disclosed.open ? textWarnings(state, from ? [from, structure] : [structure], disclosed) : [];
  const { kind, format } = request;
  const paper = { structure: structure.record.name, from: from?.record.name ?? null, kind, format };
  const signing = new Signing(paper, state.ledger, request, found);
  const told: { withheld?: readonly Withheld[]; warnings?: readonly Warning[] } = {};
  const job = {
    state,
    structure,
    from,
    request,
    told: disclosed,
    marking: markingOf(audience, exemption),
    signing,
    pause: pauser(control),
    tell: ({ withheld, warnings }: Pick<Report, 'withheld' | 'warnings'>) =>
      void Object.assign(told, withheld && { withheld }, warnings && { warnings }),
  };
  let made: Awaited<ReturnType<typeof writer>>;
  try {
    made = await writer(job);
  } catch (error) {
    if (error instanceof Stopped) return cancelled();
    throw error;
  }
  if (!made.ok) return made;
  if (control.signal?.aborted) return cancelled();
  const bytes = typeof made.value === 'string' ? new TextEncoder().encode(made.value) : made.value;
  const title = request.title ?? state.document.title;
  const fileName = safeFileName([title, structure.record.name, KIND_NAMES[request.kind], audience], request.format);
  const warnings = [...found, ...(told.warnings ?? [])];
  const { content } = signing;
  const ids = [from?.record.id ?? [], structure.record.id].flat();
  const toSign =
    content === '' ? null : { ...paper, content, revision: request.revision, memory: disclosed.memory(kind, ids) };
  return ok({ fileName, mime: MIME[request.format], bytes, ...told, warnings, content, signing: toSign });
}

function find(state: DocumentState, idOrName: string): StructureState | undefined {
  return state.structures.get(idOrName) ?? structureByName(state, idOrName);
}

function cancelled() {
  return refuse('cancelled', 'The export was stopped. No file was written.');
}

function noStructure(name: string) {
  return refuse('no-structure', `This document has no structure called "${name}". Choose one that is listed.`);
}

function notMade({ kind, format }: ExportRequest) {
  const there = Object.entries(WRITERS).map(
    ([known, formats]) => `${KIND_NAMES[known as ExportKind]} as ${Object.keys(formats).join(' or ')}`,
  );
  return refuse(
    'format-not-made',
    `The ${KIND_NAMES[kind]} cannot be made as ${format.toUpperCase()}. These can: ${there.join('; ')}.`,
  );
}
