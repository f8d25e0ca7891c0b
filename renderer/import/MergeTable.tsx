import type { MergeReport } from '../../shared/import/merge.ts';
import type { MergeChange, MergeConflict, Side } from '../../shared/import/mergeLog.ts';
import { count, plural } from '../app/format.ts';
import { Button } from '../app/ui/Button.tsx';
import { ScrollRegion } from '../app/ui/ScrollRegion.tsx';
import { settle } from './state.ts';
import { WHY_WORDS } from './words.ts';

const MOST = 100;

/** What an update takes from the file, what it keeps of the edits made here, and what somebody has to choose (IMPORT-4). */
export function MergeTable({ merge }: { readonly merge: MergeReport }) {
  const { baseKnown, arrived, kept, conflicts, added, gone } = merge;
  const nothing = arrived.length + conflicts.length + added.length + gone.length === 0;
  return (
    <section className="import-merge" aria-label="The update">
      <h3>The update</h3>
      {!baseKnown && (
        <p className="note">
          What the last import said is not known here (the structure was not imported in this document), so every
          difference is listed as a conflict. What is here stays unless you choose the file.
        </p>
      )}
      <p role="status">
        {nothing
          ? 'The file says nothing new.'
          : `${plural(arrived.length, 'value')} from the file, ${plural(added.length, 'new post')}, ${plural(gone.length, 'post')} gone, ${plural(conflicts.length, 'conflict')}.`}{' '}
        {plural(kept.length, 'edit')} made here {kept.length === 1 ? 'stays' : 'stay'}.
      </p>
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
      <Changes title="From the file" changes={arrived} />
      <Posts title="New in the file" refs={added} />
      <Posts title="Gone from the file: deleted, and missing until somebody confirms it" refs={gone} />
      <Changes title="Edits made here that stay" changes={kept} />
    </section>
  );
}

function Conflicts({ conflicts }: { readonly conflicts: readonly MergeConflict[] }) {
  const keys = conflicts.filter(({ forced }) => !forced).map(({ key }) => key);
  return (
    <div>
      <div className="import-head">
        <h4>Conflicts ({count(conflicts.length)})</h4>
        {keys.length > 1 && (
          <>
            <Button onPress={() => settle(keys, 'ours')}>Keep all as here</Button>
            <Button onPress={() => settle(keys, 'theirs')}>Take all from the file</Button>
          </>
        )}
      </div>
      <ScrollRegion className="table-scroll" aria-label="Conflicts">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Post</th>
              <th scope="col">Field</th>
              <th scope="col">Last import</th>
              <th scope="col">Here</th>
              <th scope="col">In the file</th>
              <th scope="col">Why</th>
              <th scope="col">Take</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.slice(0, MOST).map((conflict) => (
              <tr key={`${conflict.key}/${conflict.theirs}`}>
                <th scope="row">
                  {conflict.ref} <span className="hint">{conflict.title}</span>
                </th>
                <td>{conflict.field}</td>
                <td>{conflict.base === null ? 'not known' : cell(conflict.base)}</td>
                <td>{cell(conflict.ours)}</td>
                <td>{cell(conflict.theirs)}</td>
                <td>{WHY_WORDS[conflict.why]}</td>
                <td>
                  {conflict.forced ? (
                    'here'
                  ) : (
                    <select
                      className="input"
                      aria-label={`Take for ${conflict.ref}, ${conflict.field}`}
                      value={conflict.take}
                      onChange={(event) => settle([conflict.key], event.target.value as Side)}
                    >
                      <option value="ours">here</option>
                      <option value="theirs">the file</option>
                    </select>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {conflicts.length > MOST && (
        <p className="hint">and {count(conflicts.length - MOST)} more, settled with the buttons above</p>
      )}
    </div>
  );
}

function Changes({ title, changes }: { readonly title: string; readonly changes: readonly MergeChange[] }) {
  if (changes.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({count(changes.length)})
      </summary>
      <ScrollRegion className="table-scroll" aria-label={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Post</th>
              <th scope="col">Field</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, MOST).map((change, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two holders of a post are two changes of one field
              <tr key={`${change.post}/${change.field}/${i}`}>
                <th scope="row">
                  {change.ref} <span className="hint">{change.title}</span>
                </th>
                <td>{change.field}</td>
                <td>{cell(change.from)}</td>
                <td>{cell(change.to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {changes.length > MOST && <p className="hint">and {count(changes.length - MOST)} more</p>}
    </details>
  );
}

function Posts({ title, refs }: { readonly title: string; readonly refs: readonly string[] }) {
  if (refs.length === 0) return null;
  return (
    <p className="import-refs">
      <strong>
        {title} ({count(refs.length)}):
      </strong>{' '}
      {refs.slice(0, MOST).join(', ')}
      {refs.length > MOST && ` and ${count(refs.length - MOST)} more`}
    </p>
  );
}

const cell = (text: string) => (text === '' ? '(empty)' : text.length > 100 ? `${text.slice(0, 99)}…` : text);
