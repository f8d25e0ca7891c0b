import { type Costing, pointKey } from '../model/costing.ts';
import type { Post } from '../model/records.ts';
import { gradeScales } from './salary.ts';

/** Where the salaries of a structure come from, as far as they are known at all. */
export interface SalarySources {
  /** The structure's pay table: by a point on its spine, or through a scale that names points without salaries. */
  readonly payTable: boolean;
  /** Scales of the document with salaries of their own. */
  readonly scales: boolean;
  /** Salaries entered for single posts. */
  readonly own: boolean;
}

/** Looks through posts for where their salaries are read from (COST-1). */
export function salarySources(posts: Iterable<Post>, costing: Costing): SalarySources {
  const found = { payTable: false, scales: false, own: false };
  for (const post of posts) {
    if (post.salary !== null) found.own = true;
    else if (post.grade !== '' || post.point !== '' || post.holders.length > 0) read(post, costing, found);
    if (found.payTable && found.scales && found.own) break;
  }
  return found;
}

function read(post: Post, costing: Costing, found: { payTable: boolean; scales: boolean }): void {
  const scales = gradeScales(post.grade, costing);
  if (costing.basis !== 'point' && costing.basis !== 'holder') {
    for (const { bottom, fromTable } of scales) if (bottom !== null) found[fromTable ? 'payTable' : 'scales'] = true;
    return;
  }
  const points = [post.point, ...(costing.basis === 'holder' ? post.holders.map(({ point }) => point ?? '') : [])];
  for (const point of points) {
    if (point.trim() === '') continue;
    if (scales.length === 0) {
      if (costing.spine.has(pointKey(point))) found.payTable = true;
    } else
      for (const scale of scales)
        if (scale.points.has(pointKey(point))) found[scale.fromTable ? 'payTable' : 'scales'] = true;
  }
}
