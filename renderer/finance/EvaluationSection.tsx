import { useMemo } from 'react';
import { costingOf, findPayTable } from '../../shared/model/costing.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { type StructureState, structureOf } from '../../shared/model/state.ts';
import { onCostWords } from '../../shared/money/costings.ts';
import type { CostLine } from '../../shared/money/costLine.ts';
import { AREA_FIELDS, type AreaField, costTable } from '../../shared/money/costTable.ts';
import { basisWordsOf } from '../../shared/words/costWords.ts';
import { words } from '../kit/words/commonWords.ts';
import { bracketed, fteChange, poundsChange } from '../kit/words/screenFormat.ts';
import { documentState, figuresOf } from '../store/store.ts';
import { Figure } from './Behind.tsx';
import { behindAll, behindWithout } from './behindPosts.ts';
import { EvaluationTable } from './EvaluationTable.tsx';
import { evaluation, otherCost } from './evaluation.ts';
import { Num } from './Num.tsx';
import type { MoneyProps } from './section.ts';
import { setMoney, sideLabel, useMoney } from './state.ts';
import { financeWords } from './words.ts';

const text = financeWords.evaluation;

/** Existing, proposed and change, then every post with its cost: the financial evaluation of a committee report. */
export function EvaluationSection({ pair, comparison, version }: MoneyProps) {
  const area = useMoney((store) => store.area);
  const result = useMemo(() => {
    void version;
    const state = documentState();
    const side = (id: StructureId) => costTable(state, id, { area, engine: figuresOf(id) });
    const [from, to] = [pair.from, pair.to].map((id) => state.structures.get(id)) as [StructureState, StructureState];
    return evaluation(side(pair.from), side(pair.to), from, to, area);
  }, [pair.from, pair.to, area, version]);
  const alone = pair.from === pair.to;
  const sides: Side[] = [
    { label: sideLabel('existing', comparison.from.name), id: pair.from, line: result.existing },
    ...(alone ? [] : [{ label: sideLabel('proposed', comparison.to.name), id: pair.to, line: result.proposed }]),
  ];
  return (
    <section className="part-body money-section filled" aria-label={financeWords.sections.evaluation}>
      <SummaryTable sides={sides} change={alone ? null : result.change} hasOther={result.hasOther} />
      <Assumptions pair={alone ? [pair.from] : [pair.from, pair.to]} sides={sides} />
      <div className="money-tools">
        <label htmlFor="money-area">{text.postsBy}</label>
        <select
          id="money-area"
          className="input"
          value={area}
          onChange={(event) => setMoney({ area: event.target.value as AreaField })}
        >
          {AREA_FIELDS.map((each) => (
            <option key={each} value={each}>
              {financeWords.areas[each].toLowerCase()}
            </option>
          ))}
        </select>
        <span className="hint">
          {financeWords.inPounds} {financeWords.rounding}
        </span>
      </div>
      {sides.every(({ line }) => line.posts === 0) ? (
        <p className="hint">{text.nothing}</p>
      ) : (
        <EvaluationTable evaluation={result} pair={pair} names={[comparison.from.name, comparison.to.name]} />
      )}
    </section>
  );
}

interface Side {
  readonly label: string;
  readonly id: StructureId;
  readonly line: CostLine;
}

interface SummaryProps {
  readonly sides: readonly Side[];
  readonly change: CostLine | null;
  readonly hasOther: boolean;
}

/** The three lines that reports print first. */
function SummaryTable({ sides, change, hasOther }: SummaryProps) {
  const columns = financeWords.columns;
  const money = (value: number | null) => (value === null ? financeWords.notSet : poundsChange(value));
  return (
    <table className="table summary-table">
      <caption className="sr-only">{text.summary}</caption>
      <thead>
        <tr>
          <td />
          {[columns.posts, columns.fte, columns.salary, columns.onCosts].map((each) => (
            <th key={each} scope="col" className="number">
              {each}
            </th>
          ))}
          {hasOther && (
            <th scope="col" className="number">
              {text.other}
            </th>
          )}
          <th scope="col" className="number">
            {columns.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {sides.map(({ label, id, line }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <Num>{bracketed(line.posts)}</Num>
            <Num>{fteChange(line.fte)}</Num>
            <Num>{money(line.salary)}</Num>
            <Num>{money(line.onCosts)}</Num>
            {hasOther && <Num>{money(otherCost(line))}</Num>}
            <td className="number">
              <Figure label={label} posts={() => behindAll(id)}>
                {money(line.total)}
              </Figure>
            </td>
          </tr>
        ))}
        {change && (
          <tr className="strong">
            <th scope="row">{financeWords.change}</th>
            <Num>{bracketed(change.posts)}</Num>
            <Num>{fteChange(change.fte)}</Num>
            <Num>{money(change.salary)}</Num>
            <Num>{change.onCosts === null ? financeWords.nothing : money(change.onCosts)}</Num>
            {hasOther && <Num>{money(otherCost(change))}</Num>}
            <Num>{money(change.total)}</Num>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Salary basis, pay table and on-costs behind the figures, and what the totals leave out: named, never assumed. */
function Assumptions({ pair, sides }: { readonly pair: readonly StructureId[]; readonly sides: readonly Side[] }) {
  const state = documentState();
  const { settings } = state.document;
  const costed = pair.map((id) => {
    const structure = structureOf(state, id);
    const { name } = structure.record;
    const costing = costingOf(settings, name);
    return { name, costing, words: basisWordsOf(structure, costing) };
  });
  const texts = costed.map(({ words }) => words);
  // Said once where both sides are costed alike.
  const said = texts.every((each) => each === texts[0]) ? costed.slice(0, 1) : costed;
  const offers = new Set(
    costed
      .filter(
        ({ costing, words }) => words.includes(costing.payTable) && findPayTable(settings, costing.payTable)?.offer,
      )
      .map(({ costing }) => costing.payTable),
  );
  const first = costed[0];
  return (
    <div className="assumptions">
      <p>
        {said
          .map(({ name, words }) =>
            financeWords.costedAt(said.length === 1 && costed.length > 1 ? financeWords.both : name, words),
          )
          .join(' ')}{' '}
        {first && financeWords.onCosts(onCostWords(first.costing))}
        {[...offers].map((table) => ` ${financeWords.offer(table)}`).join('')}
      </p>
      {sides.map(({ label, id, line }) => {
        const { posts, fte } = line.withoutCost;
        return posts === 0 ? null : (
          <p key={label} className="without">
            {text.withoutCost(label, words.withoutCost(posts, fte))}{' '}
            <Figure label={text.postsWithoutCost(label)} posts={() => behindWithout(id)}>
              {text.which}
            </Figure>
          </p>
        );
      })}
    </div>
  );
}
