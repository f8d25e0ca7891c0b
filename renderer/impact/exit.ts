import { holderSalary } from '../../shared/cost/salary.ts';
import { type ExitLine, exitCosts } from '../../shared/exit/exit.ts';
import type { ImpactResult, PersonImpact } from '../../shared/impact/impact.ts';
import { FTE_ONE, mulDiv } from '../../shared/model/fixed.ts';
import { costingOf } from '../../shared/model/settings.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { pounds } from '../app/format.ts';

/**
 * What it would cost if this person left: for displaced people whose age and service are recorded, else null. Pay is
 * that of the post that they hold, for all the FTE that they hold.
 */
export function exitOf(member: PersonImpact, from: ImpactResult['from'], state: DocumentState): ExitLine | null {
  if (member.outcome !== 'displaced') return null;
  const person = state.people.get(member.person);
  const post = state.structures.get(from.id)?.posts.get(member.fromPost);
  if (!person || !post || person.age === null || person.serviceYears === null) return null;
  const { settings } = state.document;
  const point = post.holders.find((holder) => holder.person === member.person)?.point ?? null;
  const salary = holderSalary(post, point, costingOf(settings, from.name));
  const pay = salary === null ? null : mulDiv(salary, member.held, FTE_ONE);
  const { age, ageOrOver, serviceYears } = person;
  const costs = exitCosts(
    [{ person: member.person, age, ageOrOver, serviceYears, pay, pensionStrain: null }],
    settings,
  );
  return costs.lines[0] ?? null;
}

const range = (least: string, most: string) => (least === most ? least : `${least} to ${most}`);

/** "£9,012 for 12 weeks of redundancy pay". Null where pay or the cap is not known. */
export function exitText({ payment, weeks }: ExitLine): string | null {
  if (!payment || !weeks) return null;
  if (weeks.most === 0) return 'No redundancy pay: less than two years’ service';
  const amount = range(pounds(payment.least), pounds(payment.most));
  return `${amount} redundancy pay, from ${range(String(weeks.least), String(weeks.most))} statutory weeks`;
}
