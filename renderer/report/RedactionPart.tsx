import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type Warning, warningWords } from '../../shared/disclosure/freeText.ts';
import { EXEMPT_PARAGRAPHS } from '../../shared/model/exemption.ts';
import { signOffsOf } from '../../shared/model/ledger.ts';
import { ChoiceField, TextField } from '../kit/forms/Field.tsx';
import { LongText } from '../kit/forms/LongText.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { FORMAT_WORDS, KIND_WORDS } from '../kit/words/paperWords.ts';
import { day, readDay, today } from '../kit/words/screenFormat.ts';
import { withdrawSignOff } from '../store/ledger.ts';
import { documentState, setView, useApp } from '../store/store.ts';
import { packOf, savePack } from './state.ts';
import { PARAGRAPH_WORDS, packWords } from './words.ts';

type Exempt = NonNullable<ReturnType<typeof packOf>['exempt']>;

/** Paragraphs that a restructure is usually taken under together, after each of them alone. */
const TOGETHER = ['1, 2', '1, 2, 4', '12, 13', '12, 13, 15'];

const words = packWords.exempt;

/** Why a part is taken in private, and who looked through the papers that are not (EXPORT-10, EXPORT-11). */
export function RedactionPart({ locked }: { readonly locked: boolean }) {
  const { exempt } = packOf();
  const paragraphs = [...EXEMPT_PARAGRAPHS, ...TOGETHER];
  const own = exempt?.paragraph ?? '';
  const options = own === '' || paragraphs.includes(own) ? paragraphs : [...paragraphs, own];
  const save = (change: Partial<Exempt>, label: string) =>
    savePack(packWords.steps.exemptReason, { exempt: { ...(exempt as Exempt), ...change } }, label);
  return (
    <>
      <p className="hint pack-intro">{words.intro}</p>
      <ChoiceField<string>
        label={words.paragraph}
        value={own}
        options={[['', words.none], ...options.map((each) => [each, paragraphWords(each)] as const)]}
        save={(paragraph) =>
          savePack(
            packWords.steps.paragraph,
            { exempt: paragraph === '' ? null : { ...exempt, paragraph, reason: exempt?.reason ?? '' } },
            words.paragraph,
          )
        }
        locked={locked}
      />
      {exempt && (
        <>
          <LongText
            label={words.reason}
            value={exempt.reason}
            hint={words.reasonHint}
            locked={locked}
            save={(reason) => save({ reason }, words.reason)}
          />
          <LongText
            label={words.balance}
            value={exempt.balance ?? ''}
            hint={words.balanceHint}
            locked={locked}
            save={(balance) => save({ balance }, words.balance)}
          />
          <TextField
            label={words.decidedBy}
            value={exempt.decidedBy ?? ''}
            read={(text) => ({ ok: true, value: text.trim() })}
            save={(decidedBy) => save({ decidedBy: decidedBy ?? '' }, words.decidedBy)}
            locked={locked}
          />
          <DayField
            label={words.decidedOn}
            value={exempt.decidedOn}
            locked={locked}
            save={(decidedOn) => save({ decidedOn }, words.decidedOn)}
          />
          <DayField
            label={words.review}
            value={exempt.review}
            locked={locked}
            save={(review) => save({ review }, words.review)}
          />
        </>
      )}
      <SignOffs locked={locked} />
    </>
  );
}

function paragraphWords(paragraph: string): string {
  const single = PARAGRAPH_WORDS[paragraph];
  return single === undefined ? paragraph : `${paragraph}: ${single}`;
}

function SignOffs({ locked }: { readonly locked: boolean }) {
  useApp((store) => store.revision + store.notes);
  const [error, setError] = useState<string | null>(null);
  const all = signOffsOf(documentState().ledger);
  const withdraw = async (id: string) => setError(await withdrawSignOff(id, today()));
  return (
    <div className="pack-signed">
      <h3>{words.signed}</h3>
      <p className={`note ${all.length > 0 ? '' : 'bad'}`}>{all.length > 0 ? words.signedNote : words.nobody}</p>
      <ul className="pack-sign-offs">
        {all.map((each) => (
          <li key={each.id}>
            <span>
              {words.paper(KIND_WORDS[each.kind], FORMAT_WORDS[each.format], each.structure, each.from)}{' '}
              {words.signedBy(each.by, day(each.date), each.revision)}
              {each.ticked.length > 0 && (
                <details>
                  <summary>{words.ticked(each.ticked.length)}</summary>
                  <ul>
                    {each.ticked.map((warning) => (
                      <li key={JSON.stringify(warning)}>{warningWords(warning as Warning)}</li>
                    ))}
                  </ul>
                </details>
              )}
            </span>
            {!locked && (
              <Button
                look="quiet icon"
                aria-label={words.withdraw}
                hint={words.withdraw}
                onPress={() => void withdraw(each.id)}
              >
                <Trash2 size={14} aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div className="form-buttons">
        <Button onPress={() => setView('export')}>{words.toExport}</Button>
      </div>
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | null | undefined;
  readonly locked: boolean;
  readonly save: (value: string | null) => string | null;
}

function DayField({ label, value, locked, save }: DayProps) {
  return (
    <TextField
      label={label}
      value={value ? day(value) : ''}
      read={(typed) => {
        const iso = typed.trim() === '' ? null : readDay(typed);
        return typed.trim() !== '' && iso === null ? { ok: false, message: words.needsDay } : { ok: true, value: iso };
      }}
      save={save}
      locked={locked}
    />
  );
}
