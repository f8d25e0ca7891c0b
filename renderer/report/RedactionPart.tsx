import { useRef, useState } from 'react';
import { EXEMPT_PARAGRAPHS, signedBefore } from '../../shared/model/packSettings.ts';
import { ChoiceField } from '../kit/forms/Field.tsx';
import { focusSoon } from '../kit/forms/InlineForm.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { day } from '../kit/words/screenFormat.ts';
import { useApp } from '../store/store.ts';
import { LongText } from './LongText.tsx';
import { SignOff } from './SignOff.tsx';
import { packOf, savePack } from './state.ts';
import { PARAGRAPH_WORDS, packWords } from './words.ts';

type Paragraph = (typeof EXEMPT_PARAGRAPHS)[number];

/** Why a part is taken in private, and who looked through the part that is not (EXPORT-6). */
export function RedactionPart({ locked }: { readonly locked: boolean }) {
  const words = packWords.exempt;
  const revision = useApp((store) => store.revision);
  const { exempt, redaction } = packOf();
  const before = signedBefore(packOf(), revision);
  const [signing, setSigning] = useState(false);
  const signed = useRef<HTMLDivElement>(null);
  const close = () => {
    setSigning(false);
    focusSoon(signed);
  };
  return (
    <>
      <p className="hint pack-intro">{words.intro}</p>
      <ChoiceField<Paragraph | ''>
        label={words.paragraph}
        value={exempt?.paragraph ?? ''}
        options={[
          ['', words.none],
          ...EXEMPT_PARAGRAPHS.map((each) => [each, `${each}: ${PARAGRAPH_WORDS[each]}`] as const),
        ]}
        save={(paragraph) =>
          savePack(
            packWords.steps.paragraph,
            { exempt: paragraph === '' ? null : { paragraph, reason: exempt?.reason ?? '' } },
            words.paragraph,
          )
        }
        locked={locked}
      />
      {exempt && (
        <LongText
          label={words.reason}
          value={exempt.reason}
          hint={words.reasonHint}
          locked={locked}
          save={(reason) => savePack(packWords.steps.exemptReason, { exempt: { ...exempt, reason } }, words.reason)}
        />
      )}
      <div className="pack-signed" ref={signed}>
        <h3>{words.signed}</h3>
        <p className={`note ${redaction && before === null ? 'good' : 'bad'}`}>
          {redaction ? words.signedBy(redaction.by, day(redaction.date)) : words.nobody}
          {before !== null && ` ${words.changedSince(before)}`}
        </p>
        {!locked && !signing && (
          <div className="form-buttons">
            <Button onPress={() => setSigning(true)}>{redaction ? words.again : words.sign}</Button>
            {redaction && (
              <Button onPress={() => savePack(packWords.steps.withdrew, { redaction: null })}>{words.withdraw}</Button>
            )}
          </div>
        )}
        {signing && <SignOff save={words.signNow} onDone={close} onCancel={close} />}
      </div>
    </>
  );
}
