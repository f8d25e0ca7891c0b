import { useEffect, useId, useRef, useState } from 'react';
import type { BridgeLabel } from '../../shared/changes/bridge.ts';
import type { Comparison } from '../../shared/changes/compare.ts';
import { moneyInWords, pounds, poundsChange } from '../kit/words/screenFormat.ts';
import { type WaterfallBar, waterfall } from './waterfall.ts';
import { BRIDGE_SHORT, financeWords } from './words.ts';

type Key = BridgeLabel | 'from' | 'to';

interface Props {
  readonly comparison: Comparison;
  readonly name: (key: Key) => string;
  /** Missing: there are no posts to open behind the bars, and they are a picture alone. */
  readonly onOpen?: (key: Key, element: Element) => void;
}

const HEIGHT = 250;
const [ABOVE, BELOW] = [24, 42];

/** Bars from one total to the other; each is a button that opens the posts behind it. Kinds differ by pattern as well as colour. */
export function WaterfallChart({ comparison, name, onOpen }: Props) {
  const id = useId();
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const { bars, base } = waterfall(
    comparison.from.figures.cost.total,
    comparison.bridge,
    width,
    HEIGHT - ABOVE - BELOW,
  );
  const say = (bar: WaterfallBar) =>
    financeWords.bridge.bar(
      name(bar.key),
      bar.kind === 'total' ? pounds(bar.amount) : moneyInWords(bar.amount),
      onOpen !== undefined,
    );
  const acts = (bar: WaterfallBar) =>
    onOpen
      ? {
          role: 'button',
          tabIndex: 0,
          'aria-haspopup': 'dialog' as const,
          onClick: (event: React.MouseEvent) => onOpen(bar.key, event.currentTarget),
          onKeyDown: (event: React.KeyboardEvent) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            onOpen(bar.key, event.currentTarget);
          },
        }
      : { role: 'img' };
  return (
    <figure className="waterfall" ref={frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG is no fieldset */}
      <svg width={width} height={HEIGHT} role="group" aria-labelledby={`${id}-title`}>
        <title id={`${id}-title`}>{financeWords.bridge.chart(comparison.from.name, comparison.to.name)}</title>
        <Patterns id={id} />
        <line className="axis" x1={0} x2={width} y1={HEIGHT - BELOW} y2={HEIGHT - BELOW} />
        {bars.map((bar, i) => {
          const next = bars[i + 1];
          const y = ABOVE + bar.top;
          return (
            <g key={bar.key} className={`waterfall-bar ${bar.kind}`} aria-label={say(bar)} {...acts(bar)}>
              <rect className="hit" x={bar.left - 4} y={2} width={bar.width + 8} height={HEIGHT - 4} />
              <rect
                className="shape"
                x={bar.left}
                y={y}
                width={bar.width}
                height={bar.height}
                fill={bar.kind === 'total' ? undefined : `url(#${id}-${bar.kind})`}
              />
              {bar.kind === 'total' && base > 0 && <Break left={bar.left} width={bar.width} y={HEIGHT - BELOW - 14} />}
              {next && (
                <line
                  className="link-line"
                  x1={bar.left + bar.width}
                  x2={next.left}
                  y1={ABOVE + bar.level}
                  y2={ABOVE + bar.level}
                />
              )}
            </g>
          );
        })}
        {/* Apart from the bars, which say it themselves and in words. */}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
        <g aria-hidden="true" className="labels">
          {bars.map((bar) => (
            <g key={bar.key}>
              <text className="amount" x={bar.left + bar.width / 2} y={ABOVE + bar.top - 6}>
                {bar.kind === 'total' ? pounds(bar.amount) : poundsChange(bar.amount)}
              </text>
              <BarName bar={bar} name={name(bar.key)} />
            </g>
          ))}
        </g>
      </svg>
      {base > 0 && <figcaption className="hint">{financeWords.cut(base)}</figcaption>}
    </figure>
  );
}

function BarName({ bar, name }: { readonly bar: WaterfallBar; readonly name: string }) {
  const short = bar.key === 'from' || bar.key === 'to' ? ([name, ''] as const) : BRIDGE_SHORT[bar.key];
  const fits = Math.max(4, Math.floor(bar.width / 6.5));
  return (
    <>
      {short.map((line, i) => (
        <text key={line} className="name" x={bar.left + bar.width / 2} y={HEIGHT - BELOW + 17 + i * 16}>
          {line.length > fits + 4 ? `${line.slice(0, fits + 2)}…` : line}
        </text>
      ))}
    </>
  );
}

/** The scale does not start at nothing: the total bars are drawn broken. */
function Break({ left, width, y }: { readonly left: number; readonly width: number; readonly y: number }) {
  const steps = Math.max(2, Math.round(width / 12));
  const points = Array.from(
    { length: steps + 1 },
    (_, i) => `${left + (width * i) / steps},${y + (i % 2 === 0 ? 3 : -3)}`,
  );
  return <polyline className="break" points={points.join(' ')} />;
}

function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-less`}
        className="less"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="under" width="6" height="6" />
        <rect className="over" width="2" height="6" />
      </pattern>
      <pattern id={`${id}-more`} className="more" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="under" width="6" height="6" />
        <circle className="over" cx="3" cy="3" r="1.4" />
      </pattern>
      <pattern id={`${id}-transfer`} className="transfer" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="under" width="6" height="6" />
        <rect className="over" width="6" height="2" />
      </pattern>
    </defs>
  );
}

function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(720);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(Math.max(320, Math.floor(element.clientWidth))));
    watch.observe(element);
    return () => watch.disconnect();
  }, [frame]);
  return width;
}
