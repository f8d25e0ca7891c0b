import { MarkIcon } from './CardIcon.tsx';
import { chartWords } from './chartWords.ts';
import { MARK_WORDS } from './marks.ts';
import { useChart } from './state.ts';

/** What the marks mean, wherever cards are too small to say it themselves. Only marks that the chart has. */
export function Legend() {
  const marks = useChart((store) => store.marks);
  const reading = useChart((store) => store.level === 'reading');
  if (reading || marks.length === 0) return null;
  return (
    <ul className="chart-legend" aria-label={chartWords.legend}>
      {marks.map((mark) => (
        <li key={mark}>
          <MarkIcon mark={mark} />
          {MARK_WORDS[mark]}
        </li>
      ))}
    </ul>
  );
}
