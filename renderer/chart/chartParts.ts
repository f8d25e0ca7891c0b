import type { MenuPart } from '../kit/ui/Menu.tsx';
import { currentChart } from '../kit/window/onScreen.ts';
import { announce } from '../store/store.ts';
import { BOARD_VIEWS, setAligned, setBoardView, setColour, setFilled, useLook } from './board/look.ts';
import { useChart } from './board/state.ts';
import { chartWords } from './board/words.ts';
import { COLOURS } from './boxes/colouring.ts';

/** How the chart is looked at, as a list of commands for the palette. */
export function chartParts(): MenuPart[] {
  const { view, colour, aligned, filled, branch } = useLook.getState();
  const views = useChart.getState().switchable ? BOARD_VIEWS : [];
  return [
    { id: 'fit', label: chartWords.fit, act: () => currentChart()?.fit() },
    ...(branch === null
      ? []
      : [{ id: 'whole', label: chartWords.wholeChart, act: () => currentChart()?.showBranch(null) }]),
    ...views.map((each) => ({
      id: `view ${each}`,
      label: chartWords.showView(chartWords.viewNames[each]),
      checked: each === view,
      act: () => {
        setBoardView(each);
        announce(chartWords.viewShown[each]);
      },
    })),
    ...COLOURS.map((each) => ({
      id: `colour ${each}`,
      label: chartWords.colour(chartWords.colours[each]),
      checked: each === colour,
      act: () => {
        setColour(each);
        announce(chartWords.colouredBy(chartWords.colours[each]));
      },
    })),
    {
      id: 'fill',
      label: chartWords.fill,
      checked: filled,
      act: () => {
        setFilled(!filled);
        announce(chartWords.filled(!filled));
        currentChart()?.fit();
      },
    },
    {
      id: 'align',
      label: chartWords.align,
      checked: aligned,
      act: () => {
        setAligned(!aligned);
        announce(chartWords.aligned(!aligned));
      },
    },
  ];
}
