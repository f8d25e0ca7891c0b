import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { CostLine } from '../../shared/money/costLine.ts';
import type { CostRow } from '../../shared/money/costTable.ts';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { words } from '../kit/words/commonWords.ts';
import { fteChange, poundsChange } from '../kit/words/screenFormat.ts';
import { goToPost } from '../store/view.ts';
import { type AreaLine, type Evaluation, otherCost, type PostLine } from './evaluation.ts';
import { Num } from './Num.tsx';
import { type MoneyPair, sideLabel } from './state.ts';
import { financeWords } from './words.ts';

interface Props {
  readonly evaluation: Evaluation;
  readonly pair: MoneyPair;
  readonly names: readonly [string, string];
}

const ROW_HEIGHT = 25;
const { columns } = financeWords;

/** Posts by area, both structures beside each other, subtotals with each area. Only the rows in view are drawn. */
export function EvaluationTable({ evaluation, pair, names }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const { lines, hasOther } = evaluation;
  const alone = pair.from === pair.to;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 16,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const each = hasOther ? 5 : 4;
  const all = 2 + each * (alone ? 1 : 2) + (alone ? 0 : 1);
  const sides = alone ? [names[0]] : [sideLabel('existing', names[0]), sideLabel('proposed', names[1])];
  return (
    <ScrollRegion className="evaluation-scroll" ref={scroller} aria-label={financeWords.evaluation.table}>
      <table className="evaluation-table" aria-rowcount={lines.length + 3}>
        <Columns evaluation={evaluation} alone={alone} />
        <thead>
          <tr aria-rowindex={1}>
            <td colSpan={2} />
            {sides.map((side) => (
              <th key={side} scope="colgroup" colSpan={each} className="side">
                <span title={side}>{side}</span>
              </th>
            ))}
            {!alone && <td className="side" />}
          </tr>
          <tr aria-rowindex={2}>
            <th scope="col">{columns.post}</th>
            <th scope="col">{columns.grade}</th>
            {sides.map((side) => (
              <SideHeadings key={side} hasOther={hasOther} />
            ))}
            {!alone && (
              <th scope="col" className="number side">
                {financeWords.change}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Spacer height={above} columns={all} />}
          {items.map((item) => {
            const line = lines[item.index] as (typeof lines)[number];
            const props = { hasOther, alone, index: item.index + 3 };
            return line.kind === 'area' ? (
              <AreaRow key={item.key} line={line} {...props} />
            ) : (
              <PostRow key={item.key} line={line} pair={pair} {...props} />
            );
          })}
          {below > 0 && <Spacer height={below} columns={all} />}
        </tbody>
        <tfoot>
          <tr aria-rowindex={lines.length + 3}>
            <th scope="row" colSpan={2}>
              {columns.total}
            </th>
            <Cells line={evaluation.existing} hasOther={hasOther} />
            {!alone && <Cells line={evaluation.proposed} hasOther={hasOther} />}
            {!alone && <Num className="side">{poundsChange(evaluation.change.total)}</Num>}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

/** Fixed widths, from the totals: rows that come into view must not move the columns. */
function Columns({ evaluation, alone }: { readonly evaluation: Evaluation; readonly alone: boolean }) {
  const { existing, proposed, change, hasOther } = evaluation;
  const width = (least: number, ...texts: string[]) =>
    Math.max(least, ...texts.map((text) => Math.ceil(text.length * 7.3) + 18));
  const side = [
    width(52, fteChange(existing.fte), fteChange(proposed.fte)),
    width(72, poundsChange(existing.salary), poundsChange(proposed.salary)),
    width(74, poundsChange(existing.onCosts ?? 0), poundsChange(proposed.onCosts ?? 0)),
    ...(hasOther ? [width(62, poundsChange(otherCost(existing)), poundsChange(otherCost(proposed)))] : []),
    width(72, poundsChange(existing.total), poundsChange(proposed.total)),
  ];
  const figures = alone ? side : [...side, ...side, width(80, poundsChange(change.total)) + 8];
  return (
    <colgroup>
      <col />
      <col className="grade-column" />
      {figures.map((each, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
        <col key={i} style={{ width: each }} />
      ))}
    </colgroup>
  );
}

function SideHeadings({ hasOther }: { readonly hasOther: boolean }) {
  return (
    <>
      <th scope="col" className="number side">
        {columns.fte}
      </th>
      <th scope="col" className="number">
        {columns.salary}
      </th>
      <th scope="col" className="number">
        {columns.onCosts}
      </th>
      {hasOther && (
        <th scope="col" className="number" title={columns.otherHint}>
          {columns.other}
        </th>
      )}
      <th scope="col" className="number">
        {columns.total}
      </th>
    </>
  );
}

function Spacer({ height, columns: span }: { readonly height: number; readonly columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus
    <tr aria-hidden="true" className="spacer">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

interface RowProps {
  readonly hasOther: boolean;
  readonly alone: boolean;
  readonly index: number;
}

function AreaRow({ line, hasOther, alone, index }: RowProps & { readonly line: AreaLine }) {
  return (
    <tr className="area-row" aria-rowindex={index}>
      <th scope="row" colSpan={2}>
        <span className="cut-text" title={line.name}>
          {line.name || financeWords.noArea}
        </span>
      </th>
      <Cells line={line.existing} hasOther={hasOther} />
      {!alone && <Cells line={line.proposed} hasOther={hasOther} />}
      {!alone && <Num className="side">{poundsChange(line.change.total)}</Num>}
    </tr>
  );
}

function PostRow({ line, pair, hasOther, alone, index }: RowProps & { line: PostLine; pair: MoneyPair }) {
  const go = () => {
    if (line.proposed) goToPost(pair.to, line.proposed.id);
    else if (line.existing) goToPost(pair.from, line.existing.id);
  };
  const title = line.title || words.untitled;
  return (
    <tr aria-rowindex={index}>
      <th scope="row">
        <span className="cut" title={line.note === '' ? title : `${title}: ${line.note}`}>
          <button type="button" className={`post-link${line.look === 'deleted' ? ' struck' : ''}`} onClick={go}>
            {title}
          </button>
          {line.note !== '' && <span className={`row-note ${line.look}`}>{line.note}</span>}
        </span>
      </th>
      <td>
        <span className="cut-text" title={line.grade}>
          {line.grade}
        </span>
      </td>
      <Cells line={line.existing} hasOther={hasOther} />
      {!alone && <Cells line={line.proposed} hasOther={hasOther} />}
      {!alone && <Num className={`side${line.change === 0 ? ' zero' : ''}`}>{poundsChange(line.change)}</Num>}
    </tr>
  );
}

/** The figures of one side; empty where the post is not there. A post that costs nothing known says so. */
function Cells({ line, hasOther }: { readonly line: CostLine | CostRow | null; readonly hasOther: boolean }) {
  const empty = hasOther ? 4 : 3;
  if (!line || line.posts === 0) {
    return (
      <>
        <td className="side" />
        {Array.from({ length: empty }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty cells, always as many
          <td key={i} />
        ))}
      </>
    );
  }
  const without = 'id' in line && line.withoutCost.posts > 0 && line.total === 0;
  return (
    <>
      <Num className="side">{fteChange(line.fte)}</Num>
      <Num>{without ? '' : poundsChange(line.salary)}</Num>
      <Num>{without || line.onCosts === null ? '' : poundsChange(line.onCosts)}</Num>
      {hasOther && <Num>{otherCost(line) === 0 ? '' : poundsChange(otherCost(line))}</Num>}
      <Num className={without ? 'no-cost' : undefined}>{without ? financeWords.noCost : poundsChange(line.total)}</Num>
    </>
  );
}
