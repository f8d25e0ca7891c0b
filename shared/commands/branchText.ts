import { decimalText } from '../model/fixed.ts';
import type { BranchCopy, CopiedPost } from './branch.ts';

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
