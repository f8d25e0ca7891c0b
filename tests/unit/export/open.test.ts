import { describe, expect, it } from 'vitest';
import { makeExport } from '../../../electron/export/make.ts';
import { WRITERS } from '../../../electron/export/writers.ts';
import type { ExportFormat, ExportKind } from '../../../shared/ipc/contract.ts';
import type { Person, Post, Structure } from '../../../shared/model/records.ts';
import type { DocumentState } from '../../../shared/model/state.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { documentOf, post } from '../../support/arbitraries.ts';
import { unzip } from '../../support/unzip.ts';
import { itReadsBack, readPdf } from './tools.ts';

/** Every open file of a document full of things that must not be in it, searched byte by byte (EXPORT-6). */

const POUND = 100_000;
const NAMES = [
  'Zebedee Quillfeather',
  'Ottoline Brackenbury',
  'Ignatius Thistlewood',
  'Peregrine Mossop',
  'Wilhelmina Fenn',
];
const REFERENCES = NAMES.map((_, i) => `EMP-9041${i}`);
/** Full-time salaries that only these people are paid. */
const SALARIES = [91_733, 48_617, 47_329, 46_219, 45_083];
const NOTE = 'Occupational health referral pending';

function confidential(): DocumentState {
  const people = NAMES.map(
    (name, i): Person => ({
      type: 'person',
      id: REFERENCES[i] as string,
      name,
      age: 51 + i,
      ageOrOver: false,
      serviceYears: 17,
      priority: i === 2,
    }),
  );
  const held = (i: number): Partial<Post> => ({
    salary: (SALARIES[i] as number) * POUND,
    notes: NOTE,
    occupancyRecorded: true,
    grade: 'LBB7',
    role: `Role ${i === 0 ? 'Head' : 'Officer'}`,
    workArea: 'Brokerage',
    holders: [{ person: REFERENCES[i] as string, fte: null, basis: null, point: null, substantive: true }],
  });
  const posts = [
    post('P0', { title: 'Head of Brokerage', ...held(0) }),
    ...[1, 2, 3, 4].map((i) => post(`P${i}`, { title: 'Broker', managerId: 'P0', ...held(i) })),
  ];
  const state = documentOf(posts, {
    onCosts: { mode: 'flat', rate: '23.5' },
    implementationDate: '2027-04-01',
    pools: [{ pool: 'Role Officer', criteria: [{ name: 'Interview', weight: '100' }], ifNobody: 'Advertise' }],
    determinations: [{ person: REFERENCES[1] as string, outcome: 'ringFenced', reason: 'Medical redeployment agreed' }],
    pack: {
      equality: {
        rows: [
          { category: 'Sex', group: 'Women', total: 37 },
          { category: 'Sex', group: 'Men', total: 29 },
          { category: 'Sex', group: 'Prefer to self-describe', total: 3 },
        ],
      },
      exempt: { paragraph: '1', reason: 'Names individuals' },
    },
  });
  const option: Structure = {
    type: 'structure',
    id: 's2',
    name: 'Option B',
    kind: 'proposal',
    forkedFrom: 's1',
    order: 2,
    frozen: false,
  };
  // Two of four brokers go, and the head is regraded: money moves, and nobody's pay may show in it.
  const proposed = posts.map((each, i) => ({
    ...each,
    structure: 's2',
    ...(i === 0 ? { grade: 'LBB8', salary: 93_117 * POUND } : {}),
    deleted: i === 2 || i === 4,
  }));
  applyPatch(state, { added: [...people, option, ...proposed], updated: [], removed: [] });
  return state;
}

const withComma = (value: number) => value.toLocaleString('en-GB');

/** Whatever way they may be written. */
const SECRETS = [
  ...NAMES,
  ...NAMES.flatMap((name) => name.split(' ')),
  ...REFERENCES,
  NOTE,
  'Occupational health',
  'Medical redeployment',
  ...[...SALARIES, 93_117].flatMap((salary) => {
    const total = Math.round(salary * 1.235);
    const onCosts = Math.round(salary * 0.235);
    return [salary, total, onCosts].flatMap((value) => [String(value), withComma(value)]);
  }),
];

