import { ok, type Result, refuse } from '../errors.ts';
import { FTE_ONE } from '../model/fixed.ts';
import { MAX_QUANTITY, MAX_TEXT } from '../model/schema.ts';
import { type BranchCopy, type CopiedPost, copiedTitle, LONGEST_CLIP, MOST_PASTED } from './branch.ts';

/** A line longer than this is a text that somebody copied, not a post. */
const LONGEST_TITLE = 200;

/**
 * Signs that head a line: drawn bullets, dashes, and the letters that Word puts on the clipboard for a bullet of Symbol or
 * Wingdings ("o", "§", "Ø", "ü" …). Letters count only before a space, those that could begin a title only before a tab.
 */
const BULLETS: readonly RegExp[] = [
  /^([•◦▪▫‣⁃·●○■□◆◇➢➤►▶→✓✔\uf000-\uf0ff])\s*/u,
  /^([*–—-]|[o§Øü])\s+/u,
  /^([vqwnl])\t\s*/u,
];
/** "1." "1)" "(1)" "1.2" "1.2.3." "a)" "iv." before a space. A number alone heads nothing: it may be a number of posts. */
const NUMBERS: readonly (readonly [RegExp, (label: string) => string])[] = [
  [/^\(?([1-9]\d{0,2}(?:\.[1-9]\d{0,2})+)[.)]?\s+/, (label) => `number ${label.split('.').length}`],
  [/^\(?(\d{1,3})[.)]\s+/, () => 'number 1'],
  [/^\(?([ivx]{1,5})[.)]\s+/, () => 'roman'],
  [/^\(?([a-z])[.)]\s+/, () => 'letter'],
  [/^\(?([IVX]{1,5})[.)]\s+/, () => 'ROMAN'],
  [/^\(([A-Z])\)\s+|^([A-Z])[.)]\t\s*/, () => 'LETTER'],
];

interface Open {
  readonly indent: number;
  /** What heads the line: '' for nothing. */
  readonly mark: string;
  /** The bullet or number itself. */
  readonly label: string;
  readonly place: number;
}

/**
 * Posts from an indented list: our own, or one typed in Word, an e-mail or Excel. A line further in reports to the one
 * above it; where lines are not indented (Word copies bullets so), another kind of bullet or number is another level.
 */
export function readList(text: string): Result<BranchCopy> {
  if (text.length > LONGEST_CLIP)
    return refuse('too-large', 'The clipboard holds more than Spanwise can paste at once.');
  const posts: CopiedPost[] = [];
  let open: Open[] = [];
  for (const line of text.split(/\r\n|\r|\n|\v|\u2028/)) {
    const content = line.trim();
    if (content === '') continue;
    if (posts.length === MOST_PASTED || content.length > LONGEST_TITLE)
      return refuse(
        'not-a-branch',
        'The clipboard holds no list of posts: copy a branch, or a list with one title a line.',
      );
    const { mark, label, rest } = unmarked(content, open);
    // A bullet without a title is a line that Word left empty.
    if (rest === '') continue;
    const indent = indentOf(line);
    open = above(open, indent, mark);
    const under = open.at(-1)?.place ?? -1;
    open.push({ indent, mark, label, place: posts.length });
    posts.push(postOf(rest, under));
  }
  if (posts.length === 0) return refuse('nothing-to-paste', 'The clipboard holds nothing that can be pasted here.');
  return ok({ format: 'spanwise-branch', version: 1, posts: posts.map(onePostAbove(posts)) });
}

/** A box with reports stands for one post (POST-4), and so for one post's hours. */
function onePostAbove(posts: readonly CopiedPost[]): (post: CopiedPost, i: number) => CopiedPost {
  const managers = new Set(posts.map(({ under }) => under));
  return (post, i) =>
    managers.has(i) && post.kind === 'post' && post.quantity !== null && post.quantity > 1
      ? { ...post, quantity: 1, fte: Math.round(post.fte / post.quantity) }
      : post;
}

/** The lines that are still open above one at this indent with this mark, from the left. */
function above(open: readonly Open[], indent: number, mark: string): Open[] {
  const left = open.filter((each) => each.indent <= indent);
  const alike = left.findIndex((each) => each.indent === indent && each.mark === mark);
  if (alike >= 0) return left.slice(0, alike);
  // A new kind of mark at the same indent is a level further in; a line without one is not.
  return mark === '' ? left.filter((each) => each.indent < indent) : left;
}

function unmarked(content: string, open: readonly Open[]): { mark: string; label: string; rest: string } {
  for (const bullet of BULLETS) {
    const found = bullet.exec(content);
    const sign = found?.[1];
    if (found && sign !== undefined) return { mark: sign, label: sign, rest: content.slice(found[0].length).trim() };
  }
  if (/^[•◦▪·*–—o§-]$/u.test(content)) return { mark: content, label: content, rest: '' };
  for (const [number, markOf] of NUMBERS) {
    const found = number.exec(content);
    const label = found?.[1] ?? found?.[2];
    if (!found || label === undefined) continue;
    // "i." after "h." is a letter.
    const before = open.find((each) => /^letter$/i.test(each.mark) && follows(each.label, label));
    return { mark: before?.mark ?? markOf(label), label, rest: content.slice(found[0].length).trim() };
  }
  return { mark: '', label: '', rest: content };
}

const follows = (before: string, label: string) =>
  label.length === 1 && before.charCodeAt(0) + 1 === label.charCodeAt(0);

