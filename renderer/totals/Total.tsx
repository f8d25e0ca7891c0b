import { type ComponentType, memo, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { StructureId } from '../../shared/model/records.ts';
import { figureCalled } from '../../shared/words/figures.ts';
import { openHelp } from '../help/help.ts';
import { totalsWords } from './words.ts';

interface Props {
  readonly of: StructureId;
  readonly label: string;
  readonly value: string;
  /** Against Current: "−7", "£124,965 less"; empty where there is nothing to say. */
  readonly change: string;
  /** A limit that it passes, in words. */
  readonly prompt?: string;
  readonly wide?: boolean;
  readonly quiet?: boolean;
  /** It stays where the window has room for one line only. */
  readonly main?: boolean;
  /** What it is made of; rendered when it is open. */
  readonly Details: ComponentType<{ readonly id: StructureId }>;
}

/** One figure. A press opens what it is made of. Rendered again only when it says something else. */
export const Total = memo(function Total({ of, label, value, change, prompt, wide, quiet, main, Details }: Props) {
  // Rendered again when it opens: only then is the footer surely in the page.
  const [, setOpen] = useState(false);
  return (
    <DialogTrigger onOpenChange={setOpen}>
      <Button className={`total${wide ? ' wide' : ''}${quiet ? ' quiet' : ''}${main ? ' main' : ''}`}>
        {label !== '' && <span className="total-label">{label}</span>}
        <span className="total-value">{value}</span>
        {change !== '' && <span className="total-change">{totalsWords.change(change)}</span>}
        {prompt !== undefined && <span className="total-prompt">{prompt}</span>}
      </Button>
      <Popover className="popover details" placement="top start" offset={6} {...inTotals()}>
        <Dialog aria-label={label === '' ? value : totalsWords.details(label)}>
          <Details id={of} />
          <HowLink name={label} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
});

/** How the figure is worked out, from the glossary, with the way to all of it. */
function HowLink({ name }: { readonly name: string }) {
  const how = figureCalled(name)?.how;
  if (how === undefined) return null;
  return (
    <p className="hint total-how">
      {how}{' '}
      <button type="button" className="link" onClick={() => openHelp('glossary')}>
        {totalsWords.glossary}
      </button>
    </p>
  );
}

/** Details belong to the totals, so that a screen reader finds them in that landmark. */
function inTotals() {
  const footer = document.querySelector('footer.totals');
  return footer ? { UNSTABLE_portalContainer: footer } : {};
}
