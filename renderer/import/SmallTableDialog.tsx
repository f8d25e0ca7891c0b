import type { ReactNode } from 'react';
import type { RowProblem } from '../../shared/import/smallTable.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { FieldError } from '../kit/ui/FieldError.tsx';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { closeDialog } from '../kit/window/dialogs.ts';
import { words } from '../kit/words/commonWords.ts';
import { ContentChoice } from './FileStep.tsx';
import { importWords } from './words.ts';

const text = importWords.table;
const MOST = 60;

/** A table as it was read, for a person to look at before it is imported. */
export interface Shown {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Props {
  readonly title: string;
  readonly choose: () => void;
  /** Whether somebody came for this kind of table: then there is nothing to choose. */
  readonly fixed: boolean;
  readonly rowsIn: number;
  readonly shown: Shown | null;
  readonly problems: readonly RowProblem[];
  readonly refusal: string | null;
  /** More to be said or entered before the import. */
  readonly children?: ReactNode;
  readonly error: string | null;
  readonly onImport: () => void;
}

/** Pay and equality tables: what was read, which rows were refused and why, then one step. */
export function SmallTableDialog(props: Props) {
  const { title, choose, fixed, rowsIn, shown, problems, refusal, children, error, onImport } = props;
  const used = shown?.rows.length ?? 0;
  return (
    <Dialog
      title={title}
      size="large"
      actions={
        <>
          <Button look="quiet" onPress={choose}>
            {importWords.chooseAnother}
          </Button>
          <span className="spring" />
          <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
          <Button look="primary" isDisabled={used === 0} onPress={onImport}>
            {problems.length > 0 ? text.importSome(used, problems.length) : importWords.import}
          </Button>
        </>
      }
    >
      {!fixed && <ContentChoice />}
      {refusal !== null && <p className="note bad">{refusal}</p>}
      {shown && (
        <>
          <p role="status">
            <strong>{importWords.rowsIn(rowsIn)}</strong> {text.used(used, problems.length)}
          </p>
          {problems.length > 0 && (
            <section className="import-kind" aria-label={text.refused}>
              <h3>{text.refused}</h3>
              <ul className="import-left">
                {problems.slice(0, MOST).map(({ row, column, value, problem }) => (
                  <li key={`${row}/${column}`}>{text.problem(row, column, value, problem)}</li>
                ))}
              </ul>
            </section>
          )}
          <ScrollRegion className="table-scroll" aria-label={text.asRead}>
            <table className="table">
              <thead>
                <tr>
                  {shown.headings.map((heading) => (
                    <th key={heading} scope="col">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.rows.slice(0, MOST).map((row) => (
                  <tr key={row.join('\u0000')}>
                    {row.map((cell, at) => (
                      <td key={shown.headings[at]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          {shown.rows.length > MOST && <p className="hint">{words.andMore(shown.rows.length - MOST)}</p>}
          {children}
        </>
      )}
      <FieldError error={error} />
    </Dialog>
  );
}
