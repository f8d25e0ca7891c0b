import { useState } from 'react';
import type { ImpactResult } from '../../../shared/impact/impact.ts';
import { ScrollRegion } from '../../kit/ui/ScrollRegion.tsx';
import { useApp } from '../../store/store.ts';
import { DatesPart } from './DatesPart.tsx';
import { FactsPart } from './FactsPart.tsx';
import { LettersPart } from './LettersPart.tsx';
import { WayPart } from './WayPart.tsx';
import { papersWords } from './words.ts';
import '../../settings/fields.css';
import '../../report/report.css';
import './papers.css';

const PARTS = ['dates', 'facts', 'way', 'letters'] as const;
type Part = (typeof PARTS)[number];

/** The papers that follow a proposal (HR-1 to HR-4, IMPACT-17): each part with what it needs, nothing else. */
export function PapersPart({ result }: { readonly result: ImpactResult }) {
  const [part, show] = useState<Part>('dates');
  const locked = useApp((store) => store.readOnly);
  useApp((store) => store.revision);
  const props = { result, locked };
  return (
    <div className="papers">
      <nav className="part-nav" aria-label={papersWords.nav}>
        {PARTS.map((each) => (
          <button key={each} type="button" aria-current={each === part ? 'true' : undefined} onClick={() => show(each)}>
            {papersWords.parts[each]}
          </button>
        ))}
      </nav>
      <ScrollRegion className="papers-body" aria-label={papersWords.parts[part]} key={part}>
        <h3>{papersWords.parts[part]}</h3>
        {part === 'dates' && <DatesPart {...props} />}
        {part === 'facts' && <FactsPart {...props} />}
        {part === 'way' && <WayPart {...props} />}
        {part === 'letters' && <LettersPart {...props} />}
      </ScrollRegion>
    </div>
  );
}
