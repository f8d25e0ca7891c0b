import { useMemo } from 'react';
import { type Alignment, movedLinks } from '../../shared/compare/align.ts';
import { compareWords } from './words.ts';

interface Props {
  readonly alignment: Alignment;
  readonly height: number;
  /** The first and last row that are drawn. */
  readonly from: number;
  readonly to: number;
  readonly current: string | null;
}

/** As wide as the gutter in panes.css. */
const GUTTER = 26;

/** Thin lines between neighbouring panes, from where a post stands in one to where it stands in the other. */
export function Links({ alignment, height, from, to, current }: Props) {
  const links = useMemo(() => alignment.panes.map((_, pane) => movedLinks(alignment, pane)), [alignment]);
  const top = from * height;
  // A line that only passes by leads nowhere that can be seen; many of them would be a bar.
  const inView = (row: number) => row >= from && row <= to;
  const y = (row: number) => (row + 0.5) * height - top;
  return (
    <div className="pane-links" aria-hidden="true" style={{ top, height: (to - from + 1) * height }}>
      {links.slice(0, -1).map((each, pane) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a gutter is its place
        <svg key={pane} width={GUTTER} height="100%">
          <title>{compareWords.panes.moved}</title>
          {each
            .filter(({ key, left, right }) => key === current || inView(left) || inView(right))
            .map(({ key, left, right }) => (
              <path
                key={key}
                className={key === current ? 'current' : undefined}
                d={`M0 ${y(left)}C${GUTTER / 2} ${y(left)} ${GUTTER / 2} ${y(right)} ${GUTTER} ${y(right)}`}
              />
            ))}
        </svg>
      ))}
    </div>
  );
}
