import { describe, expect, it } from 'vitest';
import { readRows } from '../../../electron/import/read.ts';
import { good } from '../../support/documents.ts';
import { zip } from '../../support/unzip.ts';

const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  readonly cells: string;
  readonly after?: string;
  readonly shared?: string;
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  /** Namespace prefix that the writer chose, with its colon. */
  readonly p?: string;
}

/** A workbook of one sheet as a program might write it; style n shows cells in format n. */
async function read({ cells, after = '', shared, formats = [], from1904 = false, p = '' }: Parts) {
  const own = p === '' ? 'xmlns="m"' : `xmlns:${p.slice(0, -1)}="m"`;
  const related = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATED}/${type}" Target="${target}"/>`;
  const codes = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code}"/>`).join('');
  const bytes = zip({
    '_rels/.rels': `<Relationships>${related('r', 'officeDocument', '/book/main.xml')}</Relationships>`,
    'book/main.xml': `<${p}workbook ${own} xmlns:q="${RELATED}"><${p}workbookPr date1904="${from1904 ? 1 : 0}"/><${p}sheets><${p}sheet name="Posts" sheetId="1" q:id="a"/></${p}sheets></${p}workbook>`,
    'book/_rels/main.xml.rels': `<Relationships>${related('a', 'worksheet', 'sheets/one.xml')}${related('b', 'sharedStrings', 'texts.xml')}${related('c', 'styles', 'styles.xml')}</Relationships>`,
    'book/sheets/one.xml': `<${p}worksheet ${own}><${p}sheetData>${cells}</${p}sheetData>${after}</${p}worksheet>`,
    ...(shared === undefined ? {} : { 'book/texts.xml': `<sst>${shared}</sst>` }),
    'book/styles.xml': `<styleSheet><numFmts>${codes}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`,
  });
  return good(await readRows('posts.xlsx', bytes));
}

/** One cell with this stored number in this format. */
async function shown(value: string, format: string, from1904 = false): Promise<string> {
  const cells = `<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`;
  return (await read({ cells, formats: [format], from1904 })).rows[0]?.[0] ?? '';
}

describe('IMPORT-5 IMPORT-6 a workbook as programs write them', () => {
  it.each([
    ['5.0001234E7', 'General', '50001234'],
    ['40001.0', 'General', '40001'],
    ['9.0', '0', '9'],
    ['0.30000000000000004', 'General', '0.3'],
    ['1.0E-2', '0.00', '0.01'],
    ['12345678901234567890', '0', '12345678901234567890'],
    ['-7', 'General', '-7'],
    ['12', '00000', '00012'],
    ['1.2E1', '00000', '00012'],
    ['123456', '00000', '123456'],
    ['12', '&quot;CC&quot;0000', 'CC0012'],
    ['204512', '00-00-00', '20-45-12'],
    ['12.5', '00000', '12.5'],
    ['36617', 'dd/mm/yyyy', '2000-04-01'],
    ['36617.75', '[$-809]d mmmm yyyy;@', '2000-04-01'],
    ['1', 'd-m-yy', '1900-01-01'],
    ['61', 'd-m-yy', '1900-03-01'],
    ['0.3125', 'h:mm', '7:30'],
    ['1.5416666666666667', '[h]:mm', '37:00'],
    ['35000', '&quot;days &quot;0', '35000'],
    ['35000', '[Red]#,##0', '35000'],
    ['1.5', '0.0 &quot;yd&quot;', '1.5'],
  ])('%s shown as %s is %s', async (value, format, expected) => {
    expect(await shown(value, format)).toBe(expected);
  });

  it('days are counted from 1904 where the workbook says so', async () => {
    expect(await shown('35155', 'dd/mm/yyyy', true)).toBe('2000-04-01');
  });

  it('an error stays its word; a formula without its value is told apart from a blank', async () => {
    const cells =
      '<row r="1"><c r="A1" t="e"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c><c r="B1"><f>B9</f></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1" s="2"/><c r="E1"><f>1+1</f><v>2</v></c></row>';
    const { rows, noValue } = await read({ cells });
    expect(rows).toEqual([['#N/A', '', '', '', '2']]);
    expect(noValue).toEqual([[0, 1]]);
  });

  it('hidden and filtered rows, and merged cells, are told', async () => {
    const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const cells = `<row r="1">${text('A1', 'a')}</row><row r="3" hidden="1">${text('A3', 'b')}</row><row r="9" hidden="1"/>`;
    const after = '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>';
    const { rows, lines, hidden, merged } = await read({ cells, after });
    expect([rows, lines, hidden]).toEqual([[['a'], [''], ['b']], [1, 2, 3], [2]]);
    expect(merged).toEqual([{ row: 0, column: 0, rows: 2, columns: 3 }]);
  });

  it('texts: runs together, furigana left out, what XML cannot hold, spaces as they are', async () => {
    const shared =
      '<si><r><t>Head </t></r><r><t>of Care</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t xml:space="preserve"> a_x000D_\nb </t></si><si><t/></si>';
    const cells =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="b"><v>1</v></c><c t="d"><v>2027-04-01T00:00:00</v></c></row>';
    expect((await read({ cells, shared })).rows).toEqual([['Head of Care', ' a\nb ', '', 'yes', '2027-04-01']]);
  });

  it('names with a prefix, places left out, a main part elsewhere', async () => {
    const cells = '<x:row><x:c><x:v>1</x:v></x:c><x:c/><x:c><x:v>3</x:v></x:c></x:row>';
    expect((await read({ cells, p: 'x:' })).rows).toEqual([['1', '', '3']]);
  });

  it('formatted cells without content neither widen nor lengthen the table', async () => {
    const cells =
      '<row r="1"><c r="A1"><v>1</v></c><c r="ALM1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>';
    expect((await read({ cells })).rows).toEqual([['1']]);
  });
});
