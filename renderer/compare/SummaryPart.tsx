import { Copy } from 'lucide-react';
import { isProposed } from '../../shared/model/decision.ts';
import { summarise } from '../../shared/report/summary.ts';
import { Button } from '../kit/ui/Button.tsx';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { announce, toast, useApp } from '../store/store.ts';
import { ActionsTable } from './ActionsTable.tsx';
import { type Compared, useImpacts } from './model.ts';
import type { Source } from './sources.ts';
import { compareWords, PART_WORDS } from './words.ts';

/** Nothing in it is decided yet: the sentences say "would" (PACK-5). */
const isProposedSource = (source: Source | undefined) => source === undefined || isProposed(source.state, source.id);

/** The differences in plain sentences, to be copied into a report, with the actions as reports print them. */
export function SummaryPart({ compared }: { readonly compared: Compared }) {
  const hidePeople = useApp((store) => store.hidePeople);
  const impacts = useImpacts(compared);
  const texts = compared.comparisons.map((comparison, i) => ({
    comparison,
    heading: compareWords.between(comparison.from.name, comparison.to.name),
    sentences: summarise(comparison, {
      impact: hidePeople ? null : impacts[i],
      proposed: isProposedSource(compared.sources[i + 1]),
    }),
  }));
  const copy = async (sentences: readonly string[]) => {
    try {
      await navigator.clipboard.writeText(sentences.join('\n'));
      announce(compareWords.summary.copied);
    } catch {
      toast('error', compareWords.summary.notCopied);
    }
  };
  return (
    <ScrollRegion className="compare-part" aria-label={PART_WORDS.summary}>
      {texts.map(({ comparison, heading, sentences }, i) => (
        <article key={compared.sources[i + 1]?.ref} className="summary" aria-label={heading}>
          <div className="summary-head">
            <h2>{heading}</h2>
            <Button look="quiet" onPress={() => void copy([`${heading}.`, ...sentences])}>
              <Copy size={14} aria-hidden /> {compareWords.summary.copy}
            </Button>
          </div>
          <div className="summary-text">
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          <ActionsTable comparison={comparison} />
        </article>
      ))}
    </ScrollRegion>
  );
}
