import { wayFigures } from '../../../shared/exit/way.ts';
import { affected } from '../../../shared/impact/affected.ts';
import { ANSWERS, ENDINGS, type PersonStep } from '../../../shared/model/paperSettings.ts';
import type { StructureId } from '../../../shared/model/records.ts';
import { stepsOf } from '../../../shared/report/papers/person.ts';
import { Sheet } from '../../kit/forms/Sheet.tsx';
import { saveSettings } from '../../kit/forms/saveSettings.ts';
import type { SheetColumn, SheetRow } from '../../kit/forms/sheetRows.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { words } from '../../kit/words/commonWords.ts';
import { count, pounds, today } from '../../kit/words/screenFormat.ts';
import { documentState } from '../../store/store.ts';
import { OUTCOME_WORDS } from '../words.ts';
import type { PartProps } from './partProps.ts';
import { text as column, date, oneOf } from './tables.ts';
import { papersWords } from './words.ts';

const text = papersWords.way;
const heads = text.columns;
/** Keys of a row in the order of its columns; the two that are worked out stand after the person. */
const KEYS = [
  'offer',
  'offered',
  'answer',
  'answered',
  'trialFrom',
  'trialEnds',
  'appeal',
  'appealResult',
  'notice',
  'lastDay',
  'ending',
  'reemployedBy',
  'reemployed',
] as const;

/** What has happened with each person since (IMPACT-17): a table that HR pastes into, and figures from it. */
export function WayPart({ result, locked }: PartProps) {
  const state = documentState();
  const all = state.document.settings.personSteps ?? [];
  const own = ({ proposal }: PersonStep) =>
    proposal === undefined || proposal === result.to.id || proposal === result.to.name;
  const rows = all.filter(own);
  const people = new Map(result.people.map((each) => [each.person, each]));
  const from = state.structures.get(result.from.id);
  const postOf = (person: string) => {
    const held = people.get(person);
    return (held && from?.posts.get(held.fromPost)?.title) ?? '';
  };
  const outcomeOf = (person: string) => {
    const outcome = people.get(person)?.outcome;
    return outcome === undefined ? '' : OUTCOME_WORDS[outcome];
  };
  const at = (row: number) => rows[row]?.person ?? '';
  const columns: readonly SheetColumn[] = [
    column(heads.person, 1, { required: true }),
    column(heads.post, 1.5, { computed: (row) => postOf(at(row)) }),
    column(heads.outcome, 1.3, { computed: (row) => outcomeOf(at(row)) }),
    column(heads.offer, 1),
    date(heads.offered, 1.1),
    column(heads.answer, 1, { read: oneOf(ANSWERS, text.notAnswer), suggestions: ANSWERS }),
    date(heads.answered, 1.1),
    date(heads.trialFrom, 1.1),
    date(heads.trialEnds, 1.1),
    date(heads.appeal, 1.1),
    column(heads.appealResult, 1.1),
    date(heads.notice, 1.1),
    date(heads.lastDay, 1.1),
    column(heads.ending, 1.2, { read: oneOf(ENDINGS, text.notEnding(ENDINGS.join(', '))), suggestions: ENDINGS }),
    column(heads.reemployedBy, 1.2),
    date(heads.reemployed, 1.1),
  ];
  const store = (next: readonly SheetRow[], label: string) =>
    saveSettings(label, () => ({
      personSteps: [...all.filter((row) => !own(row)), ...next.map((row) => stepOf(row, result.to.id))],
    }));
  const fill = () => {
    const there = new Set(rows.map(({ person }) => person));
    const more = affected(result, state)
      .filter(({ person }) => !there.has(person))
      .map(({ person }): PersonStep => ({ proposal: result.to.id, person }));
    return saveSettings(text.filled, () => ({ personSteps: [...all, ...more] }));
  };
  return (
    <>
      <Figures result={result} />
      {!locked && <Button onPress={fill}>{text.fill}</Button>}
      <div className="papers-wide">
        <Sheet
          label={text.label}
          one={text.one}
          columns={columns}
          rows={rows.map((row) => [row.person, null, null, ...KEYS.map((key) => row[key] || null)])}
          rowName={(row) => row[0] ?? ''}
          locked={locked}
          onChange={store}
        />
      </div>
      <p className="hint">{text.hint}</p>
    </>
  );
}

function stepOf([person, , , ...cells]: SheetRow, proposal: StructureId): PersonStep {
  const filled = KEYS.flatMap((key, i) => (cells[i] == null ? [] : [[key, cells[i]] as const]));
  return { proposal, person: person ?? '', ...Object.fromEntries(filled) } as PersonStep;
}

function Figures({ result }: Pick<PartProps, 'result'>) {
  const state = documentState();
  const way = wayFigures(state, result, stepsOf(state, result.to), today());
  const { planned, actual } = way;
  const known = (n: number | null) => (n === null ? words.notKnown : count(n));
  const lines = [
    [text.posts, count(planned.posts.to), count(actual.posts)],
    [text.ended, known(planned.dismissals), count(way.left)],
    [text.cost, pounds(planned.cost.to), pounds(actual.cost)],
    [text.saving, pounds(planned.saving), pounds(actual.saving)],
    [text.toCome, '', pounds(actual.toCome)],
  ] as const;
  return (
    <>
      <table className="table papers-figures">
        <thead>
          <tr>
            <th scope="col">{text.figure}</th>
            <th scope="col" className="number">
              {text.planned}
            </th>
            <th scope="col" className="number">
              {text.actual}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, plan, now]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="number">{plan}</td>
              <td className="number">{now}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{text.offers(way.offers, way.accepted, way.refused, way.inTrial, way.notices)}</p>
      {way.pools.map(({ name, people, places }) => (
        <p key={name} className="hint">
          {text.after(name, people, places)}
        </p>
      ))}
    </>
  );
}
