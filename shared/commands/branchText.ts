import { ok, type Result, refuse } from '../errors.ts';
import { decimalText, FTE_ONE } from '../model/fixed.ts';
import { MAX_QUANTITY, MAX_TEXT } from '../model/schema.ts';
import { type BranchCopy, type CopiedPost, copiedTitle, LONGEST_CLIP, MOST_PASTED } from './branch.ts';

/** A branch as a list that people read: one line a box, a tab a level, so that Word indents it and Excel gives each level a column. */
export function branchText(branch: BranchCopy): string {
  const depths = depthsOf(branch.posts);
  return branch.posts.map((post, i) => '\t'.repeat(depths[i] as number) + lineOf(post)).join('\n');
}

/** The same as a nested list, for programs that take formatted text. */
export function branchHtml(branch: BranchCopy): string {
  const depths = depthsOf(branch.posts);
  let html = '';
  let depth = -1;
  for (const [i, post] of branch.posts.entries()) {
    const at = depths[i] as number;
    if (at > depth) html += '<ul>'.repeat(at - depth);
    else html += `</li>${'</ul></li>'.repeat(depth - at)}`;
    html += `<li>${escaped(lineOf(post))}`;
    depth = at;
  }
  return `${html}${'</li></ul>'.repeat(depth + 1)}`;
}

function depthsOf(posts: readonly CopiedPost[]): number[] {
  const depths: number[] = [];
  for (const { under } of posts) depths.push(under < 0 ? 0 : (depths[under] as number) + 1);
  return depths;
}

/** "Officer × 4 (G6, 4 FTE)". A title that would start a formula in a spreadsheet is kept from it (EXPORT-9). */
function lineOf(post: CopiedPost): string {
  const title = `${safe(oneLine(post.title) || 'Untitled post')}${post.quantity !== null && post.quantity > 1 ? ` × ${post.quantity}` : ''}`;
  if (post.kind !== 'post') return `${title} (${post.kind === 'team' ? 'team' : 'outside body'})`;
  const grade = oneLine(post.grade);
  return `${title} (${grade === '' ? '' : `${grade}, `}${decimalText(post.fte, 4)} FTE)`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const safe = (title: string) => (/^[=+\-@]/.test(title) ? `'${title}` : title);

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const BULLET = /^(?:[•◦▪‣·*–-]|o(?=\s))\s+/;
const TAIL = /^(.*?)\s*\((?:([^()]*),\s*)?(\d{1,6}(?:\.\d{1,4})?) FTE\)$/;
const TIMES = /^(.*?)\s*[×x]\s*(\d{1,6})$/;
/** A line longer than this is a text that somebody copied, not a post. */
const LONGEST_TITLE = 200;

/** Posts from an indented list: our own, or one typed in Word, an e-mail or Excel. */
export function readList(text: string): Result<BranchCopy> {
  if (text.length > LONGEST_CLIP)
    return refuse('too-large', 'The clipboard holds more than Spanwise can paste at once.');
  const posts: CopiedPost[] = [];
  // Indents that are open, from the left, and the post of each.
  const open: { indent: number; place: number }[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const content = line.trim();
    if (content === '') continue;
    if (posts.length === MOST_PASTED || content.length > LONGEST_TITLE)
      return refuse(
        'not-a-branch',
        'The clipboard holds no list of posts: copy a branch, or a list with one title a line.',
      );
    const indent = indentOf(line);
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    const under = open.at(-1)?.place ?? -1;
    open.push({ indent, place: posts.length });
    posts.push(postOf(content, under));
  }
  if (posts.length === 0) return refuse('nothing-to-paste', 'The clipboard holds nothing that can be pasted here.');
  // A box with reports stands for one post (POST-4).
  const managers = new Set(posts.map(({ under }) => under));
  const fixed = posts.map((post, i) => (managers.has(i) && post.kind === 'post' ? { ...post, quantity: 1 } : post));
  return ok({ format: 'spanwise-branch', version: 1, posts: fixed });
}

function indentOf(line: string): number {
  let indent = 0;
  for (const sign of line) {
    if (sign === '\t') indent = (Math.floor(indent / 4) + 1) * 4;
    else if (/\s/.test(sign)) indent++;
    else break;
  }
  return indent;
}

function postOf(content: string, under: number): CopiedPost {
  let title = content.replace(BULLET, '').replace(/^'(?=[=+\-@])/, '');
  const kind = / \(team\)$/.test(title) ? 'team' : / \(outside body\)$/.test(title) ? 'outside' : 'post';
  if (kind !== 'post') title = title.replace(/ \((?:team|outside body)\)$/, '');
  const tail = kind === 'post' ? TAIL.exec(title) : null;
  if (tail) title = tail[1] as string;
  const times = kind === 'post' ? TIMES.exec(title) : null;
  const quantity = times ? Math.min(MAX_QUANTITY, Math.max(1, Number(times[2]))) : 1;
  if (times) title = times[1] as string;
  const fte = tail ? Math.round(Number(tail[3]) * FTE_ONE) : kind === 'post' ? quantity * FTE_ONE : FTE_ONE;
  return copiedTitle(title.slice(0, MAX_TEXT), under, { kind, quantity, fte, grade: tail?.[2]?.trim() ?? '' });
}
