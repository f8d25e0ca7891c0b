import { ChevronDown, Map as MapIcon, Maximize, Minus, Plus, Presentation } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { MenuTrigger } from 'react-aria-components';
import { COMMANDS, keyOf } from '../../shared/ipc/menu.ts';
import { Button } from '../kit/ui/Button.tsx';
import { type MenuPart, MenuPopover } from '../kit/ui/Menu.tsx';
import { useNarrow } from '../kit/window/panels.ts';
import { setPrefs, usePrefs } from '../kit/window/prefs.ts';
import { present, usePresenting } from '../kit/window/presenting.ts';
import { onMac } from '../kit/words/keyNames.ts';
import { announce, setCollapsed } from '../store/store.ts';
import type { Chart } from './board/chart.ts';
import { setAligned, setFilled, useLook } from './board/look.ts';
import { useChart } from './board/state.ts';
import { chartWords } from './board/words.ts';
import { foldedBelow } from './boxes/scene.ts';
import { Minimap } from './Minimap.tsx';
import { ZOOM_STEP } from './where/camera.ts';

const MOST_LEVELS = 6;
const PRESENT = `${COMMANDS.present.label} (${keyOf('present', onMac())})`;

/** Zoom, fit, levels and the overview map, in the corner of the chart. */
export function ChartTools({ chart }: { readonly chart: Chart }) {
  const percent = useChart((store) => store.percent);
  const whole = useChart((store) => store.whole);
  const narrow = useNarrow();
  const presenting = usePresenting((state) => state.on);
  const corner = useRef<HTMLDivElement>(null);
  useEffect(() => (corner.current ? chart.clearOf(corner.current) : undefined), [chart]);
  // Until somebody chooses: where there is room for it, and more of the chart than is in view.
  const map = usePrefs((prefs) => prefs.chartMap) ?? (!narrow && !whole);
  return (
    <div ref={corner} className="chart-corner">
      {map && <Minimap chart={chart} />}
      <div className="chart-tools" role="toolbar" aria-label={chartWords.tools}>
        <MenuTrigger>
          <Button look="quiet" hint={chartWords.levels}>
            {chartWords.levelsShort}
            <ChevronDown size={14} aria-hidden />
          </Button>
          <MenuPopover label={chartWords.levels} parts={() => levelParts(chart)} />
        </MenuTrigger>
        <i className="chart-tools-line" />
        <Button
          look="quiet icon"
          aria-label={chartWords.zoomOut}
          hint={chartWords.zoomOut}
          onPress={() => chart.zoomBy(1 / ZOOM_STEP)}
        >
          <Minus size={15} aria-hidden />
        </Button>
        <Button
          look="quiet"
          aria-label={`${percent}%. ${chartWords.full}`}
          hint={chartWords.full}
          onPress={() => chart.zoomTo(1)}
        >
          <span className="chart-percent">{percent}%</span>
        </Button>
        <Button
          look="quiet icon"
          aria-label={chartWords.zoomIn}
          hint={chartWords.zoomIn}
          onPress={() => chart.zoomBy(ZOOM_STEP)}
        >
          <Plus size={15} aria-hidden />
        </Button>
        <Button look="quiet icon" aria-label={chartWords.fit} hint={chartWords.fit} onPress={() => chart.fit()}>
          <Maximize size={15} aria-hidden />
        </Button>
        {!presenting && (
          <Button look="quiet icon" aria-label={PRESENT} hint={PRESENT} onPress={present}>
            <Presentation size={15} aria-hidden />
          </Button>
        )}
        <Button
          look="quiet icon"
          aria-label={map ? chartWords.hideMinimap : chartWords.showMinimap}
          hint={map ? chartWords.hideMinimap : chartWords.showMinimap}
          onPress={() => setPrefs({ chartMap: !map })}
        >
          <MapIcon size={15} aria-hidden />
        </Button>
      </div>
    </div>
  );
}

function levelParts(chart: Chart): MenuPart[] {
  const unfold = (levels: number | null) => () => {
    const { world } = chart;
    if (!world) return;
    setCollapsed(levels === null ? [] : foldedBelow(world.scene, levels));
    chart.fit();
  };
  const parts: MenuPart[] = [{ id: 'all', label: chartWords.allLevels, act: unfold(null) }];
  // No more levels than there are posts on.
  const { world } = chart;
  for (let levels = 1; levels <= MOST_LEVELS; levels++) {
    if (world && foldedBelow(world.scene, levels).length === 0) break;
    parts.push({ id: `level${levels}`, label: chartWords.upTo(levels), act: unfold(levels) });
  }
  const { aligned, filled } = useLook.getState();
  parts.push('line', {
    id: 'fill',
    label: chartWords.fill,
    checked: filled,
    act: () => {
      setFilled(!filled);
      announce(chartWords.filled(!filled));
      chart.fit();
    },
  });
  parts.push({
    id: 'align',
    label: chartWords.align,
    checked: aligned,
    act: () => {
      setAligned(!aligned);
      announce(chartWords.aligned(!aligned));
    },
  });
  return parts;
}
