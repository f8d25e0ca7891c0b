import { posix } from 'node:path';
import type { Archive } from './archive.ts';
import { type CellFormat, formatOf } from './cellFormat.ts';
import { FileFault, MAX_CELLS, MAX_PARTS, MAX_TEXT } from './limits.ts';
import { type Attributes, readXml } from './xml.ts';

/** What a workbook says about its sheets before any of them is read. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly hidden: boolean }[];
  /** Texts that cells point to by number. */
  readonly texts: readonly string[];
  /** How cells are shown, by the number of their style. */
  readonly formats: readonly CellFormat[];
  /** Days are counted from 1904, as on old Macs. */
  readonly from1904: boolean;
}

/** Reads what stands around the sheets; null when the archive holds no workbook. Throws a `FileFault`. */
export async function readWorkbook(archive: Archive): Promise<Workbook | null> {
  const main = (await related(archive, '', 'officeDocument'))[0]?.part ?? 'xl/workbook.xml';
  if (!archive.has(main) || !main.endsWith('.xml')) return null;
  const parts = await related(archive, main);
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  let from1904 = false;
  await readXml(archive.read(main), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isOn(attributes.date1904);
      if (name !== 'sheet') return;
      if (sheets.length >= MAX_PARTS) throw new FileFault('broken');
      const { name: called = '', state = 'visible' } = attributes;
      sheets.push({ name: called, id: prefixed(attributes, 'id'), hidden: state !== 'visible' });
    },
  });
  const first = (type: string) => parts.find((part) => part.type === type)?.part;
  return {
    // Charts and macros have sheets of their own kinds, without rows.
    sheets: sheets.flatMap(({ id, ...sheet }) => {
      const found = parts.find((part) => part.id === id && part.type === 'worksheet');
      return found && archive.has(found.part) ? [{ ...sheet, part: found.part }] : [];
    }),
    texts: await sharedTexts(archive, first('sharedStrings')),
    formats: await cellFormats(archive, first('styles')),
    from1904,
  };
}

/** More cell formats than Excel itself takes. */
const MAX_STYLES = 70_000;

interface Related {
  readonly id: string;
  /** The last word of the relationship's address: "worksheet". */
  readonly type: string;
  /** Where the part stands in the archive. */
  readonly part: string;
}

/** The parts that a part points to; of the archive itself for ''. */
async function related(archive: Archive, from: string, type?: string): Promise<Related[]> {
  const folder = posix.dirname(from);
  const found: Related[] = [];
  await whole(archive, posix.join(folder, '_rels', `${posix.basename(from)}.rels`), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      if (found.length >= MAX_PARTS) throw new FileFault('broken');
      const last = Type.slice(Type.lastIndexOf('/') + 1);
      const part = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      if (type === undefined || last === type) found.push({ id: Id, type: last, part });
    },
  });
  return found;
}

/** Reads a part that may be missing. */
async function whole(archive: Archive, part: string | undefined, on: Parameters<typeof readXml>[1]): Promise<void> {
  if (part !== undefined && archive.has(part)) await readXml(archive.read(part), on);
}

/** The texts of `<si>`: of all its runs, without the furigana of `<rPh>`. */
async function sharedTexts(archive: Archive, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let total = 0;
  let [inText, inReading] = [false, false];
  await whole(archive, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = !inReading;
      else if (name === 'rPh') inReading = true;
    },
    text(piece) {
      if (!inText) return;
      text += piece;
      if ((total += piece.length) > MAX_TEXT) throw new FileFault('text');
    },
    close(name) {
      if (name === 'si') {
        if (texts.length >= MAX_CELLS) throw new FileFault('cells');
        texts.push(plainText(text));
      } else if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
    },
  });
  return texts;
}

async function cellFormats(archive: Archive, part: string | undefined): Promise<CellFormat[]> {
  const codes = new Map<string, string>();
  const formats: CellFormat[] = [];
  let inCells = false;
  await whole(archive, part, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(numFmtId, formatCode);
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells && formats.length < MAX_STYLES)
        formats.push(formatOf(numFmtId, codes.get(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** A cell's text with what XML cannot hold written out ("_x000A_" is a line end), and one kind of line end. */
export function plainText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.includes('\r') ? plain.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : plain;
}

export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** The attribute of that name behind any prefix: the prefix of "r:id" is the writer's own choice. */
function prefixed(attributes: Attributes, name: string): string {
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? '' : (attributes[key] ?? '');
}
