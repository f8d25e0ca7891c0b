import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { announce } from '../store/store.ts';
import { rulesWords } from './rulesWords.ts';

const text = rulesWords.roles;

interface Props {
  readonly label: string;
  readonly chosen: readonly string[];
  /** Roles to choose from; others may be typed. */
  readonly roles: readonly string[];
  readonly onChange: (chosen: string[]) => void;
  readonly mark?: {
    readonly label: string;
    readonly on: (role: string) => boolean;
    readonly toggle: (role: string, is: boolean) => void;
  };
}

/** Suggestions in the list; a long one is narrowed by typing. */
const MOST = 400;

/** Roles, added one by one from those of a structure. Enter adds, and does not save the form around it. */
export function RolePicker({ label, chosen, roles, onChange, mark }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const add = (value: string) => {
    const role = value.trim();
    setTyped('');
    if (role === '' || chosen.includes(role)) return;
    onChange([...chosen, role]);
    announce(text.added(role));
  };
  return (
    <fieldset className="form-group role-picker">
      <legend>{label}</legend>
      <ul>
        {chosen.map((role) => (
          <li key={role}>
            <span>{role}</span>
            {mark && (
              <label className="check">
                <input
                  type="checkbox"
                  checked={mark.on(role)}
                  onChange={(event) => mark.toggle(role, event.target.checked)}
                />
                {mark.label}
              </label>
            )}
            <Button
              look="quiet icon"
              aria-label={text.takeOut(role)}
              onPress={() => onChange(chosen.filter((each) => each !== role))}
            >
              <X size={14} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <div className="role-add">
        <input
          className="input"
          list={id}
          aria-label={text.addTo(label)}
          placeholder={text.choose}
          maxLength={500}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add(typed);
          }}
        />
        <datalist id={id}>
          {roles
            .filter((role) => !chosen.includes(role))
            .slice(0, MOST)
            .map((role) => (
              <option key={role} value={role} />
            ))}
        </datalist>
        <Button isDisabled={typed.trim() === ''} onPress={() => add(typed)}>
          {words.buttons.add}
        </Button>
      </div>
    </fieldset>
  );
}
