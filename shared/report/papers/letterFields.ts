import { type ImpactResult, type PersonImpact, STEP_WORDS } from '../../impact/impact.ts';
import { isProposed } from '../../model/decision.ts';
import { establishmentOf } from '../../model/establishment.ts';
import type { PaperKind } from '../../model/paperSettings.ts';
import type { Post } from '../../model/records.ts';
import { type DocumentState, lineManager } from '../../model/state.ts';
import { BY_SELECTION, freeWords, NO_PLACE_YET } from '../../words/people.ts';
import { plain } from '../../words/plain.ts';
import { count, day, fte, percentText, pounds, titleOf } from '../../words/printFormat.ts';
import { EXCLUSION_WORDS, OUTCOME_WORDS } from '../../words/values.ts';
import type { PersonFacts } from './person.ts';

/** Letters and forms, each with whom it is for; `own` is a template of the council's for everybody in scope. */
export const LETTER_KINDS = [
  'at-risk',
  'assimilation',
  'ring-fence',
  'redeployment',
  'end-of-assignment',
  'outcome',
  'preference-form',
  'matching-form',
  'own',
] as const satisfies readonly PaperKind[];
export type LetterKind = (typeof LETTER_KINDS)[number];

export const LETTER_WORDS: Readonly<Record<LetterKind, string>> = {
  'at-risk': 'At risk',
  assimilation: 'Assimilation',
  'ring-fence': 'Ring-fence and selection',
  redeployment: 'Redeployment',
  'end-of-assignment': 'End of assignment',
  outcome: 'Outcome',
  'preference-form': 'Preference form',
  'matching-form': 'Job matching form',
  own: 'The council’s own letter',
};

export const WHO_WORDS: Readonly<Record<LetterKind, string>> = {
  'at-risk': 'Everybody who is at risk',
  assimilation: 'Everybody who is slotted in',
  'ring-fence': 'Everybody whose place selection decides, in a ring-fence or a pool',
  redeployment: 'Everybody without a place identified yet, and everybody with notice or a refused offer',
  'end-of-assignment': 'Agency workers, secondees who return, and fixed terms that end',
  outcome: 'Everybody whose place is decided, or who has an offer or notice',
  'preference-form': 'Everybody whose place selection decides',
  'matching-form': 'Everybody who is not slotted in, or whose post is regraded, where there are places to match',
  own: 'Everybody in scope',
};

/** Whether a letter of this kind is for the person. Nobody is told an outcome that selection has yet to decide. */
export function isFor(kind: LetterKind, { impact, excluded, pool, step }: PersonFacts): boolean {
  if (kind === 'end-of-assignment')
    return excluded !== null && ['agency', 'secondeeIn', 'fixedTermExpiry'].includes(excluded.reason);
  if (impact === null) return false;
  const inPool = impact.bySelection || impact.outcome === 'ringFenced' || impact.outcome === 'atRiskRingFence';
  const told = Boolean(step?.offer) || step?.notice != null;
  switch (kind) {
    case 'at-risk':
      return impact.atRisk !== 'no';
    case 'assimilation':
      return impact.outcome === 'assimilated';
    case 'ring-fence':
      return inPool;
    case 'redeployment':
      return impact.outcome === 'displaced' || step?.notice != null || step?.answer === 'refused';
    case 'outcome':
      return !impact.bySelection || told;
    case 'preference-form':
      return inPool;
    case 'matching-form':
      return (impact.outcome !== 'assimilated' || impact.toDetermine) && (pool?.offers.length ?? 0) > 0;
    case 'own':
      return true;
  }
}

export type LetterRow = Readonly<Record<string, string>>;

/** What the fields of a letter hold: texts, and lists for tables that repeat. '' and an empty list are not known. */
export interface LetterData {
  readonly [field: string]: string | readonly LetterRow[];
}

