import { MoreVertical } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import type { Comparison } from '../../shared/changes/compare.ts';
import { changeKnown, yearlySaving } from '../../shared/money/savings.ts';
import { costBasisText } from '../../shared/words/costWords.ts';
import { Button } from '../kit/ui/Button.tsx';
import { MenuPopover } from '../kit/ui/Menu.tsx';
import { moneyInWords, signed } from '../kit/words/screenFormat.ts';
import type { Compared } from './model.ts';
import { takeAllParts } from './take.ts';
import { compareWords } from './words.ts';

/** The name of a pane with what it comes to, beside the first. */
export function PaneHead({ compared, pane }: { readonly compared: Compared; readonly pane: number }) {
  const { sources, comparisons } = compared;
  const source = sources[pane];
  const comparison = comparisons[Math.max(0, pane - 1)];
  if (!source || !comparison) return null;
  const { figures } = pane === 0 ? comparison.from : comparison.to;
  const change = pane === 0 ? 0 : figures.posts - comparison.from.figures.posts;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    // biome-ignore lint/a11y/useSemanticElements: as the grid
    <div role="columnheader" className="pane-head">
      <strong title={source.name}>{source.name}</strong>
      <small>{compareWords.panes.head(figures.posts, signed(change), pane === 0 ? null : costText(comparison))}</small>
      <MenuTrigger>
        <Button look="quiet icon" aria-label={compareWords.take.all(source.name)} hint={compareWords.take.allHint}>
          <MoreVertical size={16} aria-hidden />
        </Button>
        <MenuPopover label={compareWords.take.all(source.name)} parts={takeAllParts(sources, pane)} />
      </MenuTrigger>
    </div>
  );
}

/** The change in cost with what has to be said of it: transfers are no saving (COST-11). */
function costText(comparison: Comparison): string {
  if (!changeKnown(comparison)) return compareWords.panes.notKnown;
  const said = costBasisText(comparison.costBasis, 'two', ['posts-without-cost']);
  return [moneyInWords(0 - yearlySaving(comparison).saving), said].filter(Boolean).join(', ');
}
