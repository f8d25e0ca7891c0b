import { actionRows } from '../../shared/changes/actions.ts';
import type { Comparison } from '../../shared/changes/compare.ts';
import { compareWords } from './words.ts';

const text = compareWords.actions;

/** The changes as committee reports print them: action, roles, summary (CHANGE-3). */
export function ActionsTable({ comparison }: { readonly comparison: Comparison }) {
  const rows = actionRows(comparison.posts);
  if (rows.length === 0) return null;
  return (
    <section aria-label={text.name(comparison.from.name, comparison.to.name)}>
      <h2>{text.title}</h2>
      <table className="table">
        <thead>
          <tr>
            {text.headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.action}>
              <th scope="row">{row.action}</th>
              <td>{row.roles.join('; ')}</td>
              <td>{row.summary}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
