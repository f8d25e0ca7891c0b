import { describe, expect, it } from 'vitest';
import { readInThread } from '../../electron/import/inThread.ts';
import { MAX_CELLS, MAX_XML_PIECE } from '../../electron/import/limits.ts';
import { readRows } from '../../electron/import/read.ts';
import { good, refused } from '../support/documents.ts';
import { zip } from '../support/unzip.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function workbook(cells: string, before = ''): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATED}"><sheets><sheet name="Posts" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATED}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${before}<worksheet ${MAIN}><sheetData>${cells}</sheetData></worksheet>`,
  };
}

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (at: number, cells: string) => `<row r="${at}">${cells}</row>`;

describe('SEC attack: a small workbook that takes all memory or all day', () => {
  it('IMPORT-1 the workbook of these tests is read when it is honest', async () => {
    const bytes = zip(workbook(row(1, cell('A1', 'Post ID') + cell('C1', 'a &lt;c r=&quot;ZZZ9&quot;&gt;'))));
    expect(good(await readRows('posts.xlsx', bytes)).rows).toEqual([['Post ID', '', 'a <c r="ZZZ9">']]);
  });

  it.each([
    ['one cell far out', row(1_048_576, cell('XFD1048576', 'x')), 'too-large'],
    [
      'one cell far down and one far right',
      row(1, cell('ALL1', 'x')) + row(190_000, cell('A190000', 'x')),
      'too-large',
    ],
    ['a cell beyond any sheet', row(2, cell('ZZZZZZZ99999999999', 'x')), 'not-a-table'],
    ['a cell whose place is written in entities', row(2, cell('&#90;ZZ99', 'x')), 'not-a-table'],
    ['elements nested without end', '<a>'.repeat(100_000), 'not-a-table'],
    ['comments that begin and never end', '<!--'.repeat(200_000), 'not-a-table'],
    ['character data that begins and never ends', '<![CDATA['.repeat(200_000), 'not-a-table'],
    ['tags that begin and never end', '<c r="A1" '.repeat(200_000), 'not-a-table'],
    ['quotation marks that begin and never end', '<c "'.repeat(200_000), 'not-a-table'],
    ['nothing but spaces', ' '.repeat(5 * MAX_XML_PIECE), 'not-a-table'],
    ['an attribute longer than any cell', `<c a="${'x'.repeat(5 * MAX_XML_PIECE)}"/>`, 'not-a-table'],
    ['two cells in one place', row(1, cell('A1', 'x') + cell('A1', 'y')), 'not-a-table'],
    ['a cell in another row than it says', row(1, cell('A2', 'x')), 'not-a-table'],
    ['a cell in no row', cell('A1', 'x'), 'not-a-table'],
    ['a shared text that is not there', row(1, '<c r="A1" t="s"><v>7</v></c>'), 'not-a-table'],
  ])('%s', async (_, cells, code) => {
    expect(refused(await readRows('posts.xlsx', zip(workbook(cells))))).toBe(code);
  });

  it('entities that multiply', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(refused(await readRows('posts.xlsx', zip(workbook(row(1, cell('A1', '&b;')), bomb))))).toBe('not-a-table');
  });

  it('a far cell hidden behind a comment, character data or a quotation mark', async () => {
    const far = row(1_048_576, cell('XFD1048576', 'x'));
    for (const veil of ['<!-- <c x=" -->', '<![CDATA[<c x="]]>', '<c x="<" y=\'"\'/>'])
      expect(['too-large', 'not-a-table']).toContain(refused(await readRows('posts.xlsx', zip(workbook(veil + far)))));
  });

  it('a directory that says less than its parts unpack to', async () => {
    const bytes = zip(workbook(row(1, cell('A1', 'x'.repeat(1_000_000)))), () => 500);
    expect(refused(await readRows('posts.xlsx', bytes))).toBe('not-a-table');
  });

  it('one text, stored once and shown in every cell', async () => {
    const cells = Array.from({ length: 3_000 }, (_, i) => row(i + 1, `<c r="A${i + 1}" t="s"><v>0</v></c>`)).join('');
    const parts = {
      ...workbook(cells),
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATED}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATED}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      'xl/sharedStrings.xml': `<sst ${MAIN}><si><t>${'x'.repeat(32_767)}</t></si></sst>`,
    };
    expect(refused(await readRows('posts.xlsx', zip(parts)))).toBe('too-large');
  });

  it('parts that unpack to more than the limit, each of them honest about it', async () => {
    const parts = { ...workbook(row(1, cell('A1', 'x'))), 'xl/worksheets/sheet1.xml': Buffer.alloc(1_000, ' ') };
    expect(
      refused(
        await readRows(
          'posts.xlsx',
          zip(parts, (size) => (size === 1_000 ? 600_000_000 : size)),
        ),
      ),
    ).toBe('too-large');
  });

  it('two parts of one name: two readers would see two workbooks', async () => {
    const sheet = 'xl/worksheets/sheet1.xml';
    const parts = workbook(row(1, cell('A1', 'x')));
    const twice = { ...parts, 'XL/worksheets/Sheet1.xml': String(parts[sheet]).replace('>x<', '>y<') };
    expect(refused(await readRows('posts.xlsx', zip(twice)))).toBe('not-a-table');
  });

  it('a directory that counts its parts twice, each time differently', async () => {
    const sheet = workbook(row(1, cell('A1', 'x')));
    for (const counted of [[0], [4, 1], [4, 0], [0xffff, 0xffff]])
      expect(refused(await readRows('posts.xlsx', zip(sheet, undefined, counted)))).toBe('not-a-table');
  });

  it.each([
    ['commas', ','],
    ['line ends', '\n'],
    ['quotation marks', '"'],
    ['bars', 'x|'],
  ])('a text of nothing but %s', async (_, sign) => {
    expect(refused(await readRows('posts.csv', Buffer.from(sign.repeat(MAX_CELLS + 1))))).toBe('too-large');
  });
});

describe('SEC attack: a file that holds the application', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => row(i + 1, cell(`A${i + 1}`, `text ${i}`))).join('');
  const file = { fileName: 'posts.xlsx', bytes: zip(workbook(rows)), sheet: undefined };

  it('is read in a thread of its own, row by row as it is', async () => {
    const read = good(await readInThread(file));
    expect([read.rows.length, read.rows[19_999], read.lines[19_999]]).toEqual([20_000, ['text 19999'], 20_000]);
  });

  it('ends when it is stopped, before it began and while it is read', async () => {
    const stop = new AbortController();
    const reading = readInThread(file, { signal: stop.signal });
    stop.abort();
    expect(refused(await reading)).toBe('cancelled');
    expect(refused(await readInThread(file, { signal: stop.signal }))).toBe('cancelled');
  });

  it('ends when it takes too long or wants too much memory', async () => {
    expect(refused(await readInThread(file, { withinMs: 1 }))).toBe('too-large');
    expect(refused(await readInThread(file, { memoryMb: 8 }))).toBe('too-large');
  });
});
