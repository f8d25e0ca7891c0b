import { day } from '../../model/days.ts';
import type { Settings } from '../../model/settings.ts';
import { ratesOn, staffRatesOf } from '../../model/staffRates.ts';
import { plain } from '../../words/plain.ts';
import { table } from '../pack/context.ts';
import type { Table } from '../page/report.ts';

/** A rule that a paper leans on: dated, with where it stands and the day on which that was last looked up. */
export interface LawRule {
  readonly rule: string;
  /** ISO day from which it holds; null where the paper's own day does not matter. */
  readonly from: string | null;
  readonly source: string;
  readonly checked: string;
}

const CHECKED = '2026-11-22';
const COUNCIL = 'The council’s own entry in this document';

const SECTION_188: LawRule = {
  rule: 'Section 188(4): what representatives must be told in writing. Section 188(3): those whose consultation has already begun are not counted again.',
  from: '1992-10-16',
  source: 'legislation.gov.uk/ukpga/1992/52/section/188',
  checked: CHECKED,
};

const HR1_ONLINE: LawRule = {
  rule: 'Form HR1 is sent online to the Redundancy Payments Service, and in no other way. A day of consultation that is yet to come is refused.',
  from: '2025-12-01',
  source: 'gov.uk/guidance/advanced-notification-of-redundancies-hr1-form',
  checked: CHECKED,
};

/**
 * The rules of a paper on the day of the change: periods of consultation and their thresholds, the protective award, form
 * HR1. A council's own list replaces the national one and says so.
 */
export function lawRules(settings: Settings, paper: 's188' | 'hr1'): LawRule[] {
  const rates = staffRatesOf(settings);
  const date = settings.implementationDate ?? null;
  const own = settings.staffRates ?? {};
  const periods = ratesOn(rates.consultation, date);
  const award = ratesOn(rates.protectiveAward, date);
  const rules: LawRule[] = [paper === 's188' ? SECTION_188 : HR1_ONLINE];
  if (periods) {
    const steps = [...periods.thresholds].sort((a, b) => a.from - b.from);
    const words = steps.map(({ from, days }, i) => {
      const next = steps[i + 1];
      return `${next ? `${from} to ${next.from - 1}` : `${from} or more`}: ${days} days`;
    });
    rules.push({
      rule: `Dismissals proposed to take effect within any ${periods.windowDays} days at one establishment. ${words.join('; ')} before the first takes effect, for consultation and for form HR1 alike.`,
      from: periods.effective,
      source: own.consultation ? COUNCIL : 'gov.uk/staff-redundant/redundancy-consultations',
      checked: CHECKED,
    });
  }
  if (award)
    rules.push({
      rule: `Protective award: up to ${award.maxDays} days’ pay for each person where consultation fell short.`,
      from: award.effective,
      source: own.protectiveAward ? COUNCIL : 'womblebonddickinson.com, doubling of the protective award',
      checked: CHECKED,
    });
  return rules;
}

export function rulesTable(settings: Settings, paper: 's188' | 'hr1'): Table {
  return table(
    'The rules that this paper follows',
    [
      ['Rule', 5.2],
      ['In force from', 1.6],
      ['Source, and the day it was looked up', 3.2],
    ],
    lawRules(settings, paper).map(({ rule, from, source, checked }) => [
      plain(rule),
      from === null ? '' : day(from),
      source === COUNCIL ? source : `${source}, ${day(checked)}`,
    ]),
    'Take legal advice before the paper is sent: this program counts and orders, and advises on nothing.',
  );
}
