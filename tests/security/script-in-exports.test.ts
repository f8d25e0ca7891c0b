import { DOMParser } from '@xmldom/xmldom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { makeExport } from '../../electron/export/make.ts';
import { WRITERS } from '../../electron/export/writers.ts';
import { deletePost, forkStructure } from '../../shared/commands/index.ts';
import type { ExportFormat, ExportKind } from '../../shared/ipc/contract.ts';
import type { Post } from '../../shared/model/records.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { documentOf, post, STRUCTURE } from '../support/arbitraries.ts';
import { make, newId } from '../support/small.ts';
import { unzip } from '../support/unzip.ts';
import { itReadsBack, readPdf } from '../unit/export/tools.ts';

const MARKUP = '"><script>alert(1)</script><img src=http://attacker.invalid/x onerror=alert(1)>';
const CLOSING = ']]></w:t></w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText>';
const FORMULAS = [
  '=HYPERLINK("http://attacker.invalid","x")',
  "+cmd|' /C calc'!A0",
  '-2+3+cmd',
  '@SUM(1)',
  '\t=1',
  '\r=1',
];
const PDF = ') /OpenAction << /S /JavaScript /JS (app.alert(1)) >> (';
const HOSTILE = [
  MARKUP,
  CLOSING,
  ...FORMULAS,
  PDF,
  '&xxe;<!ENTITY xxe SYSTEM "file:///etc/passwd">',
  '\u202e\u0000\ud800',
];

/** A document in which every text that somebody can type is hostile. */
function hostileDocument(): DocumentState {
  const posts = HOSTILE.map(
    (text, i): Post =>
      post(`P${i}`, {
        ref: `${text.slice(0, 60)}${i}`,
        title: text,
        unit: text,
        directorate: text,
        grade: text,
        costCentre: text,
        workArea: text,
        employer: i % 2 === 0 ? '' : text,
        notes: text,
        levelLabel: text,
        functions: [text],
        allowances: [{ label: text, amount: 100_000 }],
        funding: [{ source: text, percent: 1_000_000 }],
        managerId: i === 0 ? null : 'P0',
        occupancyRecorded: true,
        holders: [{ person: `H${i}${text}`, fte: null, basis: null, point: text, substantive: true }],
      }),
  );
  const state = documentOf(posts);
  for (const [i, text] of HOSTILE.entries()) {
    const id = `H${i}${text}`;
    state.people.set(id, {
      type: 'person',
      id,
      name: text,
      age: 50,
      ageOrOver: false,
      serviceYears: 9,
      priority: true,
    });
  }
  const pack = {
    council: MARKUP,
    meeting: CLOSING,
    summary: HOSTILE.join('\n'),
    reason: MARKUP,
    timetable: HOSTILE.map((text) => ({ date: text, activity: text })),
    consultation: HOSTILE.map((text) => ({ feedback: text, response: text })),
    recommendations: HOSTILE.map((text) => ({ item: text, body: text, verb: text })),
  };
  state.document = { ...state.document, title: MARKUP + PDF, settings: { author: MARKUP, pack } };
  const proposal = make(
    state,
    forkStructure(state, { from: STRUCTURE, name: `${MARKUP} option`.slice(0, 120) }, newId),
  );
  // Somebody's post goes, so that there is a pool and a letter to write.
  for (const id of ['P3', 'P4'])
    make(state, deletePost(state, { structure: proposal.structure as string, id, reports: 'up' }));
  return state;
}

const EXPORTS = Object.entries(WRITERS).flatMap(([kind, formats]) =>
  Object.keys(formats).map((format) => [kind as ExportKind, format as ExportFormat] as const),
);

async function madeOf(kind: ExportKind, format: ExportFormat): Promise<Uint8Array> {
  const state = hostileDocument();
  const proposal = [...state.structures.keys()].at(-1) as string;
  const request = { structure: proposal, from: STRUCTURE, kind, format, revision: 1, date: '2027-04-01' };
  const made = await makeExport(state, request);
  if (!made.ok) throw new Error(made.refusal.message);
  return made.value.bytes;
}

function parsed(text: string, what: string) {
  const errorHandler = (level: string, message: string) => {
    throw new Error(`${what}: ${level}: ${message}`);
  };
  return new DOMParser({ errorHandler }).parseFromString(text, 'text/xml');
}

function elementsOf(xml: ReturnType<typeof parsed>) {
  return Array.from(xml.getElementsByTagName('*'));
}

