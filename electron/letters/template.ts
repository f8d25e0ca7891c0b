import { TagDisposition, TemplateHandler } from 'easy-template-x';
import JSZip from 'jszip';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { fieldKey } from '../../shared/report/papers/letterFields.ts';
import type { TemplateField } from '../../shared/report/papers/mergePlan.ts';
import { openArchive } from '../import/archive.ts';
import { FileFault } from '../import/limits.ts';

/** A letter of a few pages with a logo unpacks to far less. */
const MOST_BYTES = 64 * 1024 * 1024;
const DEPTH = 100;
const MAIN = 'word/document.xml';

/** A council's Word document, cleaned, with the fields that stand in it. */
export interface Template {
  /** The whole file, without properties, comments, macros and links to files elsewhere. */
  readonly bytes: Uint8Array;
  readonly fields: readonly TemplateField[];
  /** Fields of heads and feet, which a file of several letters has once. */
  readonly inHeads: readonly string[];
}

/** What the merging library is told: {{field}}, and {{#list}} … {{/list}} for rows that repeat. */
export function handler(): TemplateHandler {
  return new TemplateHandler({
    delimiters: { tagStart: '{{', tagEnd: '}}', containerTagOpen: '#', containerTagClose: '/' },
    maxXmlDepth: DEPTH,
    scopeDataResolver: ({ path, data }) => {
      // From the list that the tag stands in outwards to the letter, whatever the letters' case of its name is.
      const scopes: Record<string, unknown>[] = [data as Record<string, unknown>];
      let at: unknown = data;
      for (const part of path.slice(0, -1)) {
        at = typeof part === 'number' ? (Array.isArray(at) ? at[part] : at) : found(at, part.name);
        if (typeof at === 'object' && at !== null && !Array.isArray(at)) scopes.push(at as Record<string, unknown>);
      }
      const last = path.at(-1);
      if (last === undefined || typeof last === 'number') return '';
      for (const scope of scopes.reverse()) {
        const value = found(scope, last.name);
        if (value !== undefined) return value as string;
      }
      return '';
    },
  });
}

function found(scope: unknown, name: string): unknown {
  if (typeof scope !== 'object' || scope === null) return undefined;
  const key = Object.keys(scope).find((each) => fieldKey(each) === fieldKey(name));
  return key === undefined ? undefined : (scope as Record<string, unknown>)[key];
}

/** Reads a template that somebody chose. It is a stranger's file: bounded, unpacked part by part, and cleaned. */
export async function readTemplate(bytes: Uint8Array, name: string): Promise<Result<Template>> {
  let zip: JSZip;
  try {
    zip = await unpacked(bytes);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return notWord(name);
  }
  const document = zip.file(MAIN);
  if (!document) return notWord(name);
  for (const part of Object.keys(zip.files)) {
    if (/vbaProject|\.bin$/i.test(part))
      return refuse('macros', `"${name}" holds macros or embedded programs. Save it in Word as .docx and choose that.`);
    if (/\.(xml|rels)$/i.test(part) && /<!(DOCTYPE|ENTITY)/i.test((await zip.file(part)?.async('string')) ?? ''))
      return notWord(name);
  }
  await clean(zip);
  const clear = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  try {
    return ok({ bytes: clear, fields: await fieldsOf(clear), inHeads: await fieldsOfHeads(zip) });
  } catch (error) {
    return refuse(
      'bad-field',
      `"${name}" has a field that is not whole: ${reason(error)}. Mend it in Word and choose the template again.`,
    );
  }
}

function notWord(name: string) {
  return refuse(
    'not-word',
    `"${name}" is not a Word document (.docx) that can be read. Open it in Word, save it as .docx, and choose that.`,
  );
}

/** What the library says is wrong, in one line; it names the field. */
export const reason = (error: unknown) =>
  (error instanceof Error ? error.message : 'it cannot be read').replace(/\s+/g, ' ').slice(0, 200).replace(/\.$/, '');

async function unpacked(bytes: Uint8Array): Promise<JSZip> {
  const archive = await openArchive(bytes, MOST_BYTES);
  const zip = new JSZip();
  for (const name of archive.names) {
    if (name.endsWith('/')) continue;
    const pieces: Uint8Array[] = [];
    for await (const piece of archive.read(name)) pieces.push(piece);
    zip.file(name, Buffer.concat(pieces), { createFolders: false });
  }
  return zip;
}

const DROPPED = /^(docProps\/|customXml\/|word\/comments|word\/people\.xml|_xmlsignatures\/)/i;

