import { type CoordinateExtent, ReactFlow, type ReactFlowInstance, type Viewport } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../kit/ui/Button.tsx';
import { setCurrentChart } from '../kit/window/onScreen.ts';
import { words } from '../kit/words/commonWords.ts';
import { postWords } from '../kit/words/postWords.ts';
import { addRoot } from '../posts/actions.ts';
import { listenToClipboard } from '../posts/clipboard.ts';
import { useEditing } from '../posts/editing.ts';
import { useNaming } from '../posts/typing.ts';
import { useApp, useDocument } from '../store/store.ts';
import { Chart } from './board/chart.ts';
import { mayEdit } from './board/shown.ts';
import { useChart } from './board/state.ts';
import { chartWords } from './board/words.ts';
import { Card } from './Card.tsx';
import { ChartBar } from './ChartBar.tsx';
import { ChartTools } from './ChartTools.tsx';
import { DragLayer } from './DragLayer.tsx';
import { useFirstPaint } from './first/firstPaint.ts';
import { Legend } from './Legend.tsx';
import { onChartKey } from './listen/keyboard.ts';
import { listenToPointer } from './listen/pointer.ts';
import { MAX_ZOOM, MIN_ZOOM } from './where/camera.ts';
import type { CardNode } from './where/cardsInView.ts';
import './chart.css';
import './card.css';
import './far.css';
import './carry.css';
import './furniture.css';
import './keys.css';

const NODE_TYPES = { card: Card };
const NO_EDGES: never[] = [];
const EVERYWHERE: CoordinateExtent = [
  [-Infinity, -Infinity],
  [Infinity, Infinity],
];
const PRO = { hideAttribution: true };

/** The drawing board: a picture of lines (and, far out, of everything) below the cards that are in view. */
export function ChartView() {
  const root = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [chart, setChart] = useState<Chart | null>(null);
  const empty = useChart((store) => store.empty);
  const level = useChart((store) => store.level);
  const painted = useFirstPaint();
  const furnished = painted && !empty;

  useEffect(() => {
    if (!root.current || !canvas.current) return;
    const made = new Chart(root.current, canvas.current);
    const stop = listenToPointer(root.current, made);
    const stopClipboard = listenToClipboard(mayEdit);
    const stopEditing = useEditing.subscribe(({ title, where }) => {
      if (title !== null && where === 'chart') made.show(title, false);
    });
    setCurrentChart(made);
    setChart(made);
    return () => {
      stop();
      stopClipboard();
      stopEditing();
      setCurrentChart(null);
      made.destroy();
    };
  }, []);

  // A document was just opened, and what was pressed for it is gone: the keys go to its chart.
  useEffect(() => {
    if (chart && painted && document.activeElement === document.body) chart.focus(true);
  }, [chart, painted]);

  return (
    <section ref={root} className={`chart level-${level}`} aria-label={words.views.chart}>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus */}
      <canvas ref={canvas} className="chart-picture" aria-hidden="true" />
      {chart && <Board chart={chart} />}
      <DragLayer />
      {empty && <Empty />}
      <TypingKeys />
      {furnished && <Legend />}
      {furnished && <ChartBar />}
      {chart && furnished && <ChartTools chart={chart} />}
      <Active />
      <p id="chart-keys" className="sr-only">
        {chartWords.keys}
      </p>
    </section>
  );
}

/** React Flow with the cards in view. It renders again when the set of cards changes, not when the chart is panned. */
const Board = memo(function Board({ chart }: { readonly chart: Chart }) {
  const nodes = useChart((store) => store.nodes);
  const active = useChart((store) => store.active);
  const structure = useDocument(
    (state) => state.structures.get(useApp.getState().activeStructure ?? '')?.record.name ?? '',
  );
  const onInit = useCallback((flow: ReactFlowInstance<CardNode>) => chart.attach(flow), [chart]);
  const onMove = useCallback((_: unknown, view: Viewport) => chart.moved(view), [chart]);
  const onKeyDown = useCallback((event: KeyboardEvent) => onChartKey(event, chart), [chart]);
  const name = useMemo(() => chartWords.name(structure), [structure]);
  return (
    <ReactFlow<CardNode>
      nodes={nodes}
      edges={NO_EDGES}
      nodeTypes={NODE_TYPES}
      onInit={onInit}
      onMove={onMove}
      onKeyDown={onKeyDown}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      translateExtent={EVERYWHERE}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      zoomOnDoubleClick={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      zoomActivationKeyCode={null}
      proOptions={PRO}
      tabIndex={0}
      aria-label={name}
      aria-roledescription={chartWords.role}
      aria-describedby="chart-keys"
      aria-activedescendant={active ? 'chart-active' : undefined}
    />
  );
});

/** The post that the keys go from, for screen readers: it is there even when its card is not drawn. */
function Active() {
  const active = useChart((store) => store.active);
  return active ? (
    // biome-ignore lint/a11y/useSemanticElements: a post in a chart, reached through aria-activedescendant
    <div
      key={active.id}
      id="chart-active"
      className="sr-only"
      role="group"
      aria-roledescription={chartWords.boxRole}
      aria-label={active.label}
    />
  ) : null;
}

/** Which keys go on while a structure is typed. Screen readers hear it from the field. */
function TypingKeys() {
  return useNaming() ? (
    <p className="chart-typing" aria-hidden="true">
      {postWords.typing}
    </p>
  ) : null;
}

function Empty() {
  return (
    <div className="chart-empty">
      <p>{chartWords.empty}</p>
      <Button look="primary" onPress={() => addRoot()}>
        <Plus size={16} aria-hidden />
        {chartWords.addFirst}
      </Button>
      <p className="hint">{postWords.pasteHint}</p>
    </div>
  );
}
