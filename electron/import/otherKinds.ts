import { refuse } from '../../shared/errors.ts';
import type { Archive } from './archive.ts';

/** Every old Office file begins with these, and so does what a password makes of a new one. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

const holds = (bytes: Uint8Array, word: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(word, 'utf16le'));

/** Refuses files that are no table, each by its name, with what to do about it; null for all others. */
export function otherKind(fileName: string, bytes: Uint8Array) {
  if (OLD_OFFICE.every((byte, i) => bytes[i] === byte)) {
    if (holds(bytes, 'EncryptedPackage'))
      return refuse(
        'password',
        `"${fileName}" is protected with a password. Save it without a password, as .xlsx or CSV.`,
      );
    if (holds(bytes, 'VisioDocument'))
      return refuse(
        'old-drawing',
        `"${fileName}" is a Visio drawing of the old .vsd kind. Save it as .vsdx, or export its data.`,
      );
    if (holds(bytes, 'WordDocument'))
      return refuse(
        'not-a-table',
        `"${fileName}" is a Word document of the old .doc kind. Copy its table into a workbook and save that as .xlsx.`,
      );
    return refuse(
      'old-workbook',
      `"${fileName}" is a workbook of the old .xls kind (or has a password). Save it as .xlsx without a password, or as CSV.`,
    );
  }
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('%PDF'))
    return refuse('not-a-table', `"${fileName}" is a PDF. Ask for the list itself, as .xlsx or CSV.`);
  // BIFF of before 1997 has no container around it.
  if (
    bytes[0] === 0x09 &&
    (bytes[1] === 0x08 || bytes[1] === 0x04 || bytes[1] === 0x02) &&
    bytes[2] === 0x10 - (bytes[1] === 0x08 ? 0 : 0x0a)
  )
    return refuse('old-workbook', `"${fileName}" is a workbook of a very old .xls kind. Save it as .xlsx, or as CSV.`);
  return null;
}

/** The same for packed files. */
export function otherPacked(fileName: string, archive: Archive) {
  if (archive.has('xl/workbook.bin'))
    return refuse('binary-workbook', `"${fileName}" is a binary workbook (.xlsb). Save it as .xlsx, or as CSV.`);
  if (archive.has('word/document.xml'))
    return refuse(
      'not-a-table',
      `"${fileName}" is a Word document. Copy its table into a workbook and save that as .xlsx.`,
    );
  if (archive.has('ppt/presentation.xml'))
    return refuse(
      'not-a-table',
      `"${fileName}" is a PowerPoint presentation. Ask for the list itself, as .xlsx or CSV.`,
    );
  if (archive.has('content.xml') && archive.has('mimetype'))
    return refuse('other-workbook', `"${fileName}" is an OpenDocument file (.ods). Save it as .xlsx, or as CSV.`);
  if (archive.has('Index/Document.iwa'))
    return refuse('other-workbook', `"${fileName}" is a Numbers document. Export it as Excel or CSV.`);
  return null;
}

/** The same for texts: reports save web pages, and tables in Excel's XML of 2003, under the name .xls. */
export function otherText(fileName: string, text: string) {
  const start = text
    .slice(0, 4_000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^mime-version:/i.test(start))
    return refuse(
      'html-workbook',
      `"${fileName}" is a web archive that was saved as a workbook. Open it in Excel and save it as .xlsx, or as CSV.`,
    );
  if (!start.startsWith('<')) return null;
  const inside = start.replace(/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<\?[^>]*>|\s)+/g, '');
  if (/^<(?:\w+:)?workbook\b/i.test(inside))
    return refuse(
      'xml-workbook',
      `"${fileName}" is a workbook in the XML of Excel 2003. Open it in Excel and save it as .xlsx, or as CSV.`,
    );
  if (/^<(?:!doctype\s+html|html|head|body|table|meta|style|div|script)\b/i.test(inside) || /<table\b/i.test(start))
    return refuse(
      'html-workbook',
      `"${fileName}" is a web page (HTML)${/\.xlsx?$/i.test(fileName) ? ' that was saved under the name of a workbook' : ''}. Open it in Excel and save it as .xlsx, or as CSV.`,
    );
  if (start.startsWith('<?xml'))
    return refuse('not-a-table', `"${fileName}" is an XML file, not a table. Ask for the list as .xlsx or CSV.`);
  return null;
}
