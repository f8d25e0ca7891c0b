import type { MergeChange, MergeConflict, Side } from '../../shared/import/mergeLog.ts';
import type { MergeReport } from '../../shared/import/mergePlan.ts';
import { Button } from '../kit/ui/Button.tsx';
import { ScrollTable } from '../kit/ui/ScrollTable.tsx';
import { words } from '../kit/words/commonWords.ts';
import { settle } from './state.ts';
import { importWords, WHY_WORDS } from './words.ts';

const { counted, merge: text } = importWords;
const MOST = 100;

/** What an update takes from the file, what it keeps of the edits made here, and what somebody has to choose (IMPORT-4). */
export function MergeTable({ merge }: { readonly merge: MergeReport }) {
  const { baseKnown, part, arrived, kept, conflicts, added, gone, matched = [] } = merge;
  const nothing = arrived.length + conflicts.length + added.length + gone.length === 0;
  return (
    <section className="import-merge" aria-label={text.title}>
      <h3>{text.title}</h3>
      {part && <p className="note">{text.part}</p>}
      {!baseKnown && <p className="note">{text.baseNotKnown}</p>}
      <p role="status">
        {nothing ? text.nothing : text.summary(arrived.length, added.length, gone.length, conflicts.length)}{' '}
        {text.stays(kept.length)}
      </p>
      {matched.length > 0 && (
        <ul className="import-matched">
          {matched.map(({ columns, groups, inOrder }) => (
            <li key={columns.join()}>{text.matched(groups, columns, inOrder)}</li>
          ))}
        </ul>
      )}
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
      <Changes title={text.arrived} changes={arrived} />
      <Posts title={text.added} refs={added} />
      <Posts title={text.gone} refs={gone} />
      <Changes title={text.kept} changes={kept} />
    </section>
  );
}

function Conflicts({ conflicts }: { readonly conflicts: readonly MergeConflict[] }) {
  const keys = conflicts.filter(({ forced }) => !forced).map(({ key }) => key);
  return (
    <div>
      <div className="import-head">
        <h4>{counted(text.conflicts, conflicts.length)}</h4>
        {keys.length > 1 && (
          <>
            <Button onPress={() => settle(keys, 'ours')}>{text.keepAll}</Button>
            <Button onPress={() => settle(keys, 'theirs')}>{text.takeAll}</Button>
          </>
        )}
      </div>
      <ScrollTable label={text.conflicts} headings={text.conflictHeadings}>
        {conflicts.slice(0, MOST).map((conflict) => (
          <tr key={`${conflict.key}/${conflict.theirs}`}>
            <th scope="row">
              {conflict.ref} <span className="hint">{conflict.title}</span>
            </th>
            <td>{conflict.field}</td>
            <td>{conflict.base === null ? words.notKnown : cell(conflict.base)}</td>
            <td>{cell(conflict.ours)}</td>
            <td>{cell(conflict.theirs)}</td>
            <td>{WHY_WORDS[conflict.why]}</td>
            <td>
              {conflict.forced ? (
                text.here
              ) : (
                <select
                  className="input"
                  aria-label={text.takeFor(conflict.ref, conflict.field)}
                  value={conflict.take}
                  onChange={(event) => settle([conflict.key], event.target.value as Side)}
                >
                  <option value="ours">{text.here}</option>
                  <option value="theirs">{text.theFile}</option>
                </select>
              )}
            </td>
          </tr>
        ))}
      </ScrollTable>
      {conflicts.length > MOST && <p className="hint">{text.moreSettled(conflicts.length - MOST)}</p>}
    </div>
  );
}

function Changes({ title, changes }: { readonly title: string; readonly changes: readonly MergeChange[] }) {
  if (changes.length === 0) return null;
  return (
    <details>
      <summary>{counted(title, changes.length)}</summary>
      <ScrollTable label={title} headings={text.changeHeadings}>
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
      </ScrollTable>
      {changes.length > MOST && <p className="hint">{words.andMore(changes.length - MOST)}</p>}
    </details>
  );
}

function Posts({ title, refs }: { readonly title: string; readonly refs: readonly string[] }) {
  if (refs.length === 0) return null;
  return (
    <p className="import-refs">
      <strong>{importWords.list(counted(title, refs.length))}</strong> {refs.slice(0, MOST).join(', ')}
      {refs.length > MOST && ` ${words.andMore(refs.length - MOST)}`}
    </p>
  );
}

const cell = (text: string) => (text === '' ? words.emptyCell : text.length > 100 ? `${text.slice(0, 99)}…` : text);
