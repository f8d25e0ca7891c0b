import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { CallArgs, LettersCheck, MadeLetter } from '../../shared/ipc/contract.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { LETTER_KINDS, LETTER_WORDS, type LetterKind } from '../../shared/report/papers/letterFields.ts';
import { safeFileName } from '../export/fileName.ts';
import { exampleTemplate } from './example.ts';
import { DOCX, type LettersRequest, packed, planLetters, writeLetters } from './make.ts';

/** Letters for a window: the same as the command line's, with the template as it came through the door. */

type CheckArgs = Omit<CallArgs<'letters.check'>, 'doc'>;
type MakeArgs = Omit<CallArgs<'letters.make'>, 'doc' | 'job'>;

function requestOf({ from, to, kind, template, pool }: CheckArgs, date: string): Result<LettersRequest> {
  const known = LETTER_KINDS.find((each) => each === kind);
  if (known === undefined) return refuse('no-letter', 'This paper is made in Export. Choose a kind of letter.');
  const file = template && { name: template.name, bytes: Buffer.from(template.base64, 'base64') };
  return ok({ from, to, kind: known, template: file, pool, oneFile: false, acceptMissing: false, date });
}

export async function checkLetters(state: DocumentState, args: CheckArgs, date: string): Promise<Result<LettersCheck>> {
  const request = requestOf(args, date);
  if (!request.ok) return request;
  const plan = await planLetters(state, request.value);
  if (!plan.ok) return plan;
  const { letters, fields, missing } = plan.value;
  return ok({
    people: letters.map(({ person }) => person).filter((person) => person !== ''),
    absent: letters.filter(({ absent }) => absent).map(({ person }) => person),
    fields,
    missing,
  });
}

interface File {
  readonly fileName: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly warnings: readonly never[];
  readonly content: string;
}

const file = (fileName: string, mime: string, bytes: Uint8Array): File => ({
  fileName,
  mime,
  bytes,
  warnings: [],
  content: '',
});

export async function makeLetters(
  state: DocumentState,
  args: MakeArgs,
  date: string,
): Promise<Result<{ readonly file: File; readonly made: readonly MadeLetter[] }>> {
  const asked = requestOf(args, date);
  if (!asked.ok) return asked;
  const { kind } = asked.value;
  if (args.example) {
    const name = safeFileName(['Example', LETTER_WORDS[kind as LetterKind]], 'docx');
    return ok({ file: file(name, DOCX, await exampleTemplate(kind)), made: [] });
  }
  const request = { ...asked.value, oneFile: args.oneFile, acceptMissing: args.acceptMissing };
  const plan = await planLetters(state, request);
  if (!plan.ok) return plan;
  const files = await writeLetters(plan.value, request);
  if (!files.ok) return files;
  const [first] = files.value;
  const made = files.value.map(({ fileName, people }) => ({ fileName, people }));
  if (files.value.length === 1 && first) return ok({ file: file(first.fileName, DOCX, first.bytes), made });
  const name = safeFileName([LETTER_WORDS[kind], `${made.length} letters`, 'personal and confidential'], 'zip');
  return ok({ file: file(name, 'application/zip', await packed(files.value)), made });
}
