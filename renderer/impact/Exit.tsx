import { updatePerson } from '../../shared/commands/index.ts';
import { ok } from '../../shared/errors.ts';
import { EXIT_LABEL, type ExitLine } from '../../shared/exit/exit.ts';
import type { PersonImpact } from '../../shared/impact/impact.ts';
import { decimalText, parseMoney } from '../../shared/model/fixed.ts';
import { MAX_MONEY } from '../../shared/model/schema.ts';
import { run, useApp } from '../store/store.ts';
import { exitText } from './exit.ts';
import { Setting } from './Setting.tsx';

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
          'No estimate of what leaving would cost.'
        ) : (
          <>
            {member.outcome === 'displaced' ? '' : 'If redundant: '}
            {text}. <b>{EXIT_LABEL}.</b>
          </>
        )}{' '}
        {line.incomplete.length > 0 && (
          <span className="hint">Incomplete: {line.incomplete.join(', ').toLowerCase()} not entered.</span>
        )}
      </p>
      <Setting
        label="Pension strain (£)"
        hint="As the pension fund quotes it; 0 where there is none. Empty: not known."
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
  if (typed !== '' && (amount === null || amount < 0 || amount > MAX_MONEY))
    return `“${typed}” is not an amount. Type one like 12,500, or 0 where there is none.`;
  const result = run(
    (state) => {
      const edit = updatePerson(state, { person, set: { pensionStrain: amount } });
      return edit.ok ? ok({ ...edit.value, label: `Pension strain of ${name}` }) : edit;
    },
    { quiet: true },
  );
  return result.ok ? null : result.refusal.message;
}