/** Takes out what a letter must not carry to its reader: who wrote the template, comments, and links to files elsewhere. */
async function clean(zip: JSZip): Promise<void> {
  const gone = Object.keys(zip.files).filter((name) => DROPPED.test(name));
  for (const name of gone) zip.remove(name);
  for (const name of Object.keys(zip.files)) {
    const text = /\.(xml|rels)$/i.test(name) ? await zip.file(name)?.async('string') : undefined;
    if (text === undefined) continue;
    const left = name.endsWith('.rels')
      ? text.replace(/<Relationship\b[^>]*\/>/g, (rel) => (keeps(rel, name, gone) ? rel : ''))
      : name === '[Content_Types].xml'
        ? text.replace(/<Override\b[^>]*\/>/g, (type) => (gone.some((part) => type.includes(`"/${part}"`)) ? '' : type))
        : text
            .replace(/<w:comment(RangeStart|RangeEnd|Reference)\b[^>]*\/>/g, '')
            .replace(/<w:attachedTemplate\b[^>]*\/>/g, '')
            .replace(/\sr:link="[^"]*"/g, '');
    if (left !== text) zip.file(name, left, { createFolders: false });
  }
}

/** Links that people follow by hand stay; a file elsewhere that Word would fetch by itself goes, as do parts that went. */
function keeps(rel: string, name: string, gone: readonly string[]): boolean {
  const target = /Target="([^"]*)"/.exec(rel)?.[1] ?? '';
  if (/TargetMode="External"/.test(rel)) return /\/hyperlink"/.test(rel) && /^(https?|mailto):/i.test(target);
  const base = name.replace(/_rels\/[^/]*$/, '');
  const path = target.startsWith('/') ? target.slice(1) : `${base}${target}`.replace(/[^/]+\/\.\.\//g, '');
  return !gone.includes(path);
}

/** Every field in order, with the lists that it stands in. */
async function fieldsOf(bytes: Uint8Array): Promise<TemplateField[]> {
  const out: TemplateField[] = [];
  const inside: string[] = [];
  for (const tag of await handler().parseTags(Buffer.from(bytes))) {
    if (tag.disposition === TagDisposition.Close) {
      const open = inside.pop();
      if (open === undefined || fieldKey(open) !== fieldKey(tag.name))
        throw new Error(`{{/${tag.name}}} closes nothing`);
    } else {
      const list = tag.disposition === TagDisposition.Open;
      out.push({ name: tag.name, list, inside: [...inside] });
      if (list) inside.push(tag.name);
    }
  }
  if (inside.length > 0) throw new Error(`{{#${inside.at(-1)}}} is never closed`);
  return out;
}

/**
 * The template with its text as a list of letters, so that one file holds all of them: each begins on a new page, with
 * the template's own heads and feet.
 */
export async function repeated(template: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(template);
  const xml = (await zip.file(MAIN)?.async('string')) ?? '';
  const body = /<w:body\b[^>]*>/.exec(xml);
  const end = xml.lastIndexOf('</w:body>');
  const last = /<w:sectPr\b(?:(?!<w:sectPr\b)[\s\S])*?<\/w:sectPr>\s*$|<w:sectPr\b[^>]*\/>\s*$/.exec(xml.slice(0, end));
  if (!body || end < 0) return template;
  const start = body.index + body[0].length;
  const stop = last ? last.index : end;
  const section = (last?.[0] ?? '<w:sectPr/>').trim();
  const tag = (text: string) => `<w:p><w:r><w:t>{{${text}}}</w:t></w:r></w:p>`;
  const small = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>';
  const next = `${tag('#spanwiseMore')}<w:p><w:pPr>${small}${section}</w:pPr></w:p>${tag('/spanwiseMore')}`;
  const inner = `${tag('#spanwiseLetters')}${xml.slice(start, stop)}${next}${tag('/spanwiseLetters')}`;
  zip.file(MAIN, `${xml.slice(0, start)}${inner}${xml.slice(stop)}`, { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

async function fieldsOfHeads(zip: JSZip): Promise<string[]> {
  const heads = Object.keys(zip.files).filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name));
  const texts = await Promise.all(heads.map(async (name) => (await zip.file(name)?.async('string')) ?? ''));
  return texts.flatMap((xml) =>
    [...xml.replace(/<[^>]*>/g, '').matchAll(/\{\{\s*#?([^{}/]+?)\s*\}\}/g)].map((match) => match[1] as string),
  );
}
