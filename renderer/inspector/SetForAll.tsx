import { useId, useState } from 'react';
import { type PostFields, updatePost } from '../../shared/commands/index.ts';
import { customFieldsOf } from '../../shared/import/customColumns.ts';
import type { Post } from '../../shared/model/records.ts';
import { Button } from '../kit/ui/Button.tsx';
import { FieldError } from '../kit/ui/FieldError.tsx';
import { words } from '../kit/words/commonWords.ts';
import { oneStep } from '../store/oneStep.ts';
import { announce, documentState, run } from '../store/store.ts';
import { choose, chosenIn, type Field, groupsOf, idOf } from './fields.ts';
import { inspectorWords } from './words.ts';

const said = inspectorWords.setForAll;

/** What each post has of its own. */
const NOT_SHARED: readonly string[] = ['ref', 'kind', 'replacedBy'];
const YES_NO = [
  ['true', words.yes],
  ['false', words.no],
] as const;
const MOST_SHOWN = 3;

function saidBy(field: Field, post: Post): string {
  if (field.type === 'check') return post[field.key as keyof Post] ? words.yes : words.no;
  const value = field.type === 'choice' ? chosenIn(field, post) : field.text(post);
  const label = field.type === 'choice' ? field.options.find(([each]) => each === value)?.[1] : value;
  return label || said.empty;
}

/** "Now: G9, G8 and 2 more": what the posts have today. */
function today(field: Field, posts: readonly Post[]): string {
  const values = [...new Set(posts.map((post) => saidBy(field, post)))];
  return said.now(values.slice(0, MOST_SHOWN), values.length - MOST_SHOWN);
}

/** What was typed as a change, or the sentence that says why not. */
function read(field: Field, typed: string) {
  if (field.type === 'check') return { ok: true, value: { [field.key]: typed === 'true' } as PostFields } as const;
  if (field.type === 'choice') return { ok: true, value: choose(field, typed) } as const;
  return field.read(typed);
}

/** One field of all selected posts, set as one step. */
export function SetForAll({ posts, locked }: { readonly posts: readonly Post[]; readonly locked: boolean }) {
  const first = posts.find((post) => post.kind === 'post');
  const groups = first ? groupsOf(first, customFieldsOf(documentState())) : [];
  const fields = groups.flatMap((group) => group.fields).filter((field) => !NOT_SHARED.includes(field.key));
  const [key, setKey] = useState('grade');
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const id = useId();
  const field = fields.find((each) => idOf(each) === key);
  const targets = posts.filter((post) => post.kind === 'post');
  if (!field || targets.length < 2) return null;
  const choices = field.type === 'choice' ? field.options : field.type === 'check' ? YES_NO : null;
  const value = typed ?? choices?.[0]?.[0] ?? '';
  const set = () => {
    const change = read(field, value.trim());
    if (!change.ok) {
      setError(change.message);
      return;
    }
    const { value: fieldsToSet } = change;
    const commands = targets.map(
      ({ structure, id: post }) =>
        () =>
        (state: Parameters<typeof updatePost>[0]) =>
          updatePost(state, { structure, id: post, set: fieldsToSet }),
    );
    const made = run(oneStep(said.done(field.label, targets.length), commands), { quiet: true });
    setError(made.ok ? null : made.refusal.message);
    if (made.ok) setTyped(null);
    if (made.ok && made.value.patch.updated.length === 0) announce(said.same);
  };
  return (
    <form
      className="set-for-all"
      aria-label={said.label}
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <div className="field">
        <label htmlFor={`${id}-field`}>{said.field}</label>
        <select
          id={`${id}-field`}
          className="input"
          value={key}
          disabled={locked}
          onChange={(event) => {
            setKey(event.target.value);
            setTyped(null);
            setError(null);
          }}
        >
          {groups.map((group) => (
            <optgroup key={group.title} label={group.title}>
              {group.fields
                .filter((each) => fields.includes(each))
                .map((each) => (
                  <option key={idOf(each)} value={idOf(each)}>
                    {each.label}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-value`}>{said.to}</label>
        {choices ? (
          <select
            id={`${id}-value`}
            className="input"
            value={value}
            disabled={locked}
            onChange={(event) => setTyped(event.target.value)}
          >
            {choices.map(([each, label]) => (
              <option key={each} value={each}>
                {label}
              </option>
            ))}
          </select>
        ) : (
          <input
            id={`${id}-value`}
            className="input"
            value={value}
            readOnly={locked}
            autoComplete="off"
            placeholder={field.hint}
            aria-invalid={error !== null}
            aria-describedby={`${id}-now`}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </div>
      <p id={`${id}-now`} className="hint">
        {today(field, targets)}
      </p>
      <FieldError error={error} />
      <Button type="submit" isDisabled={locked}>
        {said.action(targets.length)}
      </Button>
    </form>
  );
}
