import { actionRows } from '../../shared/changes/actions.ts';
import type { Comparison } from '../../shared/changes/compare.ts';

/** The changes as committee reports print them: action, roles, summary (CHANGE-3). */
export function ActionsTable({ comparison }: { readonly comparison: Comparison }) {
  const rows = actionRows(comparison.posts);
  if (rows.length === 0) return null;
  return (
    <section aria-label={`Actions from ${comparison.from.name} to ${comparison.to.name}`}>
      <h2>Actions</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Action</th>
            <th scope="col">Roles</th>
            <th scope="col">Summary</th>
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
