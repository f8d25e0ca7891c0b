import type { Figures } from '../../shared/metrics/figures.ts';
import { parseDecimal } from '../../shared/model/fixed.ts';
import { words } from '../kit/words/commonWords.ts';
import { count, fte, pounds } from '../kit/words/screenFormat.ts';
import type { Plan } from './plan.ts';
import { setStated, useWizard } from './state.ts';
import { importWords } from './words.ts';

const text = importWords.preview;

interface Line {
  readonly name: string;
  readonly of: (figures: Figures) => number | null;
  readonly shown: (value: number) => string;
}

const LINES: readonly Line[] = [
  { name: text.facts.posts, of: ({ posts }) => posts, shown: count },
  { name: text.facts.fte, of: (figures) => figures.fte, shown: fte },
  { name: text.facts.people, of: ({ people }) => people, shown: count },
  { name: text.facts.vacancies, of: ({ vacantPosts }) => vacantPosts, shown: count },
  {
    name: text.facts.cost,
    of: ({ cost, postsWithoutCost, posts }) => (posts > 0 && postsWithoutCost === posts ? null : cost.total),
    shown: pounds,
  },
];

/** What the import would come to, beside what is there now (IMPORT-1). */
export function BesideTable({ plan: { figures, before } }: { readonly plan: Plan }) {
  return (
    <table className="table import-beside" data-testid="import-report">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{text.figure}</span>
          </th>
          {before && (
            <th scope="col" className="number">
              {text.now}
            </th>
          )}
          <th scope="col" className="number">
            {text.afterwards}
          </th>
          {before && (
            <th scope="col" className="number">
              {text.change}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {LINES.map(({ name, of, shown }) => {
          const [now, then] = [before && of(before), of(figures)];
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              {before && <td className="number">{now === null ? words.notKnown : shown(now)}</td>}
              <td className="number">{then === null ? words.notKnown : shown(then)}</td>
              {before && (
                <td className="number">
                  {now === null || then === null ? '' : text.difference(then - now, shown(Math.abs(then - now)))}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Totals that HR gave with the file, and what is missing to them: "HR says 412 posts, 377.4 FTE". */
export function StatedTotals({ plan: { figures } }: { readonly plan: Plan }) {
  const { stated } = useWizard();
  return (
    <fieldset className="import-stated">
      <legend>{text.stated}</legend>
      <Stated
        label={text.facts.posts}
        value={stated.posts}
        onType={(posts) => setStated({ posts })}
        difference={differenceOf(stated.posts, figures.posts, 0, count)}
      />
      <Stated
        label={text.facts.fte}
        value={stated.fte}
        onType={(typed) => setStated({ fte: typed })}
        difference={differenceOf(stated.fte, figures.fte, 4, fte)}
      />
    </fieldset>
  );
}

interface StatedProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly difference: string;
}

function Stated({ label, value, onType, difference }: StatedProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input className="input" inputMode="decimal" value={value} onChange={(event) => onType(event.target.value)} />
      <span className="hint" role="status">
        {difference}
      </span>
    </label>
  );
}

function differenceOf(typed: string, is: number, places: number, shown: (value: number) => string): string {
  const plain = typed.trim().replaceAll(',', '');
  if (plain === '') return '';
  const value = parseDecimal(plain, places);
  if (value === null) return text.noNumber;
  return value === is ? text.agrees : text.off(is > value, shown(Math.abs(is - value)));
}
