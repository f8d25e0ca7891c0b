import type { Outcome } from '../../shared/model/staffSettings.ts';
import { IMPACT_FIGURE_WORDS } from '../../shared/words/figures.ts';
import { plural } from '../app/format.ts';

export { EXCLUSION_WORDS, OUTCOME_WORDS } from '../../shared/words/values.ts';

export const OUTCOME_MEANINGS: Record<Outcome, string> = {
  assimilated: 'A place for everyone, wanted by nobody of another role, grade or work area.',
  ringFenced: 'A place for everyone, but shared with other roles, smaller, or on promotion.',
  atRiskRingFence: 'Fewer places than people.',
  displaced: 'No place that the rules allow.',
};

export const impactWords = {
  /** Labels and meanings are those of the glossary. */
  figures: Object.fromEntries(
    Object.entries(IMPACT_FIGURE_WORDS).map(([name, { label, how }]) => [name, { label, meaning: how }]),
  ) as Record<keyof typeof IMPACT_FIGURE_WORDS, { readonly label: string; readonly meaning: string }>,
  meanings: 'What these words mean',
  noProposal: {
    title: 'No proposal yet',
    text: 'Staff impact is worked out between two structures. Make a proposal, change it, and see here what it means for people.',
  },
  noPeople: {
    title: (name: string) => `No people are recorded in ${name}`,
    text: 'Staff impact is worked out from who holds each post. Select a post in the chart and put its holder in under People, or import a list that has a holder column.',
    action: 'Go to the chart',
  },
  hidden: {
    title: 'People figures are hidden',
    text: 'Names and figures of people are off the screen: here, in the totals and on the posts. Figures of posts and cost stay, and exports are as they were.',
  },
  provisional: (open: number, all: number) =>
    open === all
      ? `Provisional: HR has signed off none of the ${plural(all, 'pool')}.`
      : `Provisional: ${open} of ${plural(all, 'pool')} ${open === 1 ? 'is' : 'are'} not signed off.`,
  settled: (all: number) => `HR has signed off ${all === 1 ? 'the pool' : `all ${all} pools`}.`,
  working: 'Working it out…',
  signedOff: 'Signed off',
  notAssessed: 'Not yet assessed',
  changedSince: 'Changed since sign-off',
  allMatched: 'a place for everyone',
} as const;
