import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { makeExport } from '../../../electron/export/make.ts';
import type { DocumentState } from '../../../shared/model/state.ts';
import { STRUCTURE } from '../../support/arbitraries.ts';

type Request = Parameters<typeof makeExport>[1];

/** Makes an export of the test structure; a refusal fails the test with its sentence. */
export async function made(state: DocumentState, request: Partial<Request> & Pick<Request, 'kind' | 'format'>) {
  const file = await makeExport(state, { structure: STRUCTURE, revision: 12, date: '2027-04-12', ...request });
  if (!file.ok) throw new Error(file.refusal.message);
  return { ...file.value, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.value.bytes) };
}

function missing(tools: readonly string[]): string[] {
  return tools.filter((tool) => {
    try {
      execFileSync(tool, [tool === 'qpdf' ? '--version' : '-v'], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
}

const absent = missing(['pdfinfo', 'pdftotext', 'qpdf']);
if (absent.length > 0) {
  const sentence = `${absent.join(' and ')} must be installed to prove the PDF exports: apt-get install poppler-utils qpdf.`;
  if (process.env.CI) throw new Error(sentence);
  console.warn(`Not proved here: ${sentence}`);
}

/** A test that reads a PDF back with poppler and qpdf. Continuous integration must have them. */
export const itReadsBack = it.skipIf(absent.length > 0);

/** Output of a tool that is given the PDF's path after `args`. */
export function readPdf(
  tool: 'pdfinfo' | 'pdftotext' | 'qpdf',
  args: readonly string[],
  bytes: Uint8Array,
  after: readonly string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'spanwise-pdf-'));
  try {
    const path = join(folder, 'export.pdf');
    writeFileSync(path, bytes);
    return execFileSync(tool, [...args, path, ...after], { encoding: 'utf8', maxBuffer: 1 << 28 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** True if the words stand in the text in this order. */
export function inOrder(text: string, words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    const found = text.indexOf(word, at);
    if (found < 0) return false;
    at = found + word.length;
  }
  return true;
}

/** Titles that attack every format. */
export const HOSTILE = [
  '<script>alert("x")</script>',
  ']]> & &amp; <!-- --> <?xml?>',
  'Line\u0000 one\u0007\r\nline two\u2028three',
  '\u202Erotceri\u202C Director',
  'مدير خدمات البالغين',
  '👩‍👩‍👧 Families 🎉',
  'Head \ud83d of Half \udc00 Letters \uffff',
  `${'Very long title '.repeat(31)}end`,
  'W'.repeat(500),
  '=HYPERLINK("http://example.org")',
  '(\\) endstream endobj /JavaScript',
  'Řízení dětí – Nguyễn Łódź Ελλάδα Отдел',
] as const;
