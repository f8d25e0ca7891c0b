import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../electron/import/read.ts';
import { fileRowsOf } from '../../../shared/import/fileRows.ts';
import { planImport } from '../../../shared/import/import.ts';
import { childPosts, emptyDocument, type StructureState } from '../../../shared/model/state.ts';
import { tryPatch } from '../../../shared/patch/check.ts';
import { good } from '../../support/documents.ts';
import { zip } from '../../support/unzip.ts';

/** One made-up service of six posts, one of them vacant, as each system writes it: made for this, in the systems' own headings. */
async function load(name: string, bytes: Uint8Array) {
  const read = good(await readRows(name, bytes));
  const state = emptyDocument('Test');
  const file = fileRowsOf(read);
  const plan = good(
    planImport(state, { ...file, format: read.format ?? 'auto', structureName: 'Current', fileName: name }),
  );
  if (plan.patch === null) throw new Error(JSON.stringify(plan.report.rejected));
  good(tryPatch(state, plan.patch));
  return { plan, structure: state.structures.get(plan.structureId) as StructureState };
}

function tree(structure: StructureState, above: string | null = null): string {
  return childPosts(structure, above)
    .map((post) => {
      const below = tree(structure, post.id);
      return below === '' ? post.title : `${post.title} [${below}]`;
    })
    .join(', ');
}

const POSTS = 'Head of Adult Care [Team Manager [Social Worker, Social Worker], Team Manager [Brokerage Officer]]';
/** A directory knows people, and no vacancy. */
const PEOPLE = 'Head of Adult Care [Team Manager [Social Worker], Team Manager [Brokerage Officer]]';

const SYSTEMS = ['itrent', 'sap', 'oracle', 'unit4', 'workday', 'resourcelink'];
const DIRECTORIES = ['ad', 'entra'];

describe('systems of record and directories', () => {
  for (const system of [...SYSTEMS, ...DIRECTORIES])
    for (const layout of [1, 2])
      it(`IMPORT-8 ${system}, layout ${layout}: recognised, with who reports to whom, who is in what, and the FTE`, async () => {
        const name = `${system}-${layout}.csv`;
        const { plan, structure } = await load(name, readFileSync(new URL(`./systems/${name}`, import.meta.url)));
        const directory = DIRECTORIES.includes(system);
        expect(plan.format).toBe(system);
        expect(tree(structure)).toBe(directory ? PEOPLE : POSTS);
        expect(plan.report).toMatchObject({ posts: directory ? 5 : 6, people: 5, roots: 1, repaired: [] });
        const fte = [...structure.posts.values()].reduce((sum, post) => sum + post.fte, 0);
        expect(fte).toBe(directory ? 50_000 : 53_000);
        expect(structure.posts.size).toBe(directory ? 5 : 6);
        if (!directory) expect([...structure.byRef.keys()].sort()[3]).toBe('40004');
      });

  for (const name of ['scim-1.json', 'scim-2.json'])
    it(`IMPORT-8 ${name}: SCIM as JSON, in UTF-8 and UTF-16`, async () => {
      const text = readFileSync(new URL(`./systems/${name}`, import.meta.url), 'utf8');
      for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(text, 'utf16le')]) {
        const { plan, structure } = await load(name, bytes);
        expect(plan.format).toBe('scim');
        expect(tree(structure)).toBe(PEOPLE);
        expect(plan.report).toMatchObject({ posts: 5, people: 5, roots: 1 });
      }
    });
});

