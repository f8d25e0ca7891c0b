import { earliestDismissal, type ImpactResult, STEP_WORDS } from '../impact/impact.ts';
import { day } from '../model/days.ts';
import type { PersonStep } from '../model/paperSettings.ts';
import { priorityOn } from '../model/staffRates.ts';
import type { DocumentState } from '../model/state.ts';

export interface PaperPrompt {
  readonly code: 'consultation-order' | 'notice-early' | 'priority-first';
  readonly message: string;
}

/**
 * What the papers of a proposal raise (HR-4, IMPACT-10, IMPACT-15, IMPACT-17): steps in the wrong order, notice and last
 * days before their time, and who is offered vacancies before anybody is selected. Nobody is named or can be told.
 */
export function paperPrompts(state: DocumentState, impact: ImpactResult): PaperPrompt[] {
  const { settings } = state.document;
  const out: PaperPrompt[] = impact.consultation.order.map((message) => ({ code: 'consultation-order', message }));
  const dates = settings.consultation?.dates ?? {};
  const { days, hr1 } = impact.consultation;
  const earliest = earliestDismissal(dates, days, hr1.days);
  const steps = (settings.personSteps ?? []).filter(
    ({ proposal }) => proposal === undefined || proposal === impact.to.id || proposal === impact.to.name,
  );
  const say = (early: readonly PersonStep[], words: (people: string) => string) => {
    const n = new Set(early.map(({ person }) => person)).size;
    if (n > 0) out.push({ code: 'notice-early', message: words(n === 1 ? '1 person' : `${n} people`) });
  };
  const before = (a: string | null | undefined, b: string | null | undefined) => a != null && b != null && a < b;
  const { ends } = dates;
  say(
    steps.filter(({ notice }) => before(notice, ends)),
    (who) => `Notice to ${who} is before consultation ends on ${day(ends ?? '')}.`,
  );
  const dismissed = steps.filter(({ ending }) => ending === 'redundancy' || ending === 'refused terms');
  say(
    dismissed.filter(({ lastDay }) => before(lastDay, earliest)),
    (who) =>
      `The last day of ${who} is before ${day(earliest ?? '')}, the first on which a dismissal may take effect: the period from the later of ${STEP_WORDS.begins.toLowerCase()} and ${STEP_WORDS.hr1}.`,
  );
  say(
    steps.filter(({ notice, lastDay }) => before(lastDay, notice)),
    (who) => `The last day of ${who} is before their notice.`,
  );
  // The same words whoever is in the pool, so that the prompt tells of nobody.
  const priority = priorityOn(settings);
  if (priority !== null && dates.begins != null && impact.people.some(({ bySelection }) => bySelection))
    out.push({ code: 'priority-first', message: `Before anybody is selected: ${priority}.` });
  return out;
}