function indentOf(line: string): number {
  let indent = 0;
  for (const sign of line) {
    if (sign === '\t') indent = (Math.floor(indent / 4) + 1) * 4;
    else if (/\s/.test(sign)) indent++;
    else break;
  }
  return indent;
}

/** What a line says beside the title. */
interface Said {
  quantity: number | null;
  /** "4 x Officer (0.5 FTE)" speaks of each, "Officer × 4 (2 FTE)", as Spanwise writes it, of all. */
  each: boolean;
  fte: number | null;
  grade: string;
  vacant: boolean;
}

const TIMES_BEFORE = /^(\d{1,4})(?:\s*×\s*|\s*[xX]\s+)(?=\S)/;
const TIMES_AFTER = /(?:\s*×\s*|\s+[xX]\s*)(\d{1,6})$/;
const VACANT_BEFORE = /^vacant\s*[:–—-]\s*(?=\S)/i;
const VACANT_AFTER = /(?:\s+[–—-]|[,;:])\s*(?:currently\s+)?(?:vacant|vacancy)$/i;
const FTE_BEFORE = /^(?:(\d{1,4}(?:\.\d{1,4})?)\s*f\.?t\.?e\.?|(\d{1,4}\.\d{1,4})\s*[x×])\s+(?=\S)/i;
const FTE_AFTER = /(?:\s+[–—-]|[,;:])?\s+(\d{1,6}(?:\.\d{1,4})?)\s*f\.?t\.?e\.?$/i;
const BRACKETS = /\s*[([]([^()[\]]*)[)\]]$/;
const FTE_PART =
  /^(\d{1,6}(?:\.\d{1,4})?)\s*(?:f\.?t\.?e\.?|wte)(\s+each)?$|^(?:f\.?t\.?e\.?|wte)\s*[:=]?\s*(\d{1,6}(?:\.\d{1,4})?)$/i;

function postOf(line: string, under: number): CopiedPost {
  let title = line.replace(/\s+/g, ' ').replace(/^'(?=[=+\-@])/, '');
  const box = / \((team|outside body)\)$/.exec(title);
  if (box)
    return copiedTitle(title.slice(0, box.index).slice(0, MAX_TEXT), under, {
      kind: box[1] === 'team' ? 'team' : 'outside',
    });
  const said: Said = { quantity: null, each: false, fte: null, grade: '', vacant: false };
  for (let before = ''; before !== title; ) {
    before = title;
    title = taken(title, said);
  }
  const quantity = Math.min(MAX_QUANTITY, Math.max(1, said.quantity ?? 1));
  const fte = said.fte === null ? quantity * FTE_ONE : said.each ? said.fte * quantity : said.fte;
  return copiedTitle(title.slice(0, MAX_TEXT), under, {
    kind: 'post',
    quantity,
    fte,
    grade: said.grade,
    ...(said.vacant ? { occupancyRecorded: true } : {}),
  });
}

/** The title without one more thing that was said beside it; the same where nothing more is. */
function taken(title: string, said: Said): string {
  const without = (found: RegExpExecArray) =>
    (title.slice(0, found.index) + title.slice(found.index + found[0].length)).trim();
  const rest = (found: RegExpExecArray | null, take: (found: RegExpExecArray) => boolean) =>
    found && without(found) !== '' && take(found) ? without(found) : null;
  return (
    rest(BRACKETS.exec(title), (found) => bracketsSay(found[1] as string, said)) ??
    rest(VACANT_BEFORE.exec(title) ?? VACANT_AFTER.exec(title), () => {
      said.vacant = true;
      return true;
    }) ??
    rest(said.fte === null ? (FTE_BEFORE.exec(title) ?? FTE_AFTER.exec(title)) : null, (found) => {
      said.fte = fteOf((found[1] ?? found[2]) as string);
      return true;
    }) ??
    rest(said.quantity === null ? TIMES_BEFORE.exec(title) : null, (found) => {
      said.quantity = Number(found[1]);
      said.each = true;
      return true;
    }) ??
    rest(said.quantity === null ? TIMES_AFTER.exec(title) : null, (found) => {
      said.quantity = Number(found[1]);
      return true;
    }) ??
    title
  );
}

/**
 * "(0.5 FTE)", "(vacant)", "(× 3)", "(3 posts)", "(G6, 4 FTE)". Brackets that say anything else belong to the title, like
 * "(Adults)"; a first part beside an FTE is the grade.
 */
function bracketsSay(inside: string, said: Said): boolean {
  const parts = inside.split(/[,;]/).map((part) => part.trim());
  const next: Said = { ...said };
  let unread = '';
  for (const [i, part] of parts.entries()) {
    const fte = FTE_PART.exec(part);
    const times = /^[x×]\s*(\d{1,6})$|^(\d{1,6})\s*(?:posts?|[x×])$/i.exec(part);
    if (fte && next.fte === null) {
      next.fte = fteOf((fte[1] ?? fte[3]) as string);
      if (fte[2] !== undefined) next.each = true;
    } else if (/^(?:currently |now )?(?:vacant|vacancy)$/i.test(part)) next.vacant = true;
    else if (times && next.quantity === null) next.quantity = Number(times[1] ?? times[2]);
    else if (i === 0 && parts.length > 1) unread = part;
    else return false;
  }
  if (unread !== '' && next.fte === said.fte) return false;
  Object.assign(said, next, unread === '' ? {} : { grade: unread });
  return true;
}

const fteOf = (text: string) => Math.round(Number(text) * FTE_ONE);
