import { describe, expect, it } from 'vitest';
import { makeExport } from '../../electron/export/make.ts';
import { WRITERS } from '../../electron/export/writers.ts';
import { Disclosure } from '../../shared/disclosure/disclosure.ts';
import { mustBeTicked, typedPlaces } from '../../shared/disclosure/freeText.ts';
import type { ExportFormat, ExportKind } from '../../shared/ipc/contract.ts';
import type { Post } from '../../shared/model/records.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { structureByName } from '../../shared/model/state.ts';
import { applyPatch } from '../../shared/patch/patch.ts';
import { sampleState } from '../support/packs.ts';
import { unzip } from '../support/unzip.ts';

/** Every kind in every format is asked here, so one that is new and asks nobody fails without a test of its own. */
const EXPORTS = Object.entries(WRITERS).flatMap(([kind, formats]) =>
  Object.keys(formats).map((format) => [kind as ExportKind, format as ExportFormat] as const),
);
const NEVER_OPEN: readonly ExportKind[] = ['letters', 'pool-workings', 's188', 'hr1', 'payroll'];
const EXEMPT = { paragraph: '1, 4', reason: 'Names people who are still consulted.' };

async function exported(
  state: DocumentState,
  kind: ExportKind,
  format: ExportFormat,
  audience: 'open' | 'exempt' | 'working',
  told?: Disclosure,
) {
  const [from, structure] = ['Current', 'Proposed'].map((name) => structureByName(state, name)?.record.id as string);
  const request = { structure: structure as string, from: from as string, kind, format, audience, revision: 1 };
  return makeExport(state, { ...request, date: '2027-04-01' }, { told });
}

/** The parts of a file that hold text; a part of a package for each. */
function textsOf(format: ExportFormat, bytes: Uint8Array): Map<string, string> {
  if (!['docx', 'xlsx'].includes(format)) return new Map([['', Buffer.from(bytes).toString('utf8')]]);
  return new Map([...unzip(bytes)].map(([name, part]) => [name, part.toString('utf8')]));
}

const sample = sampleState('bury-2021');
sample.document = {
  ...sample.document,
  settings: { ...sample.document.settings, pack: { ...sample.document.settings.pack, exempt: EXEMPT } },
};
const told = new Disclosure(sample, 'open');

/** A word of its own in whatever somebody may type and nobody declared as read by a paper. */
const UNREAD = 'Xylophonist';

