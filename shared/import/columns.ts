import { decimalText } from '../model/fixed.ts';
import type { Post, PostId } from '../model/records.ts';
import { MAX_NOTES, MAX_TEXT } from '../model/schema.ts';
import { postOf, type StructureState, treeOrder } from '../model/state.ts';
import type { Box } from './boxes.ts';
import * as lists from './lists.ts';
import type { ProblemCode } from './problems.ts';
import * as values from './values.ts';

/**
 * The own template, a codec a column: one place for what import, `apply`, paste and the CSV export read and
 * write. `read` sets what the cell says and answers what is wrong with it; then it has set the repaired value.
 */
export interface PostColumn {
  readonly heading: string;
  /** Longest text of the cell. */
  readonly limit: number;
  /** A blank cell keeps what the continued post had (--from). */
  readonly keeps: boolean;
  readonly read: (box: Box, text: string) => ProblemCode | null;
  readonly clear: (box: Box) => void;
  readonly format: (post: Post, structure: StructureState, areas: WorkAreas) => string;
}

/** A cell whose emptiness would be taken for its default. */
const NONE = '(none)';

type KeysOf<V> = { [K in keyof Post]-?: Post[K] extends V ? (V extends Post[K] ? K : never) : never }[keyof Post];

const base = { limit: MAX_TEXT, keeps: false };

function text(heading: string, key: KeysOf<string>, limit = MAX_TEXT): PostColumn {
  return {
    ...base,
    heading,
    limit,
    read: (box, cell) => {
      box.post[key] = values.cut(cell, limit);
      return cell.length > limit ? 'too-long' : null;
    },
    clear: (box) => {
      box.post[key] = '';
    },
    format: (post) => post[key],
  };
}

/** A column of one parsed value; a bad cell is left empty. */
function value<K extends keyof Post>(
  heading: string,
  key: K,
  blank: Post[K],
  parse: (cell: string) => values.Parsed<Post[K]>,
  format: (field: Post[K]) => string,
): PostColumn {
  // Columns of few different values mostly repeat the cell above.
  let above = '';
  let parsed: values.Parsed<Post[K]> = { ok: true, value: blank };
  return {
    ...base,
    heading,
    read: (box, cell) => {
      if (cell !== above) {
        parsed = parse(cell);
        above = cell;
      }
      box.post[key] = parsed.ok ? parsed.value : blank;
      return parsed.ok ? null : parsed.problem;
    },
    clear: (box) => {
      box.post[key] = blank;
    },
    format: (post) => format(post[key]),
  };
}

function list<K extends 'funding' | 'functions' | 'designations' | 'allowances' | 'replacedBy'>(
  heading: string,
  key: K,
  parse: (cell: string) => lists.ReadList<Post[K][number]>,
  format: (field: Post[K]) => string,
): PostColumn {
  return {
    ...base,
    heading,
    read: (box, cell) => {
      const parsed = parse(cell);
      box.post[key] = parsed.value as Post[K];
      return parsed.problem;
    },
    clear: (box) => {
      // Each of the five is a list; of a K that stands for all of them the compiler cannot know it.
      box.post[key] = [] as unknown as Post[K];
    },
    format: (post) => format(post[key]),
  };
}

const orBlank =
  <T>(format: (field: T) => string) =>
  (field: T | null) =>
    field === null ? '' : format(field);

const money = (heading: string, key: 'salary' | 'dayRate') =>
  value(heading, key, null, values.readMoney, orBlank(lists.moneyCell));
const date = (heading: string, key: 'endDate' | 'effectiveDate') =>
  value(heading, key, null, values.readDate, orBlank(String));
const yesNo = (heading: string, key: KeysOf<boolean>) =>
  value(heading, key, false, values.readYesNo, (field) => (field ? 'yes' : ''));

const STATUS = /^(.*\S)\s*\((indicative|evaluated|agreed)\)$/is;

/** "G9 (indicative)" carries the grade's status too; without one a grade that stays keeps its status. */
const grade: PostColumn = {
  ...text('Grade', 'grade'),
  read: ({ post }, cell) => {
    const match = cell.endsWith(')') && cell.length <= MAX_TEXT * 2 ? STATUS.exec(cell) : null;
    const name = match?.[1] ?? cell;
    if (match) post.gradeStatus = match[2]?.toLowerCase() as Post['gradeStatus'];
    else if (post.grade !== name && post.gradeStatus) post.gradeStatus = null;
    post.grade = values.cut(name, MAX_TEXT);
    return name.length > MAX_TEXT ? 'too-long' : null;
  },
  clear: ({ post }) => {
    post.grade = '';
    if (post.gradeStatus) post.gradeStatus = null;
  },
  format: ({ grade: name, gradeStatus }) => (gradeStatus ? `${name} (${gradeStatus})` : name),
};

export const FTE: PostColumn = {
  ...value('FTE', 'fte', 0, values.readFte, (field) => decimalText(field, 4)),
  read: (box, cell) => {
    const parsed = values.readFte(cell);
    box.fteGiven = parsed.ok;
    if (parsed.ok) box.post.fte = parsed.value;
    return parsed.ok ? null : parsed.problem;
  },
  // Blank is the quantity, which a later cell may still tell.
  clear: (box) => {
    box.fteGiven = false;
  },
};

/** Role and work area: blank is the default of a new post, or what a continued post had (POST-6). */
function described(heading: string, key: 'role' | 'workArea', given: 'roleGiven' | 'workAreaGiven'): PostColumn {
  const plain = text(heading, key);
  return {
    ...plain,
    keeps: true,
    read: (box, cell) => {
      box[given] = true;
      return plain.read(box, cell === NONE ? '' : cell);
    },
    format: (post, _structure, areas) => (post[key] === '' && defaultOf(post, areas, key) !== '' ? NONE : post[key]),
  };
}

