import { updatePerson } from '../../shared/commands/index.ts';
import { ok } from '../../shared/errors.ts';
import type { ExitLine } from '../../shared/exit/exit.ts';
import type { PersonImpact } from '../../shared/impact/impact.ts';
import { decimalText, parseMoney } from '../../shared/model/fixed.ts';
import { MAX_MONEY } from '../../shared/model/schema.ts';
import { run, useApp } from '../store/store.ts';
import { exitText } from './exit.ts';
import { Setting } from './Setting.tsx';
import { impactWords } from './words.ts';

const words = impactWords.exit;

interface Props {
  readonly line: ExitLine;
  readonly member: PersonImpact;
  readonly name: string;
}

/** What leaving would cost, as far as it is known, and the pension strain that the fund quoted: an estimate, not advice. */
export function Exit({ line, member, name }: Props) {
  const locked = useApp((store) => store.readOnly);
  const text = exitText(line);
  const strain = line.pensionStrain;
  return (
    <div className="exit">
      <p>
        {text === null ? (
          words.none
        ) : (
          <>
            {words.says(text, member.outcome === 'displaced')} <b>{words.label}</b>
          </>
        )}{' '}
        {line.incomplete.length > 0 && <span className="hint">{words.incomplete(line.incomplete)}</span>}
      </p>
      <Setting
        label={words.strain}
        hint={words.strainHint}
        stored={strain === null ? '' : decimalText(strain, 5)}
        locked={locked}
        save={(typed) => saveStrain(member.person, name, typed)}
      />
    </div>
  );
}

/** Stored with the person as one step; answers why not. */
function saveStrain(person: string, name: string, typed: string): string | null {
  const amount = typed === '' ? null : parseMoney(typed);
  if (typed !== '' && (amount === null || amount < 0 || amount > MAX_MONEY)) return words.notAmount(typed);
  const result = run(
    (state) => {
      const edit = updatePerson(state, { person, set: { pensionStrain: amount } });
      return edit.ok ? ok({ ...edit.value, label: words.strainLabel(name) }) : edit;
    },
    { quiet: true },
  );
  return result.ok ? null : result.refusal.message;
}