const KINDS = Object.entries(WRITERS).flatMap(([kind, formats]) =>
  Object.keys(formats).map((format) => [kind as ExportKind, format as ExportFormat] as const),
);

async function open(state: DocumentState, kind: ExportKind, format: ExportFormat) {
  return makeExport(state, {
    structure: 's2',
    from: 's1',
    kind,
    format,
    audience: 'open',
    revision: 3,
    date: '2026-11-22',
    title: state.document.title,
  });
}

/** Everything a file holds as text: unpacked parts, uncompressed streams, text layer, tree, information. */
function contents(format: ExportFormat, bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  if (format === 'docx' || format === 'xlsx') {
    const parts = [...unzip(bytes)].map(([name, content]) => `${name}\n${content.toString('utf8')}`);
    expect(parts.length).toBeGreaterThan(4);
    // Word parts words over runs; spreadsheets do not.
    return [...parts, ...parts.map((text) => text.replace(/<[^>]*>/g, ''))].join('\n');
  }
  if (format !== 'pdf') return Buffer.from(bytes).toString('utf8');
  const layers = [
    // Without the table of byte offsets, which are numbers of any size.
    readPdf('qpdf', ['--qdf', '--object-streams=disable'], bytes, ['-']).replace(/^\d{10} \d{5} [nf] *$/gm, ''),
    readPdf('pdftotext', ['-raw', '-enc', 'UTF-8'], bytes, ['-']),
    readPdf('pdfinfo', ['-struct-text', '-enc', 'UTF-8'], bytes),
    readPdf('pdfinfo', ['-meta', '-enc', 'UTF-8'], bytes),
  ];
  // Strings of a PDF may be UTF-16: without its zero bytes it reads as Latin.
  return [raw, ...layers, ...layers.map((text) => text.replaceAll('\u0000', ''))].join('\n');
}

describe('open files', () => {
  it('EXPORT-6 hold what the test looks for when they are not open, so that the search can find it', async () => {
    const state = confidential();
    const file = await makeExport(state, {
      structure: 's2',
      from: 's1',
      kind: 'pack',
      format: 'docx',
      audience: 'exempt',
      revision: 3,
      date: '2026-11-22',
    });
    const text = contents('docx', file.ok ? file.value.bytes : new Uint8Array());
    for (const wanted of [
      ...NAMES,
      withComma(93_117),
      withComma(SALARIES[1] as number),
      'Potential redundancies',
      'Medical redeployment',
    ])
      expect(text).toContain(wanted);
  });

  itReadsBack.each(KINDS)(
    'EXPORT-6 %s as %s holds no withheld name, reference, salary or note in any byte',
    async (kind, format) => {
      const file = await open(confidential(), kind, format);
      if (['letters', 'pool-workings', 's188', 'hr1', 'payroll'].includes(kind)) {
        expect(file).toMatchObject({ ok: false, refusal: { code: 'never-open' } });
        return;
      }
      if (!file.ok) throw new Error(file.refusal.message);
      const text = contents(format, file.value.bytes);
      const found = SECRETS.filter((secret) => text.includes(secret));
      expect(found).toEqual([]);
    },
    30_000,
  );

  itReadsBack('EXPORT-6 the open pack says no small number, no surplus and no selection', async () => {
    const file = await open(confidential(), 'pack', 'pdf');
    if (!file.ok) throw new Error(file.refusal.message);
    const text = readPdf('pdftotext', ['-layout', '-enc', 'UTF-8'], file.value.bytes, ['-']);
    expect(text).not.toMatch(/surplus|potential redundanc[^.]*: \d/i);
    expect(text).toMatch(/Prefer to self-(describe)? +\*/);
    expect(text).toMatch(/Men +\*/);
    expect(text).toMatch(/Women +37/);
    expect(text).toContain('What was withheld and why');
    expect(file.value.withheld?.map(({ what }) => what)).toContain('Small numbers of people in the impact on staff');
  });
});
