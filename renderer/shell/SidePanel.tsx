import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../kit/ui/Button.tsx';
import { focusWork, type Side, setPanelOpen, useNarrow, usePanelOpen } from '../kit/window/panels.ts';
import { type Prefs, setPrefs, usePrefs } from '../kit/window/prefs.ts';
import { windowWords } from './words.ts';

const MIN = 180;
const MAX = 520;
const STEP = 24;

interface Props {
  readonly side: Side;
  readonly label: string;
  readonly children: ReactNode;
}

/** A panel at the side of the chart: it folds away, and its edge is dragged or moved with the arrow keys. In a narrow window it lies over the chart. Escape goes back there. */
export function SidePanel({ side, label, children }: Props) {
  const left = side === 'outline';
  const open = usePanelOpen(side);
  const over = useNarrow();
  const width = usePrefs((prefs) => (left ? prefs.outlineWidth : prefs.inspectorWidth));
  const panel = useRef<HTMLElement>(null);
  const toggled = useRef(false);
  const fold = (is: boolean) => {
    toggled.current = true;
    setPanelOpen(side, is);
  };
  // The button that was pressed is gone with what it was on: its counterpart has the keyboard then.
  useEffect(() => {
    if (toggled.current) panel.current?.querySelector<HTMLElement>(open ? '.panel-fold button' : 'button')?.focus();
    toggled.current = false;
  }, [open]);
  if (!open) {
    return (
      <aside ref={panel} className={`rail ${side}`} aria-label={label}>
        <Button look="quiet icon" aria-label={windowWords.panel.show(label)} onPress={() => fold(true)}>
          {left ? <PanelLeftOpen size={16} aria-hidden /> : <PanelRightOpen size={16} aria-hidden />}
        </Button>
      </aside>
    );
  }
  return (
    <aside
      ref={panel}
      className={over ? `panel over ${side}` : `panel ${side}`}
      aria-label={label}
      style={{ width }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        if (over) setPanelOpen(side, false);
        focusWork(side);
      }}
    >
      <div className="panel-fold">
        <Button look="quiet icon" aria-label={windowWords.panel.hide(label)} onPress={() => fold(false)}>
          {left ? <PanelLeftClose size={16} aria-hidden /> : <PanelRightClose size={16} aria-hidden />}
        </Button>
      </div>
      {children}
      {!over && <Splitter left={left} width={width} label={label} />}
    </aside>
  );
}

function Splitter({ left, width, label }: { readonly left: boolean; readonly width: number; readonly label: string }) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const resize = (to: number) => {
    const clamped = Math.round(Math.min(MAX, Math.max(MIN, to)));
    const change: Partial<Prefs> = left ? { outlineWidth: clamped } : { inspectorWidth: clamped };
    setPrefs(change);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wider = left ? 'ArrowRight' : 'ArrowLeft';
    const narrower = left ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === wider) resize(width + STEP);
    else if (event.key === narrower) resize(width - STEP);
    else if (event.key === 'Home') resize(MIN);
    else if (event.key === 'End') resize(MAX);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a window splitter is a focusable separator; <hr> cannot be moved
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={windowWords.panel.width(label)}
      aria-valuenow={width}
      aria-valuemin={MIN}
      aria-valuemax={MAX}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (!start.current) return;
        const by = event.clientX - start.current.x;
        resize(start.current.width + (left ? by : -by));
      }}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
