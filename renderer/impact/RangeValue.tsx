import type { Range } from '../../shared/impact/impact.ts';
import { rangeText } from '../kit/words/screenFormat.ts';
import { rangeSpoken } from './model.ts';

/** A range that is seen with a dash and heard with a word. No label around it: what is seen must be in a button's name. */
export function RangeValue({ range, className }: { readonly range: Range; readonly className: string }) {
  return (
    <span className={className}>
      <span aria-hidden="true">{rangeText(range)}</span>
      <span className="sr-only">{rangeSpoken(range)}</span>
    </span>
  );
}