describe('SEC EXPORT-10 attack: a format that asks nobody', () => {
  it.each(EXPORTS)(
    'SEC EXPORT-10 %s as %s can be signed off as what it says, or is never open',
    async (kind, format) => {
      const made = await exported(sample, kind, format, 'open', told);
      if (!made.ok) return expect([made.refusal.code, NEVER_OPEN.includes(kind)]).toEqual(['never-open', true]);
      expect(made.value.signing?.content).toMatch(/^[0-9a-f]{64}$/);
      expect(made.value.fileName).toMatch(/ - open\.\w+$/);
      expect(made.value.withheld?.length ?? 0, 'says what it leaves out').toBeGreaterThan(0);
    },
    60_000,
  );

  it.each(EXPORTS)(
    'EXPORT-11 %s as %s says that it is exempt, or a working copy, wherever it begins',
    async (kind, format) => {
      // A pack in Word takes a while, and its headers are made alike.
      const asked = format === 'docx' ? (['exempt'] as const) : (['exempt', 'working'] as const);
      for (const audience of asked) {
        const made = await exported(sample, kind, format, audience);
        if (!made.ok) throw new Error(made.refusal.message);
        expect(made.value.fileName).toMatch(new RegExp(` - ${audience}\\.\\w+$`));
        const says = audience === 'exempt' ? 'EXEMPT: not for publication' : 'WORKING COPY: not for publication';
        const texts = textsOf(format, made.value.bytes);
        if (format === 'csv') expect(texts.get('')?.split('\r\n')[0]).toContain(says);
        if (format === 'svg') expect(texts.get('')).toContain(says);
        if (format === 'xlsx')
          for (const [name, text] of texts)
            if (/worksheets\/sheet\d+\.xml$/.test(name)) expect(text, name).toContain(says);
        if (format === 'docx') {
          const sections = (texts.get('word/document.xml')?.match(/<w:sectPr/g) ?? []).length;
          const marked = (texts.get('word/document.xml')?.match(/<w:headerReference/g) ?? []).length;
          expect(marked).toBeGreaterThanOrEqual(sections);
          for (const [name, text] of texts) if (/word\/header\d+\.xml$/.test(name)) expect(text, name).toContain(says);
        }
      }
    },
    60_000,
  );

  it.each(EXPORTS)('EXPORT-11 %s as %s is not made exempt without paragraph and reason', async (kind, format) => {
    const state = { ...sample, document: { ...sample.document, settings: {} } };
    const made = await exported(state, kind, format, 'exempt');
    expect(made.ok ? 'made' : made.refusal.code).toBe('no-paragraph');
  });

  it.each(EXPORTS)(
    'SEC EXPORT-10 %s as %s warns of names, references and numbers in what was typed',
    async (kind, format) => {
      if (NEVER_OPEN.includes(kind)) return;
      const state = sampleState('bury-2021');
      const person = [...state.people.values()][0];
      if (!person) throw new Error('nobody');
      applyPatch(state, { added: [], removed: [], updated: [[person, { ...person, name: 'Zebedee Quillfeather' }]] });
      const structure = structureByName(state, 'Proposed');
      const post = [...(structure?.posts.values() ?? [])][3] as Post;
      const typed = `Lead for Z Quillfeather (ZQ, ${person.id})`;
      applyPatch(state, { added: [], removed: [], updated: [[post, { ...post, title: typed }]] });
      const made = await exported(state, kind, format, 'open', new Disclosure(state, 'open'));
      if (!made.ok) throw new Error(made.refusal.message);
      const found = made.value.warnings.filter(mustBeTicked);
      const own = found.filter(({ place }) => place.includes(typed)).map((warning) => warning.kind);
      expect(new Set(own)).toEqual(new Set(['name', 'initials', 'reference']));
    },
    60_000,
  );

  it('SEC EXPORT-10 no open file prints a text of the document that is not among those that are read', async () => {
    const read = new Set(typedPlaces(sample, [...sample.structures.values()]).map(({ text }) => text.trim()));
    const unread = [...textsIn(sample)].filter((text) => text.length > 11 && !read.has(text));
    expect(unread.length).toBeGreaterThan(20);
    const found: string[] = [];
    for (const [kind, format] of EXPORTS) {
      if (NEVER_OPEN.includes(kind) || format === 'pdf' || format === 'png') continue;
      const made = await exported(sample, kind, format, 'open', told);
      if (!made.ok) throw new Error(made.refusal.message);
      const all = [...textsOf(format, made.value.bytes).values()].join('\n');
      for (const text of unread) if (all.includes(text) && !isPublic(text)) found.push(`${kind} ${format}: ${text}`);
    }
    expect(found).toEqual([]);
  }, 60_000);

  it('SEC EXPORT-10 a setting or a field that is new is read like the others', () => {
    const state = sampleState('bury-2021');
    state.document = { ...state.document, settings: { ...state.document.settings, council: { name: UNREAD } } };
    expect(typedPlaces(state, []).map(({ text }) => text)).toContain(UNREAD);
  });
});

/** Words that the application writes itself, and grades, which are public. */
function isPublic(text: string): boolean {
  return Object.keys(sample.document.settings.grades ?? {}).includes(text) || /^\d{4}-\d\d-\d\d$/.test(text);
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value.trim();
  else if (value instanceof Map) for (const each of value.values()) yield* textsIn(each);
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* textsIn(each);
}