/** A drawing of boxes that connectors join; `data` writes shape data instead of text. */
function drawing(data: boolean): Uint8Array {
  const boxes: [id: number, master: number, name: string, title: string][] = [
    [1, 2, 'Alpha Ashdown', 'Head of Adult Care'],
    [2, 2, 'Bravo Birch', 'Team Manager'],
    [3, 3, 'Charlie Cedar', 'Social Worker'],
    [4, 4, '', 'Social Worker'],
    [5, 2, 'Echo Elm', 'Team Manager'],
    [6, 3, 'Foxtrot Fir', 'Brokerage Officer'],
  ];
  const lines: [id: number, from: number, to: number][] = [
    [11, 1, 2],
    [12, 2, 3],
    [13, 2, 4],
    [14, 1, 5],
    [15, 5, 6],
  ];
  const property = (name: string, value: string) =>
    `<Row N="${name}"><Cell N="Value" V="${value}" U="STR"/><Cell N="Label" V="${name}"/></Row>`;
  const shape = ([id, master, name, title]: (typeof boxes)[number]) =>
    data
      ? `<Shape ID="${id}" Type="Shape" Master="${master}"><Section N="Property">${property('Name', name)}${property('Title', title)}</Section></Shape>`
      : `<Shape ID="${id}" Type="Group" Master="${master}"><Shapes><Shape ID="${id + 100}"><Text>${name === '' ? title : `${name}\n${title}`}</Text></Shape></Shapes></Shape>`;
  const line = ([id]: (typeof lines)[number]) =>
    `<Shape ID="${id}" Type="Shape" Master="9"><Cell N="BeginX" V="0"/><Cell N="EndX" V="1"/></Shape>`;
  const connect = ([id, from, to]: (typeof lines)[number]) =>
    `<Connect FromSheet="${id}" FromCell="BeginX" FromPart="9" ToSheet="${from}"/><Connect FromSheet="${id}" FromCell="EndX" FromPart="12" ToSheet="${to}"/>`;
  return zip({
    'visio/document.xml': '<VisioDocument/>',
    'visio/masters/masters.xml':
      '<Masters><Master ID="2" NameU="Manager"/><Master ID="3" NameU="Position"/><Master ID="4" NameU="Vacancy"/><Master ID="9" NameU="Dynamic connector"/></Masters>',
    'visio/pages/page1.xml': `<PageContents><Shapes>${boxes.map(shape).join('')}${lines.map(line).join('')}<Shape ID="30"><Text>Adult Care, a title that no line joins</Text></Shape></Shapes><Connects>${lines.map(connect).join('')}</Connects></PageContents>`,
  });
}

describe('a Visio drawing', () => {
  for (const data of [false, true])
    it(`IMPORT-8 .vsdx with ${data ? 'shape data' : 'text in grouped shapes'}: boxes by the lines between them`, async () => {
      const { plan, structure } = await load('chart.vsdx', drawing(data));
      expect(plan.format).toBe('vsdx');
      expect(tree(structure)).toBe(POSTS);
      expect(plan.report).toMatchObject({ posts: 6, people: 5, roots: 1 });
    });
});

describe('files that are no table', () => {
  const old = (word: string) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(word, 'utf16le')]);
  const html = '<html><body><table><tr><td>Post ID</td></tr></table></body></html>';
  it.each([
    ['staff.xls', old('Workbook'), 'old-workbook', 'old .xls'],
    ['staff.xlsx', old('EncryptedPackage'), 'password', 'password'],
    ['chart.vsd', old('VisioDocument'), 'old-drawing', '.vsd'],
    ['staff.xls', Buffer.from(html), 'html-workbook', 'HTML'],
    ['staff.xls', Buffer.from(`\ufeff<!DOCTYPE html>\n${html}`), 'html-workbook', 'HTML'],
    ['staff.xls', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related'), 'html-workbook', 'web archive'],
    ['staff.xml', Buffer.from('<?xml version="1.0"?><Workbook xmlns="x"/>'), 'xml-workbook', 'Excel 2003'],
    ['staff.pdf', Buffer.from('%PDF-1.7'), 'not-a-table', 'PDF'],
    ['staff.xlsb', zip({ 'xl/workbook.bin': 'x' }), 'binary-workbook', '.xlsb'],
    ['staff.ods', zip({ mimetype: 'x', 'content.xml': '<x/>' }), 'other-workbook', '.ods'],
    ['staff.docx', zip({ 'word/document.xml': '<x/>' }), 'not-a-table', 'Word'],
    ['staff.json', Buffer.from('{"Resources": [{"id": 1'), 'not-json', 'JSON'],
  ])('IMPORT-8 %s (%#) is refused by its name', async (name, bytes, code, says) => {
    const read = await readRows(name as string, bytes as Uint8Array);
    expect(read).toMatchObject({ ok: false, refusal: { code, message: expect.stringContaining(says as string) } });
  });
});
