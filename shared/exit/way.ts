import { compareStructures } from '../changes/compare.ts';
import type { ImpactResult } from '../impact/impact.ts';
import { FiguresEngine } from '../metrics/engine.ts';
import { type Money, mulDiv } from '../model/fixed.ts';
import { ENDINGS, type Ending, type PersonStep } from '../model/paperSettings.ts';
import type { PersonId } from '../model/records.ts';
import type { DocumentState } from '../model/state.ts';
import { yearlySaving } from '../money/savings.ts';

/** Planned, and what has come of it by a day (IMPACT-17). Every count of people is of distinct people. */
export interface WayFigures {
  readonly offers: number;
  readonly accepted: number;
  readonly refused: number;
  /** Accepted, and the trial period ends on or after the day. */
  readonly inTrial: number;
  readonly appeals: number;
  readonly notices: number;
  /** Last day before the day, by how it ended; and with a last day still to come. */
  readonly left: number;
  readonly leftBy: Readonly<Record<Ending, number>>;
  readonly toLeave: number;
  readonly planned: {
    readonly posts: { readonly from: number; readonly to: number };
    readonly dismissals: number | null;
    readonly cost: { readonly from: Money; readonly to: Money };
    readonly saving: Money;
  };
  readonly actual: {
    /** Posts of Current, less those that people who have left gave up. */
    readonly posts: number;
    readonly cost: Money;
    /** A year's cost of what those who have left held, and of those with a last day to come. */
    readonly saving: Money;
    readonly toCome: Money;
  };
  /** Pools in which offers were accepted before selection: who is left, for which places. */
  readonly pools: readonly { readonly name: string; readonly people: number; readonly places: number }[];
}

/** `day` is the day as at which it is counted; a last day is the last of service, so somebody has left the day after. */
export function wayFigures(
  state: DocumentState,
  impact: ImpactResult,
  steps: ReadonlyMap<PersonId, PersonStep>,
  day: string,
): WayFigures {
  const rows = [...steps.values()];
  const n = (test: (row: PersonStep) => boolean) => rows.filter(test).length;
  const gone = (row: PersonStep) => row.lastDay != null && row.lastDay < day;
  const coming = (row: PersonStep) => row.lastDay != null && row.lastDay >= day;
  const engine = new FiguresEngine(state, impact.from.id);
  const [before, after] = [engine.totals(), new FiguresEngine(state, impact.to.id).totals()];
  const released = (test: (row: PersonStep) => boolean) =>
    rows.filter(test).reduce((sum, { person }) => sum + heldCost(state, impact, engine, person), 0);
  const saving = released(gone);
  const comparison = compareStructures(state, impact.from.id, state, impact.to.id);
  return {
    offers: n((row) => Boolean(row.offer) || row.offered != null),
    accepted: n((row) => row.answer === 'accepted'),
    refused: n((row) => row.answer === 'refused'),
    inTrial: n((row) => row.answer === 'accepted' && row.trialEnds != null && row.trialEnds >= day),
    appeals: n((row) => row.appeal != null),
    notices: n((row) => row.notice != null && row.notice <= day),
    left: n(gone),
    leftBy: Object.fromEntries(ENDINGS.map((how) => [how, n((row) => gone(row) && row.ending === how)])) as Record<
      Ending,
      number
    >,
    toLeave: n(coming),
    planned: {
      posts: { from: before.posts, to: after.posts },
      dismissals: impact.unknown === null ? impact.consultation.proposedDismissals : null,
      cost: { from: before.cost.total, to: after.cost.total },
      saving: yearlySaving(comparison).saving,
    },
    actual: {
      posts: before.posts - n(gone),
      cost: before.cost.total - saving,
      saving,
      toCome: released(coming),
    },
    pools: impact.pools.flatMap(({ name, members, people, places, targets }) => {
      const settled = members.filter(({ person }) => {
        const step = steps.get(person);
        return step?.answer === 'accepted' && step.offer !== undefined && targets.includes(step.offer);
      }).length;
      const elsewhere = members.filter(({ person }) => {
        const step = steps.get(person);
        return step?.answer === 'accepted' && !targets.includes(step.offer ?? '');
      }).length;
      return settled + elsewhere === 0
        ? []
        : [{ name, people: people - settled - elsewhere, places: places - settled }];
    }),
  };
}

/** A year's cost of a person's share of every post that they hold in their own right. */
function heldCost(state: DocumentState, impact: ImpactResult, engine: FiguresEngine, person: PersonId): Money {
  const structure = state.structures.get(impact.from.id);
  const known = impact.people.find((each) => each.person === person);
  const excluded = impact.excludedPeople.find((each) => each.person === person);
  const id = known?.fromPost ?? structure?.byRef.get(excluded?.from ?? '');
  const post = id === undefined ? undefined : structure?.posts.get(id);
  if (!post || id === undefined || post.fte === 0) return 0;
  const held =
    known?.held ??
    post.holders.find((holder) => holder.person === person)?.fte ??
    Math.round(post.fte / Math.max(1, post.quantity ?? 1));
  return mulDiv(engine.own(id).cost.total, Math.min(held, post.fte), post.fte);
}
