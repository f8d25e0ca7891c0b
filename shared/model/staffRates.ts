import { inForce } from './days.ts';
import type { Settings } from './settings.ts';

/**
 * Dated national values of staff change: data with their status, never constants in code. A council's own list in the
 * settings (`staffRates`) replaces the national one of that name.
 */

export interface WeekCap {
  readonly effective: string;
  /** Most that a week's pay counts for in statutory redundancy pay, in pounds. */
  readonly cap: string;
  readonly status?: string | undefined;
}

/** Minimum periods of collective consultation by number of proposed redundancies. */
export interface ConsultationRates {
  readonly effective: string;
  readonly windowDays: number;
  /** From this many redundancies, this many days; lowest first. */
  readonly thresholds: readonly { readonly from: number; readonly days: number }[];
  readonly status?: string | undefined;
}

export interface ProtectiveAward {
  readonly effective: string;
  readonly maxDays: number;
  readonly status?: string | undefined;
}

/** What fewer hours or lower pay for a kept post needs (IMPACT-16). */
export interface Variation {
  readonly effective: string;
  readonly text: string;
  readonly status?: string | undefined;
}

/** From which age a pension may come into payment on redundancy; `protectedAge` for those whose earlier age is protected. */
export interface PensionAge {
  readonly effective: string;
  readonly age: number;
  readonly protectedAge?: number | undefined;
  readonly status?: string | undefined;
}

/** Employer Class 1A National Insurance on termination payments above a sum. */
export interface TerminationNi {
  readonly effective: string;
  readonly rate: string;
  readonly above: string;
  readonly status?: string | undefined;
}

/** Who is offered a suitable vacancy before selection, in words (IMPACT-15). */
export interface PriorityRule {
  readonly effective: string;
  readonly text: string;
  readonly status?: string | undefined;
}

export interface StaffRates {
  readonly weekCaps: readonly WeekCap[];
  readonly consultation: readonly ConsultationRates[];
  readonly protectiveAward: readonly ProtectiveAward[];
  readonly organisationThreshold: number | null;
  readonly variation: readonly Variation[];
  readonly pensionAges: readonly PensionAge[];
  readonly terminationNi: readonly TerminationNi[];
  readonly priority: readonly PriorityRule[];
}

export const NATIONAL_STAFF_RATES: StaffRates = {
  weekCaps: [
    { effective: '2023-04-06', cap: '643', status: 'In force' },
    { effective: '2024-04-06', cap: '700', status: 'In force' },
    { effective: '2025-04-06', cap: '719', status: 'In force' },
    { effective: '2026-04-06', cap: '751', status: 'In force; figure from secondary sources' },
  ],
  consultation: [
    {
      effective: '2013-04-06',
      windowDays: 90,
      thresholds: [
        { from: 20, days: 30 },
        { from: 100, days: 45 },
      ],
      status: 'In force, counted at one establishment. A threshold for the whole organisation is expected in 2027',
    },
  ],
  protectiveAward: [
    { effective: '2013-04-06', maxDays: 90, status: 'In force' },
    { effective: '2026-04-06', maxDays: 180, status: 'In force' },
  ],
  organisationThreshold: null,
  variation: [
    {
      effective: '2013-04-06',
      text: 'needs agreement; restricted variation from January 2027; take legal advice',
      status: 'Employment Rights Act 2025; the date is announced, not yet in force',
    },
  ],
  pensionAges: [
    { effective: '2010-04-06', age: 55, status: 'In force' },
    { effective: '2028-04-06', age: 57, protectedAge: 55, status: 'Announced; protected ages stay' },
  ],
  terminationNi: [
    { effective: '2020-04-06', rate: '13.8', above: '30000', status: 'In force until 5 April 2025' },
    { effective: '2025-04-06', rate: '15', above: '30000', status: 'In force' },
  ],
  priority: [
    {
      effective: '1999-12-15',
      text: 'Whoever is on maternity, adoption or shared parental leave is offered a suitable vacancy before others',
      status: 'In force until 5 April 2024',
    },
    {
      effective: '2024-04-06',
      text: 'Whoever has told the council of a pregnancy, until 18 months after the birth, and whoever is on or back from adoption or shared parental leave within those 18 months, is offered a suitable vacancy before others',
      status: 'In force',
    },
    {
      effective: '2025-04-06',
      text: 'Whoever has told the council of a pregnancy, until 18 months after the birth, and whoever is on or back from adoption, shared parental or neonatal care leave within the time that the law protects, is offered a suitable vacancy before others',
      status: 'In force',
    },
  ],
};

/** Age bands of statutory redundancy pay: weeks for a year that began at this age or above; highest first. */
export const REDUNDANCY_BANDS = [
  { from: 41, weeks: 1.5 },
  { from: 22, weeks: 1 },
  { from: 0, weeks: 0.5 },
] as const;
export const REDUNDANCY_MOST_YEARS = 20;
export const REDUNDANCY_LEAST_YEARS = 2;
/** Most weeks that discretionary compensation may come to. */
export const DISCRETIONARY_MOST_WEEKS = 104;
/** Longest statutory notice, in weeks: one for each complete year. */
export const NOTICE_MOST_WEEKS = 12;
/** Weekly pay is annual pay divided by this, in thousandths. */
export const WEEKS_A_YEAR_THOUSANDTHS = 52_143;

/** The rates that apply to a document: its own lists where it has them, else the national ones. */
export function staffRatesOf(settings: Settings): StaffRates {
  const own = settings.staffRates ?? {};
  return {
    weekCaps: own.weekCaps ?? NATIONAL_STAFF_RATES.weekCaps,
    consultation: own.consultation ?? NATIONAL_STAFF_RATES.consultation,
    protectiveAward: own.protectiveAward ?? NATIONAL_STAFF_RATES.protectiveAward,
    organisationThreshold: own.organisationThreshold ?? NATIONAL_STAFF_RATES.organisationThreshold,
    variation: own.variation ?? NATIONAL_STAFF_RATES.variation,
    pensionAges: own.pensionAges ?? NATIONAL_STAFF_RATES.pensionAges,
    terminationNi: own.terminationNi ?? NATIONAL_STAFF_RATES.terminationNi,
    priority: own.priority ?? NATIONAL_STAFF_RATES.priority,
  };
}

/** The value in force on a day; without a day the newest. */
export function ratesOn<T extends { readonly effective: string }>(
  rates: readonly T[],
  day: string | null,
): T | undefined {
  return inForce(rates, day ?? '9999-12-31');
}

/** What fewer hours or lower pay for a kept post needs on the implementation date (IMPACT-16). */
export function variationOn(settings: Settings): string {
  return ratesOn(staffRatesOf(settings).variation, settings.implementationDate ?? null)?.text ?? 'take legal advice';
}

/** Who is offered suitable vacancies before selection (IMPACT-15); it names nobody and is the same for every pool. */
export function priorityOn(settings: Settings): string | null {
  return ratesOn(staffRatesOf(settings).priority, settings.implementationDate ?? null)?.text ?? null;
}
