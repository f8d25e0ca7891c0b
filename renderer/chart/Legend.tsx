import { count } from '../kit/words/screenFormat.ts';
import { useChart } from './board/state.ts';
import { chartWords } from './board/words.ts';
import { MARK_WORDS } from './boxes/marks.ts';
import { MarkIcon, Swatch } from './CardIcon.tsx';

/** What the marks and colours mean, always, and how many boxes have each. Only those that the chart has. */
export function Legend() {
  const { colour, scale, marks, entries } = useChart((store) => store.legend);
  const compared = useChart((store) => store.switchable);
  if (marks.length + entries.length === 0) return null;
  return (
    <div className="chart-legend">
      <b id="chart-legend-name">{colour === 'changes' && !compared ? chartWords.marks : chartWords.colours[colour]}</b>
      <ul aria-labelledby="chart-legend-name">
        {marks.map(({ mark, count: boxes }) => (
          <li key={mark}>
            <MarkIcon mark={mark} />
            {MARK_WORDS[mark]} <span className="chart-legend-count">{count(boxes)}</span>
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
