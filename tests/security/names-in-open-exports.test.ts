import { describe, expect, it } from 'vitest';
import { makeExport } from '../../electron/export/make.ts';
import { WRITERS } from '../../electron/export/writers.ts';
import { deletePost, forkStructure } from '../../shared/commands/index.ts';
import type { ExportFormat, ExportKind } from '../../shared/ipc/contract.ts';
import { documentOf, post, STRUCTURE } from '../support/arbitraries.ts';
import { holder, make, newId } from '../support/small.ts';
import { unzip } from '../support/unzip.ts';
import { itReadsBack, readPdf } from '../unit/export/tools.ts';

/** No byte of these belongs in anything that is published. */
const SECRETS = ['EMP-4711', 'EMP-4712', 'Quillfeather', 'Ashgrove', 'Long-term sick'];

/** These are about people and have no open version. */
const NEVER_OPEN: readonly ExportKind[] = ['letters', 'pool-workings', 's188', 'hr1', 'payroll'];

function peopledDocument() {
  const state = documentOf([
    post('P1', { title: 'Director', occupancyRecorded: true, holders: [holder('EMP-4711')], notes: 'Long-term sick' }),
    post('P2', { title: 'Officer', managerId: 'P1', occupancyRecorded: true, holders: [holder('EMP-4712')] }),
    post('P3', { title: 'Clerk', managerId: 'P1', occupancyRecorded: true }),
  ]);
  const names = { 'EMP-4711': 'Zebedee Quillfeather', 'EMP-4712': 'Wilhelmina Ashgrove' };
  for (const [id, name] of Object.entries(names))
    state.people.set(id, { type: 'person', id, name, age: 57, ageOrOver: false, serviceYears: 30, priority: true });
  const proposal = make(state, forkStructure(state, { from: STRUCTURE, name: 'Option A' }, newId)).structure as string;
  make(state, deletePost(state, { structure: proposal, id: 'P2', reports: 'up' }));
  return { state, proposal };
}

/** The open version's bytes, packed parts unpacked; null where it is refused to be published at all. */
async function opened(kind: ExportKind, format: ExportFormat): Promise<Uint8Array | null> {
  const { state, proposal } = peopledDocument();
  const request = { structure: proposal, from: STRUCTURE, kind, format, audience: 'open' as const, revision: 1 };
  const made = await makeExport(state, { ...request, date: '2027-04-01' });
  if (!made.ok) expect(NEVER_OPEN, made.refusal.message).toContain(kind);
  return made.ok ? made.value.bytes : null;
}

const EXPORTS = Object.entries(WRITERS).flatMap(([kind, formats]) =>
  Object.keys(formats).map((format) => [kind as ExportKind, format as ExportFormat] as const),
);

const found = (text: string) => SECRETS.filter((secret) => text.includes(secret));

describe('SEC EXPORT-6 attack: a name that is looked for in the bytes of a published file', () => {
  it.each(EXPORTS.filter(([, format]) => format !== 'pdf'))('SEC EXPORT-6 %s as %s', async (kind, format) => {
    const bytes = await opened(kind, format);
    if (bytes === null) return;
    const packed = ['docx', 'xlsx'].includes(format);
    const parts = packed
      ? [...unzip(bytes)].map(([name, part]) => name + part.toString('utf8'))
      : [Buffer.from(bytes).toString('utf8')];
    expect(found(parts.join('\n'))).toEqual([]);
  });

  describe.each(EXPORTS.filter(([, format]) => format === 'pdf'))('%s as %s', (kind, format) => {
    itReadsBack(
      'SEC EXPORT-6 neither in its text, structure and outlines, nor in its information and metadata',
      async () => {
        const bytes = await opened(kind, format);
        if (bytes === null) return;
        const raw = readPdf('qpdf', ['--qdf', '--object-streams=disable'], bytes, ['-']);
        const text = readPdf('pdftotext', ['-enc', 'UTF-8'], bytes, ['-']);
        const info =
          readPdf('pdfinfo', ['-enc', 'UTF-8', '-struct-text'], bytes) + readPdf('pdfinfo', ['-meta'], bytes);
        expect(text.length).toBeGreaterThan(50);
        expect(found(raw + text + info)).toEqual([]);
      },
    );
  });

  it('EXPORT-6 the names are there to be found: an exempt list of posts holds them', async () => {
    const { state, proposal } = peopledDocument();
    const request = { structure: proposal, kind: 'posts', format: 'csv', revision: 1, date: '2027-04-01' } as const;
    const made = await makeExport(state, request);
    expect(made.ok && found(Buffer.from(made.value.bytes).toString('utf8')).length).toBeGreaterThan(2);
  });
});
