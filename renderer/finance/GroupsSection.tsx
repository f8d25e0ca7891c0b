import { useMemo } from 'react';
import type { Money } from '../../shared/model/fixed.ts';
import { count, fte, poundsChange } from '../kit/words/screenFormat.ts';
import { documentState, figuresOf } from '../store/store.ts';
import { Figure } from './Behind.tsx';
import { behindKey } from './behindPosts.ts';
import { GROUPED_BY, type GroupSide, groupsOf } from './groups.ts';
import { Num } from './Num.tsx';
import type { MoneyProps } from './section.ts';
import { setMoney, useMoney } from './state.ts';
import { financeWords } from './words.ts';

const { columns } = financeWords;

/** The same cost cut another way: by grade, team, basis or source of funding. Each total opens to its posts. */
export function GroupsSection({ pair, comparison, version }: MoneyProps) {
  const by = useMoney((store) => store.by);
  const lines = useMemo(() => {
    void version;
    return groupsOf(documentState(), [pair.from, pair.to], by, figuresOf);
  }, [pair.from, pair.to, by, version]);
  const alone = pair.from === pair.to;
  const largest = lines.reduce((most, line) => Math.max(most, line.existing.total, line.proposed.total), 1);
  const names = alone ? [comparison.from.name] : [comparison.from.name, comparison.to.name];
  const [a, b] = [comparison.from.figures.cost.total, comparison.to.figures.cost.total];
  return (
    <section className="part-body money-section" aria-label={financeWords.sections.groups}>
      <fieldset className="chips">
        <legend className="sr-only">{financeWords.groups.by}</legend>
        {GROUPED_BY.map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={each === by}
            onClick={() => setMoney({ by: each })}
          >
            {financeWords.groupedBy[each]}
          </button>
        ))}
      </fieldset>
      <table className="table group-table">
        <caption className="sr-only">{financeWords.groups.caption(by)}</caption>
        <thead>
          <tr>
            <th scope="col">{financeWords.groupedBy[by]}</th>
            {names.map((name, i) => (
              <SideHeadings
                key={name}
                name={alone ? name : `${i === 0 ? financeWords.existing : financeWords.proposed}`}
              />
            ))}
            {!alone && (
              <th scope="col" className="number">
                {financeWords.change}
              </th>
            )}
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{line.label}</th>
              <SideCells
                side={line.existing}
                label={`${names[0]}, ${line.label}`}
                open={() => behindKey(pair.from, by, line.key)}
              />
              {!alone && (
                <SideCells
                  side={line.proposed}
                  label={`${names[1]}, ${line.label}`}
                  open={() => behindKey(pair.to, by, line.key)}
                />
              )}
              {!alone && <Num className={line.change === 0 ? 'zero' : undefined}>{poundsChange(line.change)}</Num>}
              <Bars existing={line.existing.total} proposed={alone ? null : line.proposed.total} largest={largest} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="strong">
            <th scope="row">{columns.total}</th>
            <SideCells side={{ ...comparison.from.figures, total: a }} />
            {!alone && <SideCells side={{ ...comparison.to.figures, total: b }} />}
            {!alone && <Num>{poundsChange(b - a)}</Num>}
            <td />
          </tr>
        </tfoot>
      </table>
      <p className="hint">
        {financeWords.inPounds} {financeWords.rounding} {by === 'funding' && financeWords.fundingHint}
      </p>
    </section>
  );
}

function SideHeadings({ name }: { readonly name: string }) {
  return (
    <>
      {[columns.posts, columns.fte, columns.total].map((each) => (
        <th key={each} scope="col" className="number">
          <span className="over">{name}</span> {each}
        </th>
      ))}
    </>
  );
}

interface SideProps {
  readonly side: GroupSide;
  readonly label?: string;
  readonly open?: () => ReturnType<typeof behindKey>;
}

function SideCells({ side, label, open }: SideProps) {
  const none = side.posts === 0 && side.total === 0;
  return (
    <>
      <Num>{none ? financeWords.nothing : count(side.posts)}</Num>
      <Num>{none ? '' : fte(side.fte)}</Num>
      <td className="number">
        {none ? (
          ''
        ) : open && label !== undefined ? (
          <Figure label={label} posts={open}>
            {poundsChange(side.total)}
          </Figure>
        ) : (
          poundsChange(side.total)
        )}
      </td>
    </>
  );
}

interface BarsProps {
  readonly existing: Money;
  readonly proposed: Money | null;
  readonly largest: Money;
}

/** Existing above, proposed below: for the eye only, the figures say the same. */
function Bars({ existing, proposed, largest }: BarsProps) {
  const width = (value: Money) => ({ width: `${(Math.max(0, value) / largest) * 100}%` });
  return (
    <td className="bars" aria-hidden="true">
      {existing > 0 && <span className="bar existing" style={width(existing)} />}
      {proposed !== null && <span className="bar proposed" style={width(proposed)} />}
    </td>
  );
}
