import type { ChangeKind } from '../../shared/changes/compare.ts';
import { currentStructure } from '../../shared/model/state.ts';
import { count } from '../kit/words/screenFormat.ts';
import { type AppStore, comparisonNow, documentState, figuresOf, useAfterPaint, useApp } from '../store/store.ts';
import { useChart } from './board/state.ts';
import { chartWords } from './board/words.ts';
import { MARK_WORDS, type ShownMark } from './boxes/marks.ts';
import { MarkIcon, Swatch } from './CardIcon.tsx';

interface Line {
  readonly mark: ShownMark;
  readonly word: string;
  /** Posts; null where the mark stands for boxes that have no post of that kind. */
  readonly posts: number | null;
}

/** Which kinds of the comparison a mark of the chart stands for. */
const KINDS: Partial<Record<ShownMark, readonly ChangeKind[]>> = {
  new: ['created'],
  deleted: ['deleted'],
  transferred: ['transferredIn', 'transferredOut'],
  moved: ['moved'],
  changed: ['changed'],
};

const versionOf = (store: AppStore) => store.version;

/** What the marks and colours mean, always, and how many posts have each: the comparison's own counts (FIG-8). */
export function Legend() {
  const { colour, scale, marks, entries } = useChart((store) => store.legend);
  const compared = useChart((store) => store.switchable);
  const active = useApp((store) => store.activeStructure);
  // Counted when the frame of the edit has been painted.
  useAfterPaint(versionOf);
  if (marks.length + entries.length === 0) return null;
  const lines = marks.flatMap(({ mark }) => linesOf(mark, active));
  return (
    <div className="chart-legend" title={chartWords.legendCounts}>
      <b id="chart-legend-name">{colour === 'changes' && !compared ? chartWords.marks : chartWords.colours[colour]}</b>
      <ul aria-labelledby="chart-legend-name">
        {lines.map(({ mark, word, posts }) => (
          <li key={word}>
            <MarkIcon mark={mark} />
            {word} {posts !== null && <span className="chart-legend-count">{count(posts)}</span>}
          </li>
        ))}
        {entries.map((entry) => (
          <li key={entry.code}>
            <Swatch code={entry.code} scale={scale} />
            {entry.word} <span className="chart-legend-count">{count(entry.count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function linesOf(mark: ShownMark, active: string | null): Line[] {
  const state = documentState();
  if (active === null || !state.structures.has(active)) return [];
  if (mark === 'vacant') return [{ mark, word: MARK_WORDS.vacant, posts: figuresOf(active).totals().vacantPosts }];
  const current = currentStructure(state);
  const comparison = current ? comparisonNow(current.record.id, active) : null;
  const kinds = KINDS[mark] ?? [];
  if (!comparison) return [{ mark, word: MARK_WORDS[mark], posts: null }];
  const lines = kinds.flatMap((kind): Line[] => {
    const posts = comparison.kinds[kind];
    return posts === 0 ? [] : [{ mark, word: chartWords.kinds[kind], posts }];
  });
  // Boxes that carry the mark although no post that stays is of its kind: only their number of posts changes.
  return lines.length > 0 ? lines : [{ mark, word: chartWords.resized, posts: null }];
}
