import { useId } from 'react';
import { parseFte, parseMoney } from '../../shared/model/fixed.ts';
import { lineOfBox } from '../../shared/money/costLine.ts';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { useDraft } from '../kit/forms/useDraft.ts';
import { FieldError } from '../kit/ui/FieldError.tsx';
import { bracketed, fteChange, penceChange, poundsChange } from '../kit/words/screenFormat.ts';
import { documentState, useApp } from '../store/store.ts';
import { Num } from './Num.tsx';
import { StatedSavings } from './StatedSavings.tsx';
import type { MoneyProps } from './section.ts';
import { isMoney, printsPence, readStated, type Stated, type StatedLine, statedLines, stateTotal } from './stated.ts';
import { financeWords } from './words.ts';

const text = financeWords.stated;

/** Printed totals are sometimes wrong: what a report states, what the posts add up to, and the difference (FIG-5). */
export function StatedSection({ pair, comparison }: MoneyProps) {
  const { settings } = documentState().document;
  const locked = useApp((store) => store.readOnly);
  const sides = [comparison.from, ...(pair.from === pair.to ? [] : [comparison.to])];
  return (
    <section className="part-body money-section" aria-label={financeWords.sections.stated}>
      <p>{text.why}</p>
      <div className="money-columns">
        {sides.map(({ name, figures }) => (
          <div key={name}>
            <h2>{name}</h2>
            <table className="table stated-table">
              <caption className="sr-only">{text.of(name)}</caption>
              <thead>
                <tr>
                  <td />
                  {text.headings.map((each) => (
                    <th key={each} scope="col" className="number">
                      {each}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {statedLines(settings, name, lineOfBox(figures)).map((line) => (
                  <StatedRow key={line.key} structure={name} line={line} />
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </div>
      <StatedSavings locked={locked} />
    </section>
  );
}

/** A figure in the form of its row: posts and FTE as numbers, money as whole pounds, or to the penny as the report has it. */
function shown(key: Stated, value: number, pence: boolean): string {
  if (key === 'posts') return bracketed(value);
  if (key === 'fte') return fteChange(value);
  return pence ? penceChange(value) : poundsChange(value);
}

function storedText(key: Stated, stored: string, pence: boolean): string {
  if (isMoney(key)) return shown(key, parseMoney(stored) ?? 0, pence);
  const value = parseFte(stored) ?? 0;
  return shown(key, key === 'posts' ? value / 10_000 : value, pence);
}

function StatedRow({ structure, line }: { readonly structure: string; readonly line: StatedLine }) {
  const id = useId();
  const locked = useApp((store) => store.readOnly);
  const label = text.labels[line.key];
  const pence = printsPence(line);
  const value = line.stated === null ? '' : storedText(line.key, line.stated, pence);
  const { draft, setDraft, error, setError } = useDraft(value);
  const store = () => {
    if (draft.trim() === value) return setError(null);
    const typed = draft.trim() === '' ? null : readStated(line.key, draft);
    if (typed === null && draft.trim() !== '') return setError(text.notNumber(label));
    const refused = saveSettings(
      text.changed(label, structure),
      (settings) => stateTotal(settings, structure, line.key, typed),
      { field: label },
    );
    setError(refused);
    if (refused === null) setDraft(value);
  };
  return (
    <tr>
      <th scope="row" id={`${id}-label`}>
        {label}
      </th>
      <td className="number">
        <input
          className="input cell"
          type="text"
          aria-label={text.field(label, structure)}
          value={draft}
          readOnly={locked}
          maxLength={40}
          autoComplete="off"
          data-clean={draft === value}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={store}
          onKeyDown={(event) => {
            if (event.key === 'Enter') store();
            else if (event.key === 'Escape') setDraft(value);
            else return;
            event.preventDefault();
          }}
        />
        <FieldError id={`${id}-error`} error={error} />
      </td>
      <Num>{line.ours === null ? financeWords.notSet : shown(line.key, line.ours, pence)}</Num>
      <Num className={line.difference === null || line.difference === 0 ? 'zero' : 'differs'}>
        {line.difference === null ? '' : line.difference === 0 ? text.agrees : shown(line.key, line.difference, pence)}
      </Num>
    </tr>
  );
}
