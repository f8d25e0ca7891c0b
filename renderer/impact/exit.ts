import { type ExitLine, exitCosts } from '../../shared/exit/exit.ts';
import { leaverOf, mayBeRedundant } from '../../shared/exit/leavers.ts';
import type { ImpactResult, PersonImpact } from '../../shared/impact/impact.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { fromTo, pounds } from '../kit/words/screenFormat.ts';
import { impactWords } from './words.ts';

/** What it would cost if this person left; null for people who are not at risk. Pay is that of the post that they hold. */
export function exitOf(member: PersonImpact, from: ImpactResult['from'], state: DocumentState): ExitLine | null {
  if (!mayBeRedundant(member)) return null;
  return exitCosts([leaverOf(state, from, member)], state.document.settings).lines[0] ?? null;
}

const words = impactWords.exit;
const range = (least: string, most: string) => (least === most ? least : fromTo(least, most));

/** "£9,012 redundancy pay, from 12 statutory weeks". Null where pay or the cap is not known. */
export function exitText({ payment, weeks, pensionStrain }: ExitLine): string | null {
  if (!payment || !weeks) return null;
  const strain = pensionStrain ? words.andStrain(pounds(pensionStrain)) : '';
  if (weeks.most === 0) return `${words.noPay}${strain}`;
  const amount = range(pounds(payment.least), pounds(payment.most));
  return `${words.pay(amount, range(String(weeks.least), String(weeks.most)))}${strain}`;
}
