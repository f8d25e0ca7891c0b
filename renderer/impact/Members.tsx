import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, useState } from 'react';
import { personName } from '../../shared/commands/index.ts';
import type { ImpactResult, PersonImpact, PoolImpact } from '../../shared/impact/impact.ts';
import { IMPACT_WORDS } from '../../shared/words/figures.ts';
import { placeWords } from '../../shared/words/people.ts';
import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { fte } from '../kit/words/screenFormat.ts';
import { documentState, useApp } from '../store/store.ts';
import { goToPost } from '../store/view.ts';
import { Determination } from './Determination.tsx';
import { Exit } from './Exit.tsx';
import { exitOf } from './exit.ts';
import { personKey, useOpened } from './opened.ts';
import { impactWords, OUTCOME_WORDS, RISK_WORDS } from './words.ts';

const text = impactWords.members;

interface Props {
  readonly pool: PoolImpact;
  readonly from: ImpactResult['from'];
  readonly to: ImpactResult['to'];
}

/** People shown of one pool before the rest is asked for. */
const FIRST = 50;

/** The people of a pool, each with the outcome; open, with how it was worked out and HR's determination. */
export function Members({ pool, from, to }: Props) {
  const [most, setMost] = useState(FIRST);
  return (
    <>
      <table className="table members">
        <thead>
          <tr>
            <th scope="col">{text.person}</th>
            <th scope="col">{text.holdsIn(from.name)}</th>
            <th scope="col" className="number">
              {text.fte}
            </th>
            <th scope="col">{text.placeIn(to.name)}</th>
            <th scope="col" className="number">
              {text.fte}
            </th>
            <th scope="col">{text.atRisk}</th>
            <th scope="col">{text.outcome}</th>
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
          {words.showMore(pool.members.length - most)}
        </button>
      )}
      {pool.members.some((member) => member.bySelection) && <p className="hint">{IMPACT_WORDS.bySelection}</p>}
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
            aria-label={text.unfold(name)}
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
            <span className="hint">{placeWords(member, () => '')}</span>
          )}
        </td>
        <td className="number">{member.offered === null ? '' : fte(member.offered)}</td>
        <td>{RISK_WORDS[member.atRisk]}</td>
        <td>
          {OUTCOME_WORDS[member.outcome]}
          {member.determination !== null && <small className="by-hr">{text.determined}</small>}
          {member.toDetermine && <small className="by-hr">{text.toDetermine}</small>}
          {member.hoursReduction && <small className="by-hr">{text.hoursReduction}</small>}
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
      <ol className="reasons" aria-label={text.how(name)}>
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
            {member.determination === null ? impactWords.determination.open : impactWords.determination.change}
          </Button>
        )
      )}
    </div>
  );
}
