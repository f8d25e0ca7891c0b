import { useMemo, useState } from 'react';
import { ACTIONS, type ChangeAction, type Comparison, type PostChange } from '../../shared/changes/compare.ts';
import { wholePounds } from '../../shared/model/fixed.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { count, moneyInWords, plural } from '../app/format.ts';
import { words } from '../app/words.ts';
import { documentState, reveal, setActive, setView } from '../store/store.ts';
import { ACTION_LOOKS, ACTION_WORDS, flagText, placesText, sizeText } from './words.ts';

interface Props {
  readonly comparison: Comparison;
  readonly from: StructureId;
  readonly to: StructureId;
}

/** Rows shown of one kind before the rest is asked for. */
const FIRST = 200;

/** What changed, post by post, in the groups in which reports print it. A press goes to the post in the chart. */
export function ChangeList({ comparison, from, to }: Props) {
  const [only, setOnly] = useState<ChangeAction | null>(null);
  const groups = useMemo(() => Map.groupBy(comparison.posts, (post) => post.action), [comparison]);
  const shown = ACTIONS.filter((action) => (only === null ? action !== 'unchanged' : action === only));
  const changed = placesOf(comparison.posts.filter((post) => post.action !== 'unchanged'));
  return (
    <section className="changes" aria-label="Changes">
      <div className="changes-head">
        <h2>Changes</h2>
        <div className="chips">
          <Chip label="All changes" value={changed} on={only === null} onPress={() => setOnly(null)} />
          {ACTIONS.map((action) => {
            const posts = placesOf(groups.get(action) ?? []);
            return posts === 0 ? null : (
              <Chip
                key={action}
                label={ACTION_WORDS[action]}
                value={posts}
                on={only === action}
                onPress={() => setOnly(action)}
              />
            );
          })}
        </div>
      </div>
      <div className="changes-list">
        {shown.map((action) => (
          <Group key={action} action={action} posts={groups.get(action) ?? []} from={from} to={to} />
        ))}
        {changed === 0 && only === null && <p className="empty-note">No post differs between the two.</p>}
      </div>
    </section>
  );
}

/** Posts, not boxes: a box of four counts as four, as in the totals. */
function placesOf(posts: readonly PostChange[]): number {
  return posts.reduce((sum, post) => sum + Math.max(post.to?.places ?? 0, post.from?.places ?? 0), 0);
}

interface ChipProps {
  readonly label: string;
  readonly value: number;
  readonly on: boolean;
  readonly onPress: () => void;
}

function Chip({ label, value, on, onPress }: ChipProps) {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={onPress}>
      {label} <span className="chip-count">{count(value)}</span>
    </button>
  );
}

interface GroupProps {
  readonly action: ChangeAction;
  readonly posts: readonly PostChange[];
  readonly from: StructureId;
  readonly to: StructureId;
}

function Group({ action, posts, from, to }: GroupProps) {
  const [most, setMost] = useState(FIRST);
  if (posts.length === 0) return null;
  return (
    <section>
      <h3 className={`change-group ${ACTION_LOOKS[action]}`}>
        {ACTION_WORDS[action]} <span className="hint">{plural(placesOf(posts), 'post')}</span>
      </h3>
      <ul>
        {posts.slice(0, most).map((post) => (
          <Change key={post.lineage} change={post} from={from} to={to} />
        ))}
      </ul>
      {posts.length > most && (
        <button type="button" className="link more" onClick={() => setMost(Number.POSITIVE_INFINITY)}>
          Show {count(posts.length - most)} more
        </button>
      )}
    </section>
  );
}

function Change({
  change,
  from,
  to,
}: {
  readonly change: PostChange;
  readonly from: StructureId;
  readonly to: StructureId;
}) {
  const side = change.to ?? change.from;
  if (!side) return null;
  const gone = change.action.startsWith('deleted') || change.action === 'transferred-out';
  const managerTitle = (ref: string | null, which: 'from' | 'to') => {
    const structure = documentState().structures.get(which === 'from' ? from : to);
    const id = ref === null ? undefined : structure?.byRef.get(ref);
    return (id === undefined ? undefined : structure?.posts.get(id)?.title) ?? ref ?? 'nobody';
  };
  const details = [...placesText(change), ...change.flags.map((flag) => flagText(flag, change, managerTitle))];
  const cost = (change.to?.cost.total ?? 0) - (change.from?.cost.total ?? 0);
  return (
    <li>
      <button type="button" className={`change ${ACTION_LOOKS[change.action]}`} onClick={() => goTo(change, from, to)}>
        <span className={`change-title${gone ? ' struck' : ''}`}>{side.post.title || words.untitled}</span>
        <span className="change-size">
          {[side.post.grade, sizeText(side)].filter((part) => part !== '').join(' · ')}
        </span>
        {details.length > 0 && <span className="change-flags">{details.join(' · ')}</span>}
        {wholePounds(cost) !== 0 && <span className="change-cost">{moneyInWords(cost)}</span>}
      </button>
    </li>
  );
}

/** The post in the chart: in `to` where it stands there, else in `from`. */
function goTo(change: PostChange, from: StructureId, to: StructureId): void {
  const there = change.to !== null;
  const id = (there ? change.to : change.from)?.post.id;
  if (id === undefined) return;
  setView('chart');
  setActive(there ? to : from);
  reveal(id);
}
