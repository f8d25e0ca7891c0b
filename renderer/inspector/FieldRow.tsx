import { useEffect, useId, useRef, useState } from 'react';
import { namesNothing } from '../../shared/checks/namesNothing.ts';
import { type PostFields, updatePost } from '../../shared/commands/index.ts';
import { type Post, stands } from '../../shared/model/records.ts';
import { childPosts } from '../../shared/model/state.ts';
import { FieldError } from '../kit/ui/FieldError.tsx';
import { openDialog } from '../kit/window/dialogs.ts';
import { documentState, run } from '../store/store.ts';
import { type ChoiceField, choose, chosenIn, type Field, type TextField } from './fields.ts';

interface Props<F> {
  readonly post: Post;
  readonly field: F;
  readonly locked: boolean;
}

/** Sends one field as one undoable step. Answers why not, to be shown beside the field. */
function change(post: Post, set: PostFields): string | null {
  // A manager that goes elsewhere asks about the team, as one that is deleted does (CHANGE-9).
  const to = set.transferredTo?.trim() ?? '';
  const structure = documentState().structures.get(post.structure);
  if (to !== '' && post.transferredTo === '' && structure && childPosts(structure, post.id).some(stands)) {
    openDialog({ kind: 'transfer', id: post.id, to });
    return null;
  }
  const result = run((state) => updatePost(state, { structure: post.structure, id: post.id, set }), { quiet: true });
  return result.ok ? null : result.refusal.message;
}

export function FieldRow({ post, field, locked }: Props<Field>) {
  if (field.type === 'check') {
    return (
      <label className="check">
        <input
          type="checkbox"
          checked={Boolean(post[field.key])}
          disabled={locked}
          onChange={(event) => change(post, { [field.key]: event.target.checked })}
        />
        {field.label}
      </label>
    );
  }
  if (field.type === 'choice') return <ChoiceRow post={post} field={field} locked={locked} />;
  return <TextRow post={post} field={field} locked={locked} />;
}

function ChoiceRow({ post, field, locked }: Props<ChoiceField>) {
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  return (
    <div className={`field${field.half ? ' half' : ''}`}>
      <label htmlFor={id}>{field.label}</label>
      <select
        id={id}
        className="input"
        disabled={locked}
        value={chosenIn(field, post)}
        onChange={(event) => setError(change(post, choose(field, event.target.value)))}
      >
        {field.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {error !== null && <p className="field-error">{error}</p>}
    </div>
  );
}

/** Text is a draft until Enter or leaving; Escape puts the stored value back. */
function TextRow({ post, field, locked }: Props<TextField>) {
  const id = useId();
  const stored = field.text(post);
  const [draft, setDraft] = useState(stored);
  const [error, setError] = useState<string | null>(null);
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // An undo, or a change made elsewhere, arrives here unless something is being typed.
  useEffect(() => {
    setDraft(stored);
    setError(null);
  }, [stored]);
  const commit = () => {
    const typed = draft.trim();
    if (typed === stored) {
      setError(null);
      setDraft(stored);
      return;
    }
    const read = field.read(typed);
    const refused = read.ok ? change(post, read.value) : read.message;
    setError(refused);
    // What was typed stays to be corrected; the document keeps the old value.
    if (refused === null) setDraft(field.text(latest(post)));
  };
  const props = {
    id,
    ref: element,
    className: 'input',
    value: draft,
    readOnly: locked,
    'data-clean': draft === stored,
    'aria-invalid': error !== null,
    'aria-describedby': error !== null ? `${id}-error` : field.hint === undefined ? undefined : `${id}-hint`,
    onBlur: commit,
  };
  return (
    <div className={`field${field.half ? ' half' : ''}`}>
      <label htmlFor={id}>{field.label}</label>
      {field.type === 'long' ? (
        <textarea {...props} maxLength={5_000} rows={4} onChange={(event) => setDraft(event.target.value)} />
      ) : (
        <input
          {...props}
          type="text"
          maxLength={500}
          autoComplete="off"
          list={field.suggest ? `${id}-list` : undefined}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            else if (event.key === 'Escape' && (draft !== stored || error !== null)) {
              setDraft(stored);
              setError(null);
            } else return;
            event.preventDefault();
          }}
        />
      )}
      {field.suggest && <Suggestions id={`${id}-list`} post={post} of={field.suggest} />}
      <FieldError id={`${id}-error`} error={error} />
      {error === null &&
        nothing(post, field.key).map((message) => (
          <p key={message} className="note">
            {message}
          </p>
        ))}
      {error === null && field.hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
    </div>
  );
}

/** What the field names and is nowhere (POST-9). */
function nothing(post: Post, key: string): readonly string[] {
  if (key !== 'replacedBy' && key !== 'designations') return [];
  const structure = documentState().structures.get(post.structure);
  return structure
    ? namesNothing(structure, post)
        .filter(({ field }) => field === key)
        .map(({ message }) => message)
    : [];
}

function latest(post: Post): Post {
  return documentState().structures.get(post.structure)?.posts.get(post.id) ?? post;
}

/** What other posts of the structure have in this field: the 40 most used. */
function Suggestions({
  id,
  post,
  of,
}: {
  readonly id: string;
  readonly post: Post;
  readonly of: (post: Post) => string;
}) {
  const [values, setValues] = useState<readonly string[]>([]);
  useEffect(() => {
    const uses = new Map<string, number>();
    for (const each of documentState().structures.get(post.structure)?.posts.values() ?? []) {
      const value = of(each);
      if (value !== '') uses.set(value, (uses.get(value) ?? 0) + 1);
    }
    setValues(
      [...uses]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 40)
        .map(([value]) => value),
    );
  }, [post.structure, of]);
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
