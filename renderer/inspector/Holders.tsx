import { ChevronDown, ChevronRight, Plus, X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { assignPerson, unassignPerson, updatePost } from '../../shared/commands/index.ts';
import { decimalText, parseFte } from '../../shared/model/fixed.ts';
import { BASES, type Basis, type Holder, type Post } from '../../shared/model/records.ts';
import { BASIS_WORDS } from '../../shared/words/values.ts';
import { Button } from '../kit/ui/Button.tsx';
import { FieldError } from '../kit/ui/FieldError.tsx';
import { openDialog } from '../kit/window/dialogs.ts';
import { words } from '../kit/words/commonWords.ts';
import { STATUS_WORDS } from '../kit/words/postWords.ts';
import { documentState, figuresOf, run, useApp, useDocument } from '../store/store.ts';
import { PersonFields } from './PersonFields.tsx';
import { inspectorWords, valueWords } from './words.ts';

const said = inspectorWords.holders;

interface Props {
  readonly post: Post;
  readonly locked: boolean;
}

export function Holders({ post, locked }: Props) {
  useApp((store) => store.version);
  const hidden = useApp((store) => store.hidePeople);
  const vacant = figuresOf(post.structure).own(post.id).vacantPosts;
  if (hidden) return <p className="hint">{words.people.hidden(true)}</p>;
  return (
    <div className="holders">
      {post.holders.map((holder) => (
        <HolderRow key={holder.person} post={post} holder={holder} locked={locked} />
      ))}
      {!post.occupancyRecorded && <p className="hint">{said.unrecorded}</p>}
      {vacant > 0 && (
        <p className="vacant-line">{vacant === 1 && post.quantity === 1 ? STATUS_WORDS.vacant : said.vacant(vacant)}</p>
      )}
      {!post.occupancyRecorded && post.holders.length === 0 && (
        <Button
          isDisabled={locked}
          onPress={() =>
            run((s) => updatePost(s, { structure: post.structure, id: post.id, set: { occupancyRecorded: true } }))
          }
        >
          {said.recordVacant}
        </Button>
      )}
      <Assign post={post} locked={locked} />
    </div>
  );
}

function HolderRow({ post, holder, locked }: Props & { readonly holder: Holder }) {
  const name = useDocument((state) => state.people.get(holder.person)?.name || holder.person);
  const stored = holder.fte === null ? '' : decimalText(holder.fte, 4);
  const [draft, setDraft] = useState(stored);
  const [error, setError] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const readOnly = useApp((store) => store.readOnly);
  useEffect(() => setDraft(stored), [stored]);
  const assign = (change: { fte?: number | null; basis?: Basis | null; substantive?: boolean; absent?: boolean }) => {
    const result = run(
      (s) => assignPerson(s, { structure: post.structure, post: post.id, person: holder.person, ...change }),
      { quiet: true },
    );
    setError(result.ok ? null : result.refusal.message);
  };
  const commit = () => {
    const typed = draft.trim();
    if (typed === stored) return;
    const fte = typed === '' ? null : parseFte(typed);
    if (typed !== '' && fte === null) setError(valueWords.fte(typed));
    else assign({ fte });
  };
  const details = [
    holder.basis === null ? '' : BASIS_WORDS[holder.basis],
    holder.substantive ? '' : said.notSubstantive,
    holder.absent ? said.absentNow : '',
  ];
  return (
    <div className="holder">
      <button
        type="button"
        className="holder-name"
        aria-expanded={open}
        title={holder.person}
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
        <span>
          {name}
          <small>{details.filter((part) => part !== '').join(', ')}</small>
        </span>
      </button>
      <input
        className="input holder-fte"
        aria-label={said.fteOf(name)}
        placeholder={said.share}
        value={draft}
        readOnly={locked}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          else if (event.key === 'Escape') setDraft(stored);
        }}
      />
      <Button
        look="quiet icon"
        aria-label={said.takeOut(name)}
        hint={said.takeOutHint}
        isDisabled={locked}
        onPress={() =>
          run((s) => unassignPerson(s, { structure: post.structure, post: post.id, person: holder.person }))
        }
      >
        <X size={14} aria-hidden />
      </Button>
      {open && (
        <>
          <select
            className="input"
            aria-label={said.basisOf(name)}
            value={holder.basis ?? ''}
            disabled={locked}
            onChange={(event) => assign({ basis: event.target.value === '' ? null : (event.target.value as Basis) })}
          >
            <option value="">{said.asPost}</option>
            {BASES.map((basis) => (
              <option key={basis} value={basis}>
                {BASIS_WORDS[basis]}
              </option>
            ))}
          </select>
          <label className="check holder-substantive">
            <input
              type="checkbox"
              checked={holder.substantive}
              disabled={locked}
              onChange={(event) => assign({ substantive: event.target.checked })}
            />
            {said.substantive}
          </label>
          <label className="check holder-substantive">
            <input
              type="checkbox"
              checked={holder.absent ?? false}
              disabled={locked}
              onChange={(event) => assign({ absent: event.target.checked })}
            />
            {said.absent}
          </label>
          <p className="hint">{said.absentHint}</p>
          <PersonFields holder={holder} locked={locked} />
          <button
            type="button"
            className="link holder-erase"
            disabled={readOnly}
            onClick={() => openDialog({ kind: 'erase', person: holder.person })}
          >
            {said.erase}
          </button>
        </>
      )}
      <FieldError error={error} />
    </div>
  );
}

/** A reference that the document knows is that person; another one is a new person. */
function Assign({ post, locked }: Props) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const list = useId();
  const assign = () => {
    if (typed.trim() === '') return;
    const result = run((s) => assignPerson(s, { structure: post.structure, post: post.id, person: personOf(typed) }), {
      quiet: true,
    });
    setError(result.ok ? null : result.refusal.message);
    if (result.ok) setTyped('');
  };
  return (
    <div className="assign">
      <input
        className="input"
        aria-label={said.person}
        placeholder={said.personHint}
        list={list}
        value={typed}
        readOnly={locked}
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          assign();
        }}
      />
      <Button isDisabled={locked || typed.trim() === ''} onPress={assign}>
        <Plus size={14} aria-hidden />
        {said.assign}
      </Button>
      {typed.length > 0 && <People id={list} typed={typed} />}
      <FieldError error={error} />
    </div>
  );
}

/** The id of the person of that name, where there is exactly one; else what was typed. */
function personOf(typed: string): string {
  const key = typed.trim();
  const { people } = documentState();
  if (people.has(key)) return key;
  const named = [...people.values()].filter((person) => person.name.toLowerCase() === key.toLowerCase());
  return named.length === 1 && named[0] ? named[0].id : key;
}

function People({ id, typed }: { readonly id: string; readonly typed: string }) {
  const key = typed.toLowerCase();
  const found = [...documentState().people.values()].filter((person) =>
    `${person.id} ${person.name}`.toLowerCase().includes(key),
  );
  return (
    <datalist id={id}>
      {found.slice(0, 20).map((person) => (
        <option key={person.id} value={person.id}>
          {person.name}
        </option>
      ))}
    </datalist>
  );
}
