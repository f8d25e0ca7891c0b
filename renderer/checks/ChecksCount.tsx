import { count } from '../kit/words/screenFormat.ts';
import { useChecks, useLiveChecks } from './live.ts';
import { standingCount } from './model.ts';

/** The number on the tab: standing prompts of the shown structure. */
export function ChecksCount() {
  useLiveChecks();
  const standing = useChecks((live) => standingCount(live.prompts));
  return standing === 0 ? null : (
    <>
      {' '}
      <span className="tab-count">{count(standing)}</span>
    </>
  );
}
