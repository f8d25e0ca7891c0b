import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { type Prefs, setPrefs, usePrefs } from './prefs.ts';
import { Button } from './ui/Button.tsx';

const MIN = 180;
const MAX = 520;
const STEP = 24;

interface Props {
  readonly side: 'outline' | 'inspector';
  readonly label: string;
  readonly children: ReactNode;
}

/** A panel at the side of the chart: it folds away, and its edge is dragged or moved with the arrow keys. */
export function SidePanel({ side, label, children }: Props) {
  const left = side === 'outline';
  const open = usePrefs((prefs) => (left ? prefs.outlineOpen : prefs.inspectorOpen));
  const width = usePrefs((prefs) => (left ? prefs.outlineWidth : prefs.inspectorWidth));
  const fold = (is: boolean) => setPrefs(left ? { outlineOpen: is } : { inspectorOpen: is });
  if (!open) {
    return (
      <aside className={`rail ${side}`} aria-label={label}>
        <Button look="quiet icon" aria-label={`Show ${label.toLowerCase()}`} onPress={() => fold(true)}>
          {left ? <PanelLeftOpen size={16} aria-hidden /> : <PanelRightOpen size={16} aria-hidden />}
        </Button>
      </aside>
    );
  }
  return (
    <aside className={`panel ${side}`} aria-label={label} style={{ width }}>
      <div className="panel-fold">
        <Button look="quiet icon" aria-label={`Hide ${label.toLowerCase()}`} onPress={() => fold(false)}>
          {left ? <PanelLeftClose size={16} aria-hidden /> : <PanelRightClose size={16} aria-hidden />}
        </Button>
      </div>
      {children}
      <Splitter left={left} width={width} label={label} />
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
      aria-label={`Width of ${label.toLowerCase()}`}
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
