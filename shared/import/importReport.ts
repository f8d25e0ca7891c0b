import { counts, type Post, stands } from '../model/records.ts';
import type { Chosen } from './choose.ts';
import { headingKey } from './headings.ts';
import type { ImportReport } from './importPlan.ts';
import { columnsNotTaken, type NotTaken } from './notTaken.ts';
import { byRow, type ImportProblem, type ProblemLog } from './problems.ts';
import { headingAt } from './table.ts';

/** What a report says besides problems: how many boxes there are, and which posts the file left out. */
interface Made extends BoxCounts {
  readonly missing: readonly string[];
}

interface BoxCounts {
  readonly posts: number;
  readonly boxes: number;
  readonly people: number;
  readonly roots: number;
}

/** The report of an import that goes through. */
export function reportOf(structure: string, chosen: Chosen, rowsIn: number, log: ProblemLog, made: Made): ImportReport {
  const { missing, ...boxes } = made;
  return {
    structure,
    ...rowCounts(rowsIn, log),
    ...boxes,
    repaired: inFile(chosen, log.repairable),
    rejected: inFile(chosen, log.leftOut),
    missing,
    noted: inFile(chosen, log.noted),
    notTaken: notTaken(chosen),
  };
}

/** The report of a file that is refused until its repairs are accepted: nothing is used, and every problem is listed. */
export function refusedReport(structure: string, chosen: Chosen, rowsIn: number, log: ProblemLog): ImportReport {
  return {
    structure,
    rowsIn,
    rowsUsed: 0,
    rowsRejected: rowsIn,
    posts: 0,
    boxes: 0,
    people: 0,
    roots: 0,
    repaired: [],
    rejected: inFile(chosen, [...log.repairable, ...log.leftOut]),
    missing: [],
    noted: inFile(chosen, log.noted),
    notTaken: notTaken(chosen),
  };
}

const notTaken = ({ table, mapping }: Chosen): NotTaken[] => columnsNotTaken(table, mapping);

/** Problems in the order of the rows, each with its column as the file calls it. */
function inFile({ table, mapping }: Chosen, problems: readonly ImportProblem[]): ImportProblem[] {
  const called = new Map<string, string>();
  for (const [field, at] of Object.entries(mapping)) {
    const heading = headingAt(table, at);
    if (headingKey(heading) !== headingKey(field)) called.set(field, heading);
  }
  return byRow(problems).map((problem) => {
    const column = called.get(problem.column);
    return column === undefined ? problem : { ...problem, column };
  });
}

/** A row is left out once, whatever else is wrong with it. */
function rowCounts(rowsIn: number, log: ProblemLog) {
  const rowsRejected = new Set(log.leftOut.map((problem) => problem.row)).size;
  return { rowsIn, rowsUsed: rowsIn - rowsRejected, rowsRejected };
}

/**
 * Posts, boxes, people and roots that stand in the structure. `everybody`: how many people the holders of all boxes are,
 * where that is known: if there are as many holders, nobody is in two boxes and nobody has to be told apart.
 */
export function boxCounts(posts: readonly Post[], everybody = -1) {
  const gone = new Map<string, Post>();
  for (const post of posts) if (!stands(post)) gone.set(post.id, post);
  let places = 0;
  let roots = 0;
  let holders = 0;
  let holding = 0;
  for (const post of posts) {
    holders += post.holders.length;
    if (!stands(post)) continue;
    if (gone.size === 0 ? post.managerId === null : isRoot(post, gone)) roots++;
    if (!counts(post)) continue;
    places += post.quantity ?? 0;
    holding += post.holders.length;
  }
  const people = holders === everybody ? holding : distinctPeople(posts);
  return { posts: places, boxes: posts.length - gone.size, people, roots };
}

function distinctPeople(posts: readonly Post[]): number {
  const people = new Set<string>();
  for (const post of posts) if (counts(post)) for (const holder of post.holders) people.add(holder.person);
  return people.size;
}

/** A box with nothing above it but boxes that have gone. */
function isRoot(post: Post, gone: ReadonlyMap<string, Post>): boolean {
  let manager = post.managerId;
  while (manager !== null) {
    const above = gone.get(manager);
    if (!above) return false;
    manager = above.managerId;
  }
  return true;
}
