import { ChevronDown, Palette } from 'lucide-react';
import { MenuTrigger, Radio, RadioGroup } from 'react-aria-components';
import { stands } from '../../shared/model/records.ts';
import { Button } from '../kit/ui/Button.tsx';
import { MenuPopover } from '../kit/ui/Menu.tsx';
import { Steady } from '../kit/ui/Steady.tsx';
import { currentChart } from '../kit/window/onScreen.ts';
import { titleOf } from '../kit/words/boxTitles.ts';
import { announce, useApp, useDocument } from '../store/store.ts';
import { BOARD_VIEWS, type BoardView, setBoardView, setColour, useLook } from './board/look.ts';
import { useChart } from './board/state.ts';
import { chartWords } from './board/words.ts';
import { COLOURS } from './boxes/colouring.ts';

/** What of a proposal is drawn, and what by: at the top of the chart. */
export function ChartBar() {
  const switchable = useChart((store) => store.switchable);
  return (
    <div className="chart-bar">
      {switchable ? <Views /> : <span />}
      <Branch />
      <Colours />
    </div>
  );
}

/** Which branch is shown alone, and the way back. */
function Branch() {
  const branch = useLook((look) => look.branch);
  const title = useDocument((state) => {
    const post = state.structures.get(useApp.getState().activeStructure ?? '')?.posts.get(branch ?? '');
    return post && stands(post) ? titleOf(post) : null;
  });
  if (branch === null || title === null) return null;
  return (
    <div className="chart-branch">
      <span title={title}>{chartWords.branchOf(title)}</span>
      <Button look="quiet" onPress={() => currentChart()?.showBranch(null)}>
        {chartWords.wholeChart}
      </Button>
    </div>
  );
}

function Views() {
  const view = useLook((look) => look.view);
  return (
    <RadioGroup
      className="chart-views"
      aria-label={chartWords.views}
      orientation="horizontal"
      value={view}
      onChange={(chosen) => {
        setBoardView(chosen as BoardView);
        announce(chartWords.viewShown[chosen as BoardView]);
      }}
    >
      {BOARD_VIEWS.map((each) => (
        <Radio key={each} value={each} className="chart-view">
          <Steady>{chartWords.viewNames[each]}</Steady>
        </Radio>
      ))}
    </RadioGroup>
  );
}

function Colours() {
  const colour = useLook((look) => look.colour);
  const parts = COLOURS.map((each) => ({
    id: each,
    label: chartWords.colours[each],
    checked: each === colour,
    act: () => {
      setColour(each);
      announce(chartWords.colouredBy(chartWords.colours[each]));
    },
  }));
  return (
    <div className="chart-colours">
      <MenuTrigger>
        <Button look="quiet">
          <Palette size={14} aria-hidden />
          {chartWords.colour(chartWords.colours[colour])}
          <ChevronDown size={14} aria-hidden />
        </Button>
        <MenuPopover label={chartWords.colourBy} parts={parts} />
      </MenuTrigger>
    </div>
  );
}
