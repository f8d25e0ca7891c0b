import { useEffect, useState } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { useApp } from '../store/store.ts';
import { endTour, goToStep, TOUR, useTour } from './tour.ts';
import { tourWords } from './words.ts';
import './help.css';

/** Looks for the part itself before one that stands in for it. */
const PATIENCE = 30;

function isInWindow(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && right > left;
}

/** Callouts that point at parts of the window. Nothing is locked while they are there; Escape ends them. */
export function Tour() {
  const step = useTour((state) => state.step);
  const open = useApp((store) => store.phase === 'open');
  const [target, setTarget] = useState<Element | null>(null);
  const here = step === null ? undefined : TOUR[step];
  useEffect(() => {
    if (!here || !open) return setTarget(null);
    let element: Element | null = null;
    // The part may be drawn a moment after its document was opened; what stands in for it is not taken before that.
    let looks = 0;
    const timer = setInterval(look, 50);
    function look() {
      const wanted = here?.at.slice(0, looks++ < PATIENCE ? 1 : undefined) ?? [];
      element = wanted.flatMap((selector) => [...document.querySelectorAll(selector)]).find(isInWindow) ?? null;
      if (!element) return;
      clearInterval(timer);
      element.setAttribute('data-tour-here', '');
      setTarget(element);
    }
    look();
    return () => {
      clearInterval(timer);
      element?.removeAttribute('data-tour-here');
    };
  }, [here, open]);
  if (!here || step === null || !target || !open) return null;
  const last = step === TOUR.length - 1;
  return (
    <Popover
      key={step}
      className="tour"
      isOpen
      isNonModal
      triggerRef={{ current: target }}
      placement={here.side}
      offset={12}
      shouldCloseOnInteractOutside={() => false}
      onOpenChange={(is) => is || endTour()}
    >
      <Dialog>
        <Heading slot="title" level={2}>
          {here.title}
        </Heading>
        <p>{here.text}</p>
        <div className="tour-actions">
          <span className="hint">{tourWords.progress(step + 1, TOUR.length)}</span>
          <span className="spring" />
          {!last && (
            <Button look="quiet" onPress={endTour}>
              {tourWords.skip}
            </Button>
          )}
          {step > 0 && <Button onPress={() => goToStep(step - 1)}>{words.buttons.back}</Button>}
          <Button look="primary" autoFocus onPress={() => goToStep(step + 1)}>
            {last ? tourWords.done : tourWords.next}
          </Button>
        </div>
      </Dialog>
    </Popover>
  );
}
