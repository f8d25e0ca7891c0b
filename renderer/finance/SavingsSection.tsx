import { deductionNotes, deductionsOf, netSavings } from '../../shared/exit/deductions.ts';
import { divRound, parseMoney } from '../../shared/model/fixed.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { baseline, changeKnown, savingsTargets, yearlySaving } from '../../shared/money/savings.ts';
import { CheckField } from '../kit/forms/Field.tsx';
import { readMoney, readText } from '../kit/forms/readTyped.ts';
import { Sheet } from '../kit/forms/Sheet.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import type { SheetColumn } from '../kit/forms/sheetRows.ts';
import { poundsChange } from '../kit/words/screenFormat.ts';
import { ImplementationDate, TargetsReading } from '../settings/Plan.tsx';
import { TargetsGrid } from '../settings/TargetsGrid.tsx';
import { documentState, figuresOf, useApp, useImpact } from '../store/store.ts';
import { Figure } from './Behind.tsx';
import { behindAll } from './behindPosts.ts';
import { NetSavingsTable, Payback } from './NetSavings.tsx';
import { Num } from './Num.tsx';
import { SavingsTable } from './SavingsTable.tsx';
import type { MoneyProps } from './section.ts';
import { setMoney, useMoney } from './state.ts';
import { financeWords } from './words.ts';

const text = financeWords.savings;

/** What the proposal saves, year by year from the implementation date, against the targets (COST-7, COST-9). */
export function SavingsSection({ pair, comparison }: MoneyProps) {
  const locked = useApp((store) => store.readOnly);
  const hidden = useApp((store) => store.hidePeople);
  const people = pair.from !== pair.to && figuresOf(pair.from).totals().people > 0;
  // What notice and pay protection come to is an estimate about people, so it goes off screen with their figures.
  const counted = people && !hidden;
  const live = useImpact(counted ? pair.from : null, counted ? pair.to : null);
  const { settings } = documentState().document;
  if (pair.from === pair.to) return <p className="empty-note">{text.needsProposal(comparison.from.name)}</p>;
  const yearly = yearlySaving(comparison);
  const { targets, reading } = savingsTargets(settings);
  const date = settings.implementationDate ?? null;
  const deductions = live ? deductionsOf(documentState(), live.result) : null;
  const net =
    date === null ? null : netSavings({ implementation: date, yearly: yearly.saving, targets, reading }, deductions);
  const notes = counted
    ? live
      ? deductionNotes(deductions)
      : [text.working]
    : people
      ? [text.hidden]
      : deductionNotes(null);
  return (
    <section className="part-body money-section" aria-label={financeWords.sections.savings}>
      <div className="money-words">
        <p className="lead">
          {changeKnown(comparison) ? text.full(comparison.to.name, yearly.saving) : text.notKnown}{' '}
          {changeKnown(comparison) && yearly.vacant.posts > 0 && (
            <>
              {text.vacant(yearly.vacant.amount, yearly.vacant.posts)} {text.cash(yearly.cash)}
            </>
          )}
        </p>
        {yearly.tupe.posts > 0 && <p className="note">{text.tupe(yearly.tupe.posts, yearly.tupe.amount)}</p>}
        {(yearly.transferredOut !== 0 || yearly.transferredIn !== 0) && (
          <p>{text.transfers(yearly.transferredOut, yearly.transferredIn)}</p>
        )}
      </div>
      <ImplementationDate date={date} locked={locked} />
      {net === null ? (
        <p className="note">{text.noDate}</p>
      ) : (
        <>
          <SavingsTable plan={net.lower} />
          {net.deducts && <NetSavingsTable net={net} />}
        </>
      )}
      {deductions && <Payback deductions={deductions} yearly={yearly.saving} />}
      <p className="hint" aria-busy={live?.behind ?? false}>
        {notes.join(' ')} {text.months}
      </p>
      <div className="money-columns">
        <div>
          <h2>{text.targets}</h2>
          <TargetsGrid locked={locked} />
          <TargetsReading reading={reading} locked={locked} />
        </div>
        <Baseline pair={pair} name={comparison.from.name} saving={yearly.saving} settings={settings} locked={locked} />
      </div>
    </section>
  );
}

const AGREED: readonly SheetColumn[] = [
  { label: text.agreed.label, read: readText, show: (each) => each, required: true, kind: 'line', share: 6 },
  {
    label: text.agreed.amount,
    read: readMoney,
    show: (value) => poundsChange(parseMoney(value) ?? 0),
    number: true,
    required: true,
    kind: 'line',
    share: 4,
  },
];

interface BaselineProps {
  readonly pair: MoneyProps['pair'];
  readonly name: string;
  readonly saving: number;
  readonly settings: Settings;
  readonly locked: boolean;
}

/** What the saving is a part of: all that exists, or that net of posts that leave under TUPE and of agreed savings. */
function Baseline({ pair, name, saving, settings, locked }: BaselineProps) {
  const net = useMoney((store) => store.net);
  const base = baseline(documentState(), pair.from, figuresOf(pair.from));
  const whole = net ? base.net : base.gross;
  const share = whole > 0 ? divRound(saving * 1_000, whole) / 10 : null;
  return (
    <div>
      <h2>{text.baseline.title}</h2>
      <CheckField label={text.baseline.option} checked={net} save={(checked) => setMoney({ net: checked })} />
      <table className="table">
        <tbody>
          <tr>
            <th scope="row">{name}</th>
            <Num>{poundsChange(base.gross)}</Num>
          </tr>
          {net && (
            <tr>
              <th scope="row">{text.baseline.lessTupe(base.tupe.posts, base.tupe.fte)}</th>
              <td className="number">
                <Figure label={text.baseline.tupe} posts={() => behindAll(pair.from, (post) => post.tupe)}>
                  {poundsChange(-base.tupe.total)}
                </Figure>
              </td>
            </tr>
          )}
          {net &&
            base.agreed.map(({ label, amount }) => (
              <tr key={label}>
                <th scope="row">{text.baseline.less(label)}</th>
                <Num>{poundsChange(-amount)}</Num>
              </tr>
            ))}
          <tr className="strong">
            <th scope="row">{net ? text.baseline.net : text.baseline.title}</th>
            <Num>{poundsChange(whole)}</Num>
          </tr>
        </tbody>
      </table>
      {share !== null && <p>{text.baseline.share(saving, share, net)}</p>}
      {net && (
        <Sheet
          label={text.agreed.title}
          one={text.agreed.one}
          narrow
          columns={AGREED}
          rows={(settings.agreedSavings ?? []).map(({ label, amount }) => [label, amount])}
          locked={locked}
          rowName={([label]) => label ?? ''}
          onChange={(rows) =>
            saveSettings(text.agreed.changed, () => ({
              agreedSavings: rows.map(([label, amount]) => ({ label: label ?? '', amount: amount ?? '0' })),
            }))
          }
        />
      )}
    </div>
  );
}
