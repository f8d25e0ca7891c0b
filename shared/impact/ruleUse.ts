import { decimalText, parsePercent } from '../model/fixed.ts';
import { counts, type Post } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import type { StructureState } from '../model/state.ts';
import { type Likeness, likenessOf, wordKey } from './rules.ts';

/** Rules of matching that do nothing, or less than they seem to (IMPACT-12): said where they are entered, in Checks and on the command line. */
export interface RuleNote {
  readonly rule: 'ringFence' | 'roleMatch';
  /** Its place among the document's ring-fences or role matches. */
  readonly at: number;
  readonly message: string;
}

/** Likenesses of the posts in two structures: those that people hold, and those with places. */
interface Sides {
  readonly from: readonly Likeness[];
  readonly to: readonly Likeness[];
}

function sidesOf(from: StructureState, to: StructureState): Sides {
  const likes = (posts: Iterable<Post>) => {
    const found = new Map<string, Likeness>();
    for (const post of posts) {
      if (!counts(post)) continue;
      const like = likenessOf(post);
      found.set(like.key, like);
    }
    return [...found.values()];
  };
  return { from: likes(from.posts.values()), to: likes(to.posts.values()) };
}

type RoleMatch = NonNullable<Settings['roleMatches']>[number];
type RingFence = NonNullable<Settings['ringFences']>[number];

/** How a role match is used: to assimilate, to open a ring-fence, or not, and then why ("65%: another work area"). */
export interface MatchUse {
  readonly use: 'assimilates' | 'ringFences' | 'no';
  readonly why: string;
}

/** Uses of all role matches of a document, in their order. */
export function matchUses(settings: Settings, from: StructureState, to: StructureState): MatchUse[] {
  const sides = sidesOf(from, to);
  return (settings.roleMatches ?? []).map((match) =>
    matchUse(match, settings, sides, from.record.name, to.record.name),
  );
}

function matchUse(match: RoleMatch, settings: Settings, sides: Sides, fromName: string, toName: string): MatchUse {
  const no = (why: string): MatchUse => ({ use: 'no', why });
  const percent = parsePercent(match.percent) ?? 0;
  const said = `${decimalText(percent, 4)}%`;
  const held = sides.from.filter((like) => like.role === wordKey(match.from));
  const places = sides.to.filter((like) => like.role === wordKey(match.to));
  if (held.length === 0) return no(`${said}: no post in ${fromName} has the role “${match.from}”`);
  if (places.length === 0) return no(`${said}: no post in ${toName} has the role “${match.to}”`);
  const [least, fence] = [settings.matchThreshold, settings.ringFenceThreshold].map((text) =>
    text == null ? null : parsePercent(text),
  ) as [number | null, number | null];
  if (least === null && fence === null) return no(`${said}: no threshold is set, and there is no default`);
  const use =
    least !== null && percent >= least ? 'assimilates' : fence !== null && percent >= fence ? 'ringFences' : 'no';
  if (use === 'no') return no(`${said}: below ${decimalText(Math.min(least ?? Infinity, fence ?? Infinity), 4)}%`);
  const pairs = held.flatMap((a) => places.map((b) => [a.grade === b.grade, a.area === b.area] as const));
  if (pairs.some(([grade, area]) => grade && area)) return { use, why: '' };
  const grade = pairs.some(([, area]) => area);
  const area = pairs.some(([same]) => same);
  if (grade) return no(`${said}: another grade`);
  if (area) return no(`${said}: another work area`);
  return no(`${said}: another grade and another work area`);
}

/** Roles and targets of a ring-fence that no post has, each as a sentence. */
function nameless(fence: RingFence, sides: Sides, fromName: string, toName: string): string[] {
  const has = (likes: readonly Likeness[], role: string) => likes.some((like) => like.role === wordKey(role));
  const out: string[] = [];
  const say = (role: string, where: string) =>
    out.push(`Ring-fence “${fence.name}”: no post in ${where} has the role “${role}”, so that role changes nothing.`);
  for (const role of fence.roles) if (!has(sides.from, role)) say(role, fromName);
  for (const role of new Set([...fence.targets, ...(fence.promotions ?? [])]))
    if (!has(sides.to, role)) say(role, toName);
  return out;
}

/** Every rule that names nothing, or is not used, between two structures. */
export function ruleNotes(settings: Settings, from: StructureState, to: StructureState): RuleNote[] {
  if ((settings.ringFences ?? []).length + (settings.roleMatches ?? []).length === 0) return [];
  const sides = sidesOf(from, to);
  const [fromName, toName] = [from.record.name, to.record.name];
  const notes: RuleNote[] = [];
  for (const [at, fence] of (settings.ringFences ?? []).entries())
    for (const message of nameless(fence, sides, fromName, toName)) notes.push({ rule: 'ringFence', at, message });
  for (const [at, match] of (settings.roleMatches ?? []).entries()) {
    const { use, why } = matchUse(match, settings, sides, fromName, toName);
    if (use === 'no')
      notes.push({
        rule: 'roleMatch',
        at,
        message: `Role match “${match.from}” to “${match.to}” is not used. ${why}.`,
      });
  }
  return notes;
}
