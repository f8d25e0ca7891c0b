import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, useState } from 'react';
import { personName } from '../../shared/commands/index.ts';
import type { ImpactResult, PersonImpact, PoolImpact } from '../../shared/impact/impact.ts';
import { count, fte } from '../app/format.ts';
import { Button } from '../app/ui/Button.tsx';
import { words } from '../app/words.ts';
import { documentState, useApp } from '../store/store.ts';
import { Determination } from './Determination.tsx';
import { Exit } from './Exit.tsx';
import { exitOf } from './exit.ts';
import { goToPost } from './go.ts';
import { personKey, useOpened } from './opened.ts';
import { OUTCOME_WORDS } from './words.ts';

interface Props {
  readonly pool: PoolImpact;
  readonly from: ImpactResult['from'];
  readonly to: ImpactResult['to'];
}

/** People shown of one pool before the rest is asked for. */
const FIRST = 50;

const RISK_WORDS: Record<PersonImpact['atRisk'], string> = {
  no: 'No',
  'without-promotions': 'If no promotion is filled from the pool',
  yes: 'Yes',
};

/** The people of a pool, each with the outcome; open, with how it was worked out and HR's determination. */
export function Members({ pool, from, to }: Props) {
  const [most, setMost] = useState(FIRST);
  return (
    <>
      <table className="table members">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Holds in {from.name}</th>
            <th scope="col" className="number">
              FTE
            </th>
            <th scope="col">Place shown in {to.name}</th>
            <th scope="col" className="number">
              FTE
            </th>
            <th scope="col">At risk</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {pool.members.slice(0, most).map((member) => (
            <Member key={member.person} member={member} from={from} to={to} />
          ))}
        </tbody>
      </table>
      {pool.members.length > most && (
        <button type="button" className="link more" onClick={() => setMost(Number.POSITIVE_INFINITY)}>
          Show {count(pool.members.length - most)} more
        </button>
      )}
      {pool.people > pool.places && pool.places > 0 && (
        <p className="hint">
          The places shown are one of several ways of filling them. Selection decides who has which.
        </p>
      )}
    </>
  );
}

const howId = (person: string) => `how-${person}`;

interface MemberProps {
  readonly member: PersonImpact;
  readonly from: Props['from'];
  readonly to: Props['to'];
}

function Member({ member, from, to }: MemberProps) {
  const [open, toggle] = useOpened(personKey(member.person));
  const state = documentState();
  const name = personName(state, member.person);
  const held = state.structures.get(from.id)?.posts.get(member.fromPost);
  const place = member.toPost === null ? undefined : state.structures.get(to.id)?.posts.get(member.toPost);
  const id = howId(member.person);
  return (
    <Fragment>
      <tr className={open ? 'opened' : undefined}>
        <th scope="row">
          <button
            type="button"
            className="fold"
            aria-expanded={open}
            aria-controls={id}
            aria-label={`${name}: how it was worked out`}
            onClick={toggle}
          >
            {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
            {name}
          </button>
        </th>
        <td>
          <button type="button" className="link" onClick={() => goToPost(from.id, member.fromPost)}>
            {held?.title || words.untitled}
          </button>{' '}
          <span className="hint">{member.from}</span>
        </td>
        <td className="number">{fte(member.held)}</td>
        <td>
          {place && member.toPost !== null ? (
            <>
              <button type="button" className="link" onClick={() => goToPost(to.id, member.toPost as string)}>
                {place.title || words.untitled}
              </button>{' '}
              <span className="hint">{member.to}</span>
            </>
          ) : (
            <span className="hint">None</span>
          )}
        </td>
        <td className="number">{member.offered === null ? '' : fte(member.offered)}</td>
        <td>{RISK_WORDS[member.atRisk]}</td>
        <td>
          {OUTCOME_WORDS[member.outcome]}
          {member.determination !== null && <small className="by-hr">Determined by HR</small>}
          {member.toDetermine && <small className="by-hr">Kept, regraded: HR to determine</small>}
          {member.hoursReduction && <small className="by-hr">Hours reduction</small>}
        </td>
      </tr>
      {open && (
        <tr id={id} className="how">
          <td colSpan={7}>
            <How member={member} name={name} from={from} proposal={to} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

interface HowProps {
  readonly member: PersonImpact;
  readonly name: string;
  readonly from: ImpactResult['from'];
  readonly proposal: ImpactResult['to'];
}

function How({ member, name, from, proposal }: HowProps) {
  const readOnly = useApp((store) => store.readOnly);
  const [editing, setEditing] = useState(false);
  const line = exitOf(member, from, documentState());
  const done = () => {
    setEditing(false);
    // Looked up again: the row may stand in another list now.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`#${CSS.escape(howId(member.person))} button`)?.focus(),
    );
  };
  return (
    <div className="how-body">
      <ol className="reasons" aria-label={`How the outcome of ${name} was worked out`}>
        {member.explain.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      {line && <Exit line={line} member={member} name={name} />}
      {editing ? (
        <Determination member={member} name={name} proposal={proposal} onDone={done} />
      ) : (
        !readOnly && (
          <Button onPress={() => setEditing(true)}>
            {member.determination === null ? 'HR determination…' : 'Change the HR determination…'}
          </Button>
        )
      )}
    </div>
  );
}
