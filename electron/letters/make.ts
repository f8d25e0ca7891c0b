import JSZip from 'jszip';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { StructureId } from '../../shared/model/records.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { LETTER_WORDS, type LetterKind } from '../../shared/report/papers/letterFields.ts';
import {
  fieldOf,
  type Letter,
  type MergePlan,
  type MissingField,
  mergePlan,
} from '../../shared/report/papers/mergePlan.ts';
import { plural } from '../../shared/words/printFormat.ts';
import { safeFileName } from '../export/fileName.ts';
import { exampleTemplate } from './example.ts';
import { handler, readTemplate, reason, repeated, type Template } from './template.ts';

export interface LettersRequest {
  readonly from: StructureId;
  readonly to: StructureId;
  /** Which letter, and so whom it is for. */
  readonly kind: LetterKind;
  /** The council's own template and its file name; the shipped example without it. */
  readonly template?: { readonly bytes: Uint8Array; readonly name: string } | undefined;
  readonly pool?: string | undefined;
  readonly people?: readonly string[] | undefined;
  readonly oneFile: boolean;
  readonly acceptMissing: boolean;
  /** ISO day of the letters. */
  readonly date: string;
}

/** What the letters would be, before anything is written. */
export interface LettersPlan extends MergePlan {
  readonly template: Template;
}

export interface LetterFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** References of those whom it is for. */
  readonly people: readonly string[];
}

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const MOST_TEMPLATE_BYTES = 16 * 1024 * 1024;

/** Reads the template and says whom the letters are for and what is missing. */
export async function planLetters(state: DocumentState, request: LettersRequest): Promise<Result<LettersPlan>> {
  const own = request.template;
  if (!own && request.kind === 'own')
    return refuse('no-template', 'Choose a template of the council’s own, or another kind of letter.');
  if (own && own.bytes.length > MOST_TEMPLATE_BYTES)
    return refuse('too-large', `"${own.name}" is larger than 16 MB. A letter needs far less: take pictures out.`);
  const read = await readTemplate(own?.bytes ?? (await exampleTemplate(request.kind)), own?.name ?? 'The example');
  if (!read.ok) return read;
  if (read.value.fields.length === 0)
    return refuse(
      'no-fields',
      `"${own?.name ?? ''}" has no field such as {{person}} in it, so every letter would be the same. Put fields in, in double braces.`,
    );
  const plan = mergePlan(state, read.value.fields, request);
  return plan.ok ? ok({ ...plan.value, template: read.value }) : plan;
}

/** The letters of a plan as files: all or none. What is missing stops them unless it was accepted. */
export async function writeLetters(plan: LettersPlan, request: LettersRequest): Promise<Result<readonly LetterFile[]>> {
  if (plan.missing.length > 0 && !request.acceptMissing) return refuse('fields-missing', missingWords(plan.missing));
  const words = LETTER_WORDS[request.kind];
  const kind = request.kind === 'own' && request.template ? request.template.name.replace(/\.docx$/i, '') : words;
  const name = (who: string) => safeFileName([kind, who, 'personal and confidential'], 'docx');
  const personal = plan.template.inHeads.find((field) => !sameForAll(plan.letters, field));
  if (request.oneFile && plan.letters.length > 1 && personal !== undefined)
    return refuse(
      'head-of-one',
      `{{${personal}}} stands in the head or foot of the template, which all letters of one file share. Move it into the text, or make a file for each person.`,
    );
  try {
    if (plan.listed || request.oneFile) {
      const bytes =
        plan.letters.length === 1
          ? await merged(plan.template.bytes, plan.letters[0]?.data as object)
          : await merged(await repeated(plan.template.bytes), together(plan.letters));
      const people = plan.letters.map(({ person }) => person).filter((person) => person !== '');
      return ok([{ fileName: name(plan.listed ? 'list' : `${people.length} people`), bytes, people }]);
    }
    const taken = new Set<string>();
    const files: LetterFile[] = [];
    for (const { person, data } of plan.letters) {
      let fileName = name(person);
      // References that differ in signs no file name can have.
      for (let n = 2; taken.has(fileName.toLowerCase()); n++) fileName = name(`${person} (${n})`);
      taken.add(fileName.toLowerCase());
      files.push({ fileName, bytes: await merged(plan.template.bytes, data), people: [person] });
    }
    return ok(files);
  } catch (error) {
    return refuse(
      'bad-field',
      `The template cannot be filled: ${reason(error)}. No letter was written; mend it in Word.`,
    );
  }
}

function together(letters: readonly Letter[]): object {
  const shared = Object.entries(letters[0]?.data ?? {}).filter(([field]) => sameForAll(letters, field));
  return {
    ...Object.fromEntries(shared),
    spanwiseLetters: letters.map(({ data }, i) => ({ ...data, spanwiseMore: i < letters.length - 1 })),
  };
}

function sameForAll(letters: readonly Letter[], field: string): boolean {
  const values = new Set(letters.map(({ data }) => JSON.stringify(fieldOf(data, field))));
  return values.size <= 1;
}

async function merged(template: Uint8Array, data: object): Promise<Uint8Array> {
  return new Uint8Array(await handler().process(Buffer.from(template), data as Record<string, string>));
}

/** Several letters as one packed file, for a window that saves one at a time. */
export async function packed(files: readonly LetterFile[]): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const { fileName, bytes } of files) zip.file(fileName, bytes);
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
}

export function missingWords(missing: readonly MissingField[]): string {
  const fields = [...new Set(missing.map(({ field }) => field))];
  const named = fields.slice(0, 6).map((field) => `{{${field}}}`);
  const more = fields.length > named.length ? ` and ${fields.length - named.length} more` : '';
  const people = new Set(missing.map(({ person }) => person)).size;
  const who = missing.every(({ person }) => person === null)
    ? ''
    : ` in letters to ${plural(people, 'person', 'people')}`;
  return `${named.join(', ')}${more} ${fields.length === 1 ? 'is' : 'are'} unknown or empty${who}. No letter was written; enter what is missing, or accept that it stays blank.`;
}
