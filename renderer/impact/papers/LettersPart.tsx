import { useEffect, useRef, useState } from 'react';
import type { LettersCheck } from '../../../shared/ipc/contract.ts';
import type { PaperMade } from '../../../shared/model/paperSettings.ts';
import { LETTER_KINDS, LETTER_WORDS, type LetterKind, WHO_WORDS } from '../../../shared/report/papers/letterFields.ts';
import { PAPER_WORDS, recordOfPapers } from '../../../shared/report/papers/made.ts';
import { bridge } from '../../bridge/bridge.ts';
import { download } from '../../bridge/files.ts';
import { CheckField, ChoiceField, TextField } from '../../kit/forms/Field.tsx';
import { readDate } from '../../kit/forms/readTyped.ts';
import { saveSettings } from '../../kit/forms/saveSettings.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { hostKind } from '../../kit/window/host.ts';
import { day, today } from '../../kit/words/screenFormat.ts';
import { ask } from '../../store/documents.ts';
import { fileContent } from '../../store/fileContent.ts';
import { newId } from '../../store/ids.ts';
import { announce, documentState, useApp } from '../../store/store.ts';
import type { PartProps } from './partProps.ts';
import { papersWords } from './words.ts';

const text = papersWords.letters;
const EVERY = '';

interface Chosen {
  readonly name: string;
  readonly base64: string;
}

/** Letters and forms (HR-2): whom they are for and what is missing stands here before any is made. */
export function LettersPart({ result, locked }: PartProps) {
  const doc = useApp((store) => store.doc);
  const revision = useApp((store) => store.revision);
  const pending = useApp((store) => store.pending);
  const [kind, setKind] = useState<LetterKind>('at-risk');
  const [pool, setPool] = useState(EVERY);
  const [template, setTemplate] = useState<Chosen | null>(null);
  const [oneFile, setOneFile] = useState(false);
  const [accept, setAccept] = useState(false);
  const [check, setCheck] = useState<LettersCheck | string | null>(null);
  const [said, say] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { from, to } = result;
  const request = {
    from: from.id,
    to: to.id,
    kind,
    ...(template === null ? {} : { template }),
    ...(pool === EVERY ? {} : { pool }),
  };
  const asked = JSON.stringify([from.id, to.id, kind, pool, template?.name, template?.base64.length]);
  const needed = kind === 'own' && template === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is the request, and the revision what it is asked of
  useEffect(() => {
    setCheck(null);
    if (doc === null || needed || pending > 0) return;
    let current = true;
    void bridge()
      .call('letters.check', { doc, ...request })
      .then((answer) => current && setCheck(answer.ok ? answer.value : answer.refusal.message));
    return () => {
      current = false;
    };
  }, [asked, revision, pending, doc, needed]);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const read = await fileContent(file);
    if (!read.ok) return say(read.refusal.message);
    setTemplate({ name: file.name, base64: base64Of(read.value) });
  };
  const make = async (example: boolean) => {
    if (doc === null) return;
    say(null);
    const job = newId();
    const args = { doc, job, ...request, oneFile, acceptMissing: accept };
    const answer = await bridge().call('letters.make', example ? { ...args, example } : args);
    if (!answer.ok) return say(answer.refusal.message);
    const { fileName, made } = answer.value;
    if (hostKind() === 'browser') download(answer.value);
    else if (!(await ask('export.save', { job, path: fileName }))) return say(text.stop);
    if (!example) {
      const files = made.map((each) => ({ fileName: each.fileName, people: each.people }));
      const papers = { to: to.id, kind, template: template?.name, date: today(), files };
      const { change, label } = recordOfPapers(documentState(), papers);
      saveSettings(label, () => change);
    }
    say(text.saved(fileName));
    announce(text.saved(fileName));
  };
  const ready = check !== null && typeof check !== 'string' ? check : null;
  const stops = ready === null || (ready.missing.length > 0 && !accept);
  return (
    <>
      <ChoiceField
        label={text.kind}
        value={kind}
        options={LETTER_KINDS.map((each) => [each, LETTER_WORDS[each]] as const)}
        hint={WHO_WORDS[kind]}
        save={(value) => {
          setKind(value);
          return null;
        }}
      />
      <ChoiceField
        label={text.pool}
        value={pool}
        options={[[EVERY, text.every] as const, ...result.pools.map(({ key, name }) => [key, name] as const)]}
        save={(value) => {
          setPool(value);
          return null;
        }}
      />
      <div className="setting">
        <span>{text.template}</span>
        <div className="setting-control papers-template">
          <span>{template === null ? (kind === 'own' ? text.own : text.example) : text.chosen(template.name)}</span>
          <input
            ref={picker}
            type="file"
            accept=".docx"
            hidden
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <Button onPress={() => picker.current?.click()}>{text.choose}</Button>
          {template !== null && (
            <Button look="quiet" onPress={() => setTemplate(null)}>
              {text.back}
            </Button>
          )}
          {template === null && kind !== 'own' && (
            <Button look="quiet" onPress={() => void make(true)}>
              {text.saveExample}
            </Button>
          )}
        </div>
      </div>
      <CheckField label={text.oneFile} checked={oneFile} save={setOneFile} />
      {check === null && !needed && <p className="hint">{text.working}</p>}
      {typeof check === 'string' && <p className="note">{check}</p>}
      {ready && <Found check={ready} />}
      {ready && ready.missing.length > 0 && <CheckField label={text.accept} checked={accept} save={setAccept} />}
      <div className="form-buttons">
        <Button look="primary" isDisabled={stops || locked} onPress={() => void make(false)}>
          {text.make}
        </Button>
      </div>
      {said !== null && (
        <p className="note" role="status">
          {said}
        </p>
      )}
      <Made locked={locked} />
    </>
  );
}

