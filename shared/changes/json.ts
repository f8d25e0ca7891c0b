import { changeJson, type FiguresJson, figuresJson } from '../metrics/figures.ts';
import { fteNumber, moneyText } from '../model/fixed.ts';
import type { ChangeLists, Comparison, CountName, SideOfPost } from './change.ts';

export interface PostSideJson {
  id: string;
  title: string;
  managerId: string | null;
  unit: string;
  grade: string;
  point: string;
  fte: number;
  quantity: number;
  basis: string;
  employer: string;
  role: string;
  workArea: string;
  heldVacant: boolean;
  designations: string[];
  functions: string[];
  transferredFrom: string;
  transferredTo: string;
  cost: { salary: string; onCosts: string | null; total: string };
}

export interface CompareJson {
  from: string;
  to: string;
  totals: { from: FiguresJson; to: FiguresJson; change: FiguresJson };
  costBasis: string[];
  bridge: { label: string; posts: number; salary: string; onCosts: string | null; total: string }[];
  posts: {
    id: string;
    action: string;
    flags: string[];
    from: PostSideJson | null;
    to: PostSideJson | null;
    replacedBy?: string;
  }[];
  counts: Record<CountName, number>;
  lists: ChangeLists;
  missing: string[];
}

/** A comparison in the shape of the command line. */
export function compareJson(comparison: Comparison): CompareJson {
  const { from, to } = comparison;
  const known = { from: from.figures.cost.onCosts !== null, to: to.figures.cost.onCosts !== null };
  return {
    from: from.name,
    to: to.name,
    totals: {
      from: figuresJson(from.figures),
      to: figuresJson(to.figures),
      change: changeJson(from.figures, to.figures),
    },
    costBasis: [...comparison.costBasis],
    bridge: comparison.bridge.map((line) => ({
      label: line.label,
      posts: line.posts,
      salary: moneyText(line.salary),
      onCosts: known.from || known.to ? moneyText(line.onCosts) : null,
      total: moneyText(line.total),
    })),
    posts: comparison.posts.map((change) => ({
      id: change.id,
      action: change.action,
      flags: [...change.flags],
      from: change.from && sideJson(change.from, known.from),
      to: change.to && sideJson(change.to, known.to),
      ...(change.replacedBy.length > 0 ? { replacedBy: change.replacedBy.join('; ') } : {}),
    })),
    counts: comparison.counts,
    lists: comparison.lists,
    missing: [...comparison.missing],
  };
}

function sideJson(side: SideOfPost, onCostsKnown: boolean): PostSideJson {
  const { post } = side;
  return {
    id: post.ref,
    title: post.title,
    managerId: side.managerRef,
    unit: post.unit,
    grade: post.grade,
    point: post.point,
    fte: fteNumber(side.fte),
    quantity: side.places,
    basis: post.basis,
    employer: post.employer,
    role: post.role,
    workArea: post.workArea,
    heldVacant: post.heldVacant,
    designations: post.designations.map((designation) => designation.name),
    functions: [...post.functions],
    transferredFrom: post.transferredFrom,
    transferredTo: post.transferredTo,
    cost: {
      salary: moneyText(side.cost.salary),
      onCosts: onCostsKnown ? moneyText(side.cost.onCosts) : null,
      total: moneyText(side.cost.total),
    },
  };
}
