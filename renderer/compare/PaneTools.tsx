import { LogIn, LogOut, Minus, MoveRight, Pencil, Plus, ZoomIn, ZoomOut } from 'lucide-react';
import { Button } from '../kit/ui/Button.tsx';
import { STATUS_WORDS } from '../kit/words/postWords.ts';
import { type Compared, unchangedBranches } from './model.ts';
import { setCompare, useCompare, ZOOMS } from './state.ts';
import { compareWords } from './words.ts';

const text = compareWords.panes;

const LEGEND = [
  { look: 'new', word: STATUS_WORDS.new, Icon: Plus },
  { look: 'deleted', word: STATUS_WORDS.deleted, Icon: Minus },
  { look: 'changed', word: STATUS_WORDS.changed, Icon: Pencil },
  { look: 'moved', word: STATUS_WORDS.moved, Icon: MoveRight },
  { look: 'transferred-in', word: STATUS_WORDS.transferredIn, Icon: LogIn },
  { look: 'transferred-out', word: STATUS_WORDS.transferredOut, Icon: LogOut },
];

/** What stands over the panes: fold and zoom, for all of them at once. */
export function PaneTools({ compared }: { readonly compared: Compared }) {
  const { folded, zoom } = useCompare();
  const at = ZOOMS.indexOf(zoom);
  const [smaller, larger] = [ZOOMS[at - 1], ZOOMS[at + 1]];
  return (
    <div className="pane-tools" role="toolbar" aria-label={text.tools}>
      <Button look="quiet" onPress={() => setCompare({ folded: unchangedBranches(compared) })}>
        {text.fold}
      </Button>
      <Button look="quiet" isDisabled={folded.size === 0} onPress={() => setCompare({ folded: new Set() })}>
        {text.unfold}
      </Button>
      <span className="legend" aria-hidden="true">
        {LEGEND.map(({ look, word, Icon }) => (
          <span key={look} className={`look-${look}`}>
            <Icon size={13} strokeWidth={2.25} /> {word}
          </span>
        ))}
      </span>
      <span className="spring" />
      <Button
        look="quiet icon"
        aria-label={text.smaller}
        isDisabled={!smaller}
        onPress={() => smaller && setCompare({ zoom: smaller })}
      >
        <ZoomOut size={16} aria-hidden />
      </Button>
      <span className="hint zoom-value">{text.zoom(zoom)}</span>
      <Button
        look="quiet icon"
        aria-label={text.larger}
        isDisabled={!larger}
        onPress={() => larger && setCompare({ zoom: larger })}
      >
        <ZoomIn size={16} aria-hidden />
      </Button>
    </div>
  );
}