/** A letter is small: a template goes through the door as text. */
const base64Of = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** People named of a field that is missing, before the rest is a number. */
const NAMED = 6;

function Found({ check }: { readonly check: LettersCheck }) {
  const fields = new Map<string, string[]>();
  for (const { person, field } of check.missing)
    fields.set(field, [...(fields.get(field) ?? []), person ?? text.forAll]);
  return (
    <>
      <p>{text.people(check.people.length)}</p>
      {check.absent.length > 0 && <p className="note">{text.absent(check.absent.join(', '))}</p>}
      <p className="hint">{text.fields(check.fields.map((field) => `{{${field}}}`).join(' '))}</p>
      {fields.size > 0 && (
        <table className="table papers-figures" aria-label={text.missing}>
          <thead>
            <tr>
              <th scope="col">{text.missingField}</th>
              <th scope="col">{text.missingFor}</th>
            </tr>
          </thead>
          <tbody>
            {[...fields].map(([field, people]) => (
              <tr key={field}>
                <th scope="row">{`{{${field}}}`}</th>
                <td>{text.some(people.slice(0, NAMED).join(', '), Math.max(0, people.length - NAMED))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Papers that were made, by kind and day, and when each lot was sent (HR-4). */
function Made({ locked }: { readonly locked: boolean }) {
  const rows = documentState().document.settings.papersMade ?? [];
  if (rows.length === 0) return null;
  const groups = Map.groupBy(rows, ({ kind, date }) => `${kind} ${date}`);
  return (
    <>
      <h4>{text.made}</h4>
      {[...groups].map(([key, made]) => {
        const [first] = made as [PaperMade];
        const label = text.madeOf(PAPER_WORDS[first.kind], day(first.date), made.filter((row) => row.person).length);
        return (
          <TextField
            key={key}
            label={label}
            value={first.sent ? day(first.sent) : ''}
            placeholder={text.notSent}
            read={readDate}
            locked={locked}
            save={(sent) =>
              saveSettings(text.sent(label), ({ papersMade = [] }) => ({
                papersMade: papersMade.map((row) => (`${row.kind} ${row.date}` === key ? { ...row, sent } : row)),
              }))
            }
          />
        );
      })}
    </>
  );
}