function defaultOf(post: Post, areas: WorkAreas, key: 'role' | 'workArea'): string {
  if (key === 'role') return post.title;
  return post.managerId === null ? '' : (areas.get(post.managerId) ?? '');
}

/** The work area that each box has or takes from the nearest above it; '' where none has one. */
export type WorkAreas = ReadonlyMap<PostId, string>;

/** For `format`. Worked out once from the top down, so that a chain of 50,000 is not climbed from each of its posts. */
export function workAreasOf(structure: StructureState): WorkAreas {
  const areas = new Map<PostId, string>();
  for (const id of treeOrder(structure)) {
    const { workArea, managerId } = postOf(structure, id);
    areas.set(id, workArea !== '' || managerId === null ? workArea : (areas.get(managerId) ?? ''));
  }
  return areas;
}

const refOf = (structure: StructureState, id: string | null) =>
  id === null ? '' : (structure.posts.get(id)?.ref ?? '');

export const POST_ID: PostColumn = { ...text('Post ID', 'ref'), clear: () => undefined };

export const REPORTS_TO: PostColumn = {
  ...base,
  heading: 'Reports To',
  read: (box, cell) => {
    box.manager = values.cut(cell, MAX_TEXT);
    return cell.length > MAX_TEXT ? 'too-long' : null;
  },
  clear: (box) => {
    box.manager = '';
  },
  format: (post, structure) => refOf(structure, post.managerId),
};

export const QUANTITY = value('Quantity', 'quantity', 1, values.readQuantity, (field) =>
  field === null ? values.NOT_STATED : String(field),
);

export const ACCOUNTABLE_TO: PostColumn = {
  ...base,
  heading: 'Accountable To',
  read: (box, cell) => {
    const parsed = lists.readLinks(cell);
    box.links = parsed.value;
    return parsed.problem;
  },
  clear: (box) => {
    box.links = [];
  },
  format: (post, structure) =>
    lists.linksText(post.accountableTo.map((link) => ({ ...link, ref: refOf(structure, link.to) }))),
};

const deleted: PostColumn = {
  ...base,
  heading: 'Deleted',
  read: ({ post }, cell) => {
    // "missing" keeps a deletion that nobody has confirmed yet apart from a confirmed one (CHANGE-5).
    post.missing = cell.toLowerCase() === 'missing';
    const parsed = post.missing ? ({ ok: true, value: true } as const) : values.readYesNo(cell);
    post.deleted = parsed.ok && parsed.value;
    return parsed.ok ? null : parsed.problem;
  },
  clear: ({ post }) => {
    post.deleted = false;
    post.missing = false;
  },
  format: ({ deleted: gone, missing }) => (missing ? 'missing' : gone ? 'yes' : ''),
};

const inScope: PostColumn = {
  ...value('In Scope', 'inScope', true, values.readYesNo, (field) => (field ? 'yes' : 'no')),
  keeps: true,
  // A bad cell is left empty, and an empty one keeps what the post had.
  read: ({ post }, cell) => {
    const parsed = values.readYesNo(cell);
    if (parsed.ok) post.inScope = parsed.value;
    return parsed.ok ? null : parsed.problem;
  },
};

export const NOTES = text('Notes', 'notes', MAX_NOTES);

/** Columns of the box itself, in the template's order. */
export const POST_COLUMNS: readonly PostColumn[] = [
  POST_ID,
  REPORTS_TO,
  text('Job Title', 'title'),
  value('Kind', 'kind', 'post', values.readKind, String),
  text('Team', 'unit'),
  text('Directorate', 'directorate'),
  grade,
  text('Point', 'point'),
  money('Salary', 'salary'),
  FTE,
  QUANTITY,
  value('Basis', 'basis', 'permanent', values.readBasis, String),
  date('End Date', 'endDate'),
  money('Day Rate', 'dayRate'),
  value(
    'Days',
    'days',
    null,
    values.readDays,
    orBlank((field) => decimalText(field, 2)),
  ),
  text('Employer', 'employer'),
  list('Funding', 'funding', lists.readFunding, lists.fundingText),
  text('Cost Centre', 'costCentre'),
  described('Work Area', 'workArea', 'workAreaGiven'),
  described('Role', 'role', 'roleGiven'),
  inScope,
  yesNo('TUPE', 'tupe'),
  yesNo('Held Vacant', 'heldVacant'),
  text('Transferred From', 'transferredFrom'),
  text('Transferred To', 'transferredTo'),
  list('Replaced By', 'replacedBy', lists.readTexts, lists.textsText),
  deleted,
  text('Phase', 'phase'),
  date('Effective Date', 'effectiveDate'),
  text('Establishment', 'establishment'),
  list('Functions', 'functions', lists.readTexts, lists.textsText),
  yesNo('Chief Officer', 'chiefOfficer'),
  list('Designations', 'designations', lists.readDesignations, lists.designationsText),
  yesNo('Assistant', 'assistant'),
  text('Level Label', 'levelLabel'),
  ACCOUNTABLE_TO,
  list('Allowance', 'allowances', lists.readAllowances, lists.allowancesText),
];

/** Title and team in a second language: in a file only where somebody has written one. */
export const SECOND_COLUMNS: readonly PostColumn[] = [
  text('Job Title (cy)', 'secondTitle'),
  text('Team (cy)', 'secondUnit'),
];

/** Every column that speaks of the box and not of who is in it. */
export const BOX_COLUMNS: readonly PostColumn[] = [...POST_COLUMNS, NOTES, ...SECOND_COLUMNS];