const of = (...formats: ExportFormat[]) => EXPORTS.filter(([, format]) => formats.includes(format));

describe('SEC attack: script, fields and addresses from titles, notes and names in exports', () => {
  it('knows every kind of file that is made', () => {
    const known = ['pdf', 'svg', 'png', 'csv', 'docx', 'xlsx'];
    expect(EXPORTS.map(([, format]) => format).filter((format) => !known.includes(format))).toEqual([]);
  });

  it.each(of('docx', 'xlsx'))(
    'SEC %s as %s: whole XML, no macro, field, formula or address from a text',
    async (kind, format) => {
      const parts = unzip(await madeOf(kind, format));
      expect(
        [...parts.keys()].filter((name) => /vba|macro|externalLink|activeX|embeddings|oleObject/i.test(name)),
      ).toEqual([]);
      for (const [name, bytes] of parts) {
        if (!/\.(xml|rels)$/.test(name)) continue;
        const text = bytes.toString('utf8');
        expect(text, name).not.toMatch(/<!DOCTYPE|<!ENTITY/);
        const xml = parsed(text, name);
        for (const element of elementsOf(xml)) {
          expect(['script', 'img', 'w:object', 'w:pict', 'hlinkClick'], name).not.toContain(element.tagName);
          if (element.tagName === 'Relationship') expect(element.getAttribute('TargetMode'), name).not.toBe('External');
          if (!['w:instrText', 'w:fldSimple', 'f'].includes(element.tagName)) continue;
          const said = `${element.textContent ?? ''}${element.getAttribute('w:instr') ?? ''}`;
          expect(said, name).not.toMatch(/DDE|HYPERLINK|INCLUDE|attacker|cmd/i);
        }
      }
    },
    60_000,
  );

  it.each(of('svg'))('SEC %s as %s: no script, handler, foreign element or address', async (kind, format) => {
    const text = new TextDecoder().decode(await madeOf(kind, format));
    const svg = parsed(text, 'svg');
    const never = ['script', 'img', 'image', 'use', 'foreignObject', 'a', 'animate', 'set', 'iframe'];
    for (const element of elementsOf(svg)) {
      expect(never).not.toContain(element.tagName);
      for (const { name } of Array.from(element.attributes)) expect(name).not.toMatch(/^on|href/i);
    }
  });

  it.each(of('csv'))('SEC EXPORT-9 %s as %s: no cell starts a formula', async (kind, format) => {
    const text = new TextDecoder().decode(await madeOf(kind, format));
    const cells = Papa.parse<string[]>(text).data.flat();
    expect(cells.length).toBeGreaterThan(10);
    expect(cells.filter((cell) => /^[=+@\t\r]|^-(?![\d.]+$)/.test(cell))).toEqual([]);
  });

  describe.each(of('pdf'))('%s as %s', (kind, format) => {
    itReadsBack('SEC no action, script, form, address or file from a text, in no object of the PDF', async () => {
      const bytes = await madeOf(kind, format);
      expect(readPdf('qpdf', ['--check'], bytes)).toContain('No syntax or stream encoding errors');
      const raw = readPdf('qpdf', ['--json', '--json-key=qpdf', '--json-stream-data=none'], bytes);
      const keys = new Set<string>();
      JSON.parse(raw, (key, value: unknown) => {
        if (key.startsWith('/')) keys.add(key);
        return value;
      });
      const actions = [
        '/JavaScript',
        '/JS',
        '/OpenAction',
        '/AA',
        '/Launch',
        '/URI',
        '/EmbeddedFiles',
        '/AcroForm',
        '/GoToR',
      ];
      expect(actions.filter((key) => keys.has(key))).toEqual([]);
    });

    itReadsBack('SEC hostile titles are text in its information and in its metadata', async () => {
      const bytes = await madeOf(kind, format);
      const text = readPdf('qpdf', ['--qdf', '--object-streams=disable'], bytes, ['-']);
      const metadata = /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/.exec(text)?.[0] ?? '';
      expect(metadata).toContain('rdf:RDF');
      expect(parsed(metadata, 'XMP').getElementsByTagName('script').length).toBe(0);
      const info = readPdf('pdfinfo', ['-enc', 'UTF-8'], bytes);
      expect(info).toMatch(/Title: .*<script>/);
      expect(info).toMatch(/JavaScript: +no/);
      expect(info).toMatch(/Form: +none/);
    });
  });
});
