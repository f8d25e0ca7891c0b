import { ArrowLeftRight, Minus, MoveRight, Pencil, Plus, ZoomIn, ZoomOut } from 'lucide-react';
import { Button } from '../app/ui/Button.tsx';
import { type Compared, unchangedBranches } from './model.ts';
import { setCompare, useCompare, ZOOMS } from './state.ts';

const LEGEND = [
  { look: 'new', word: 'New', Icon: Plus },
  { look: 'deleted', word: 'Deleted', Icon: Minus },
  { look: 'changed', word: 'Changed', Icon: Pencil },
  { look: 'moved', word: 'Moved', Icon: MoveRight },
  { look: 'transferred', word: 'Transferred', Icon: ArrowLeftRight },
];

/** What stands over the panes: fold and zoom, for all of them at once. */
export function PaneTools({ compared }: { readonly compared: Compared }) {
  const { folded, zoom } = useCompare();
  const at = ZOOMS.indexOf(zoom);
  const [smaller, larger] = [ZOOMS[at - 1], ZOOMS[at + 1]];
  return (
    <div className="pane-tools" role="toolbar" aria-label="Panes">
      <Button look="quiet" onPress={() => setCompare({ folded: unchangedBranches(compared) })}>
        Fold what is unchanged
      </Button>
      <Button look="quiet" isDisabled={folded.size === 0} onPress={() => setCompare({ folded: new Set() })}>
        Unfold all
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
        aria-label="Smaller"
        isDisabled={!smaller}
        onPress={() => smaller && setCompare({ zoom: smaller })}
      >
        <ZoomOut size={16} aria-hidden />
      </Button>
      <span className="hint zoom-value">{zoom}%</span>
      <Button
        look="quiet icon"
        aria-label="Larger"
        isDisabled={!larger}
        onPress={() => larger && setCompare({ zoom: larger })}
      >
        <ZoomIn size={16} aria-hidden />
      </Button>
    </div>
  );
}
