import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { MAX_COLUMNS } from '../../../electron/import/limits.ts';
import { readRows } from '../../../electron/import/read.ts';
import { good, refused } from '../../support/documents.ts';

const csv = async (text: string | Uint8Array) => good(await readRows('posts.csv', Buffer.from(text as string)));

describe('reading a table file', () => {
  it.each([
    ['commas', 'Post ID,Job Title\nP1,Head\n'],
    ['semicolons', 'Post ID;Job Title\nP1;Head\n'],
    ['tabs', 'Post ID\tJob Title\nP1\tHead\n'],
    ['bars', 'Post ID|Job Title\nP1|Head\n'],
    ['carets', 'Post ID^Job Title\nP1^Head\n'],
    ['CR LF', 'Post ID,Job Title\r\nP1,Head\r\n'],
    ['CR alone', 'Post ID,Job Title\rP1,Head\r'],
    ['no last line end', 'Post ID,Job Title\nP1,Head'],
    ['blank lines at the end', 'Post ID,Job Title\nP1,Head\n\n,\n'],
    ['a byte order mark', '\ufeffPost ID,Job Title\nP1,Head\n'],
    ['quoted headings that hold other delimiters', '"Post ID",Job Title\nP1,Head\n'],
  ])('IMPORT-1 %s', async (_, text) => {
    const { rows, lines } = await csv(text);
    expect(rows).toEqual([
      ['Post ID', 'Job Title'],
      ['P1', 'Head'],
    ]);
    expect(lines).toEqual([1, 2]);
  });

  it('IMPORT-1 the heading decides the delimiter, outside its quoted cells', async () => {
    expect((await csv('"a,b,c,d";x\n1,5;2\n')).rows).toEqual([
      ['a,b,c,d', 'x'],
      ['1,5', '2'],
    ]);
    expect((await csv('sep=;\na;b\n')).rows).toEqual([['a', 'b']]);
    expect((await csv('Post ID\nP1\n')).rows).toEqual([['Post ID'], ['P1']]);
  });

  it('IMPORT-2 a row is counted from its first line, whatever its cells hold', async () => {
    const { rows, lines } = await csv(
      'id,notes\r\nP1,"one\r\ntwo\r\n\r\nfour"\r\n\r\nP2,"a ""quoted"" word"\r\nP3,x\r\n',
    );
    expect(rows).toEqual([['id', 'notes'], ['P1', 'one\ntwo\n\nfour'], [''], ['P2', 'a "quoted" word'], ['P3', 'x']]);
    expect(lines).toEqual([1, 2, 6, 7, 8]);
    expect((await csv('sep=,\nid,notes\nP1,x\n')).lines).toEqual([2, 3]);
  });

  it('IMPORT-1 UTF-8, else Windows-1252; UTF-16 with its mark', async () => {
    expect((await csv('Größe,£\n')).rows).toEqual([['Größe', '£']]);
    expect((await csv(Uint8Array.from([0x80, 0x2c, 0xa3, 0x2c, 0x92, 0x0a]))).rows).toEqual([['€', '£', '’']]);
    expect((await csv(Buffer.from('\ufeffa\tb\r\n', 'utf16le'))).rows).toEqual([['a', 'b']]);
  });

  it('IMPORT-2 a quotation mark that is not closed is refused with its line', async () => {
    const answer = await readRows('posts.csv', Buffer.from('id,title\nP1,x\nP2,"Head\nP3,y\n'));
    expect(refused(answer)).toBe('bad-quotes');
    expect(answer).toMatchObject({ refusal: { message: expect.stringContaining('line 3') } });
    // A mark that closes nothing is a letter like others.
    expect((await csv('id,title,x\nP1,"North" Area Head,"a, b"\nP2,"6"" pipes",c\n')).rows).toEqual([
      ['id', 'title', 'x'],
      ['P1', '"North" Area Head', 'a, b'],
      ['P2', '6" pipes', 'c'],
    ]);
  });

  it('IMPORT-1 an XLSX workbook: text as it is, numbers without noise, dates as days, the row numbers of the sheet', async () => {
    const sheet = [
      [{ value: 'Post ID' }, { value: 'FTE' }, { value: 'End' }, { value: 'Held' }],
      [],
      [
        { value: '007' },
        { value: 0.1 + 0.2 },
        { value: new Date('2027-04-01'), format: 'dd/mm/yyyy' },
        { value: true },
      ],
      [{ value: '=1+1' }, { value: 35_000 }, { value: -0.5 }, { value: 1e-7 }],
    ];
    const bytes = await writeXlsx(sheet as never, {} as never).toBuffer();
    const { rows, lines, sheets } = good(await readRows('posts.xlsx', bytes));
    expect(rows).toEqual([
      ['Post ID', 'FTE', 'End', 'Held'],
      ['', '', '', ''],
      ['007', '0.3', '2027-04-01', 'yes'],
      ['=1+1', '35000', '-0.5', '0.0000001'],
    ]);
    expect([lines, sheets.length]).toEqual([[1, 2, 3, 4], 1]);
    expect(refused(await readRows('posts.xlsx', bytes, { sheet: 'Nowhere' }))).toBe('no-sheet');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty-file'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-workbook'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not-a-table'],
    ['a broken workbook', Buffer.from('PK\x03\x04 and then nothing'), 'not-a-table'],
    ['an archive of something else', emptyZip(), 'not-a-table'],
    ['too many columns', Buffer.from(`x${','.repeat(MAX_COLUMNS)}`), 'too-large'],
    ['too many rows', Buffer.from('x\n'.repeat(200_001)), 'too-large'],
  ])('SEC refuses %s with a sentence', async (_, bytes, code) => {
    expect(refused(await readRows('file', bytes))).toBe(code);
  });
});

function emptyZip(): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  return Buffer.concat([Buffer.from('PK\x03\x04'), end]);
}