/** A field is found whatever its letters' case, spaces, hyphens and underscores: {{New Post}} is {{newPost}}. */
export const fieldKey = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Every field of one person's letter. `today` is the day of the letter. */
export function letterData(state: DocumentState, impact: ImpactResult, facts: PersonFacts, today: string): LetterData {
  const { settings } = state.document;
  const { person, pool, from, to, step } = facts;
  const dates = settings.consultation?.dates ?? {};
  const { employer, representatives = [] } = settings.staffPapers ?? {};
  const before = state.structures.get(impact.from.id);
  const after = state.structures.get(impact.to.id);
  const title = (post: Post | null | undefined) => (post ? titleOf(post) : '');
  const when = (date: string | null | undefined) => (date == null ? '' : day(date));
  const above = (post: Post | null, structure = before) =>
    post && structure ? title(lineManager(structure, post)) : '';
  const money = (value: number | null) => (value === null ? '' : pounds(value));
  const offer = step?.offer ? after?.posts.get(after.byRef.get(step.offer) ?? '') : undefined;
  return {
    council: plain(employer?.name || settings.council?.name || settings.pack?.council || ''),
    date: day(today),
    proposal: plain(impact.to.name),
    // Until a decision is recorded, whatever goes out says so (PACK-5).
    stage: isProposed(state, impact.to.id) ? 'proposed' : 'decided',
    person: plain(person.name) || plain(person.id),
    reference: plain(person.id),
    post: title(from),
    postId: plain(from?.ref ?? ''),
    grade: plain(from?.grade ?? ''),
    team: plain(from?.unit ?? ''),
    establishment: from && before ? plain(establishmentOf(before, from, settings)) : '',
    manager: above(from),
    fte: facts.fteBefore === null ? '' : fte(facts.fteBefore),
    pay: money(facts.payBefore),
    pool: plain(pool?.name ?? ''),
    people: pool ? count(pool.people) : '',
    numberOfPlaces: pool ? count(pool.places) : '',
    outcome: outcomeWords(facts),
    newPost: newPostWords(facts.impact, to),
    newPostId: plain(to?.ref ?? ''),
    newGrade: plain(to?.grade ?? ''),
    newTeam: plain(to?.unit ?? ''),
    newManager: above(to, after),
    newFte: facts.fteAfter === null ? '' : fte(facts.fteAfter),
    newPay: money(facts.payAfter),
    noticeWeeks: facts.noticeWeeks === null ? '' : count(facts.noticeWeeks),
    protectionEnd: when(facts.protectionEnd),
    protectionMonths: settings.payProtectionMonths == null ? '' : count(settings.payProtectionMonths),
    reason: plain(facts.impact?.determination ?? facts.excluded?.note ?? ''),
    endDate: when(from?.endDate ?? settings.implementationDate),
    implementationDate: when(settings.implementationDate),
    consultationBegins: when(dates.begins),
    consultationEnds: when(dates.ends),
    firstDismissal: when(dates.firstDismissal),
    offer: offer ? title(offer) : plain(step?.offer ?? ''),
    offered: when(step?.offered),
    answer: step?.answer ?? '',
    answered: when(step?.answered),
    trialEnds: when(step?.trialEnds),
    appeal: when(step?.appeal),
    appealResult: plain(step?.appealResult ?? ''),
    notice: when(step?.notice),
    lastDay: when(step?.lastDay),
    ending: step?.ending ?? '',
    contact: plain(employer?.contact ?? ''),
    phone: plain(employer?.phone ?? ''),
    email: plain(employer?.email ?? ''),
    order: (pool?.record?.sequence ?? []).map(plain).join('; '),
    ifNobody: plain(pool?.record?.ifNobody ?? ''),
    self: [
      ['Post', title(from), newPostWords(facts.impact, to)],
      ['Grade', plain(from?.grade ?? ''), plain(to?.grade ?? '')],
      ['Team', plain(from?.unit ?? ''), plain(to?.unit ?? '')],
      ['Manager', above(from), above(to, after)],
      ['FTE', facts.fteBefore === null ? '' : fte(facts.fteBefore), facts.fteAfter === null ? '' : fte(facts.fteAfter)],
      ['Pay a year', money(facts.payBefore), money(facts.payAfter)],
    ].map(([label, now, proposed]) => ({ label, now, proposed }) as LetterRow),
    places: (pool?.offers ?? []).map(({ post, places }) => placeRow(after?.posts.get(post), places)),
    vacancies: impact.vacancies.map((each) => ({
      ...placeRow(after?.posts.get(each.post), each.places),
      free: freeWords(each),
    })),
    criteria: (pool?.record?.criteria ?? []).map(({ name, weight }) => ({
      criterion: plain(name),
      weight: percentText(weight),
    })),
    steps: Object.entries(STEP_WORDS).flatMap(([step, words]) => {
      const date = dates[step as keyof typeof dates];
      return date == null ? [] : [{ step: words, day: day(date) }];
    }),
    representatives: representatives.map(({ body, name, contact, covers }) => ({
      body: plain(body),
      name: plain(name ?? ''),
      reach: plain(contact ?? ''),
      covers: plain(covers ?? ''),
    })),
  };
}

function placeRow(post: Post | undefined, places: number): LetterRow {
  return {
    title: post ? titleOf(post) : '',
    id: plain(post?.ref ?? ''),
    level: plain(post?.grade ?? ''),
    unit: plain(post?.unit ?? ''),
    number: count(places),
  };
}

function outcomeWords({ impact, excluded, to }: PersonFacts): string {
  if (excluded) return EXCLUSION_WORDS[excluded.reason];
  if (!impact) return '';
  return impact.bySelection && to === null ? BY_SELECTION : OUTCOME_WORDS[impact.outcome];
}

function newPostWords(impact: PersonImpact | null, to: Post | null): string {
  if (to) return titleOf(to);
  if (!impact) return '';
  return impact.bySelection ? BY_SELECTION : NO_PLACE_YET;
}

/** A row of a list of people, which goes to HR or a manager and never to one of them. */
export function personRow(data: LetterData, facts: PersonFacts): LetterRow {
  const texts = Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { ...Object.fromEntries(texts), absent: facts.absent ? 'Absent: send to their home' : '' };
}
