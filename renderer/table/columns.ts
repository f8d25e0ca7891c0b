import { NOTES, POST_COLUMNS, type PostColumn, SECOND_COLUMNS } from '../../shared/import/columns.ts';
import { customColumn } from '../../shared/import/customColumns.ts';
import { headingKey } from '../../shared/import/headings.ts';
import { HOLDER_COLUMNS } from '../../shared/import/holderColumns.ts';
import type { CustomField } from '../../shared/model/customFields.ts';
import { establishmentOf } from '../../shared/model/establishment.ts';
import { decimalText } from '../../shared/model/fixed.ts';
import { fillingOf } from '../../shared/model/occupancy.ts';
import { BASES, counts, POST_KINDS, type Post, stands } from '../../shared/model/records.ts';
import { BASIS_WORDS } from '../../shared/words/values.ts';
import { KIND_WORDS } from '../kit/words/commonWords.ts';
import { count, day, fte, pounds } from '../kit/words/screenFormat.ts';
import * as cells from './cells.ts';
import type { TableContext } from './context.ts';
import { columnWords, lockedWords } from './words.ts';

export type SortValue = string | number | null;

/** How a typed cell reaches the document. */
export type Writes = 'fields' | 'manager' | 'holders' | 'holder';

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  /** Figures stand at the right. */
  readonly figures: boolean;
  /** The document's own field that it shows. */
  readonly own?: CustomField;
  /** Heading of the own template, where the column is one of its. */
  readonly heading: string | null;
  /** Null: worked out or changed elsewhere; `why` says which. */
  readonly writes: Writes | null;
  readonly why: string;
  /** As it is read. */
  readonly show: (ctx: TableContext, post: Post) => string;
  /** As it is typed, copied and pasted. */
  readonly text: (ctx: TableContext, post: Post) => string;
  readonly sort: (ctx: TableContext, post: Post) => SortValue;
  /** What holds while the cell is empty, shown in a quieter ink. */
  readonly otherwise?: (ctx: TableContext, post: Post) => string;
  readonly choices?: readonly string[];
  /** Values used elsewhere in the structure are offered. */
  readonly suggest?: boolean;
  /** Also for teams and outside bodies, which are not posts. */
  readonly places?: boolean;
  /** Tells something about people: off the screen while they are hidden. */
  readonly people?: boolean;
}

type Look = Partial<Omit<TableColumn, 'id' | 'heading'>>;

const figures = { figures: true, width: 84 };
const flag = { width: 84, choices: ['yes', 'no'] };
const date = (key: 'endDate' | 'effectiveDate'): Look => ({
  width: 120,
  show: (_, post) => (post[key] === null ? '' : day(post[key])),
  sort: (_, post) => post[key],
});

/** How columns of the own template look here; one that is not named has its heading and its text. */
const LOOKS: Readonly<Record<string, Look>> = {
  jobtitle: {
    label: columnWords.title,
    width: 250,
    places: true,
    suggest: true,
    show: (_, post) => cells.titleOf(post),
  },
  postid: { width: 70, places: true },
  reportsto: { label: columnWords.manager, width: 96, places: true, writes: 'manager' },
  kind: { width: 110, places: true, choices: POST_KINDS, show: (_, post) => KIND_WORDS[post.kind] },
  team: { width: 150, places: true, suggest: true },
  directorate: { width: 150, places: true, suggest: true },
  grade: { width: 72, suggest: true },
  point: { width: 64 },
  salary: {
    ...figures,
    show: (_, post) => (post.salary === null ? '' : pounds(post.salary)),
    otherwise: (ctx, post) => {
      const derived = cells.derivedSalary(ctx, post);
      return derived === null ? '' : pounds(derived);
    },
    sort: (ctx, post) => post.salary ?? cells.derivedSalary(ctx, post),
  },
  fte: { ...figures, width: 52, show: (_, post) => fte(post.fte), sort: (_, post) => post.fte },
  quantity: { ...figures, label: columnWords.quantity, width: 56, sort: (_, post) => post.quantity },
  basis: { width: 100, choices: BASES, show: (_, post) => BASIS_WORDS[post.basis] },
  enddate: date('endDate'),
  dayrate: {
    ...figures,
    show: (_, post) => (post.dayRate === null ? '' : pounds(post.dayRate)),
    sort: (_, post) => post.dayRate,
  },
  days: { ...figures, width: 64, sort: (_, post) => post.days },
  employer: { width: 110, places: true, suggest: true },
  costcentre: { label: columnWords.costCentre, width: 100, suggest: true },
  workarea: { label: columnWords.workArea, width: 150, suggest: true, places: true, show: (_, post) => post.workArea },
  role: { width: 180, suggest: true, show: (_, post) => post.role },
  inscope: { ...flag, label: columnWords.inScope },
  tupe: flag,
  heldvacant: { ...flag, label: columnWords.heldVacant, width: 96 },
  chiefofficer: { ...flag, label: columnWords.chiefOfficer, width: 96 },
  assistant: flag,
  transferredfrom: { label: columnWords.transferredFrom, width: 130, places: true },
  transferredto: { label: columnWords.transferredTo, width: 130, places: true },
  replacedby: { label: columnWords.replacedBy, width: 110 },
  deleted: { width: 84, places: true, writes: null, why: lockedWords.deleted },
  phase: { width: 90, suggest: true },
  establishment: {
    width: 140,
    suggest: true,
    otherwise: (ctx, post) => establishmentOf(ctx.structure, post, ctx.state.document.settings),
  },
  jobtitlecy: { label: columnWords.secondTitle, width: 180, places: true },
  teamcy: { label: columnWords.secondUnit, width: 150, places: true },
  effectivedate: { ...date('effectiveDate'), label: columnWords.effectiveDate },
  functions: { width: 180 },
  designations: { width: 180 },
  levellabel: { label: columnWords.levelLabel, width: 96 },
  accountableto: { label: columnWords.accountableTo, width: 150 },
  allowance: { label: columnWords.allowances, width: 150 },
  notes: { width: 240, places: true },
};

function fromTemplate(codec: PostColumn): TableColumn {
  const id = headingKey(codec.heading);
  const text = (ctx: TableContext, post: Post) => codec.format(post, ctx.structure, ctx.areas);
  const look: Look = LOOKS[id] ?? {};
  const sort = look.show ?? text;
  return {
    id,
    label: codec.heading,
    width: 120,
    figures: false,
    heading: codec.heading,
    writes: 'fields',
    why: '',
    show: text,
    text,
    sort: (ctx, post) => sort(ctx, post) || null,
    ...look,
  };
}

type Computed = Pick<TableColumn, 'id' | 'label' | 'width' | 'show'> & Look & { readonly heading?: string };

function computed(column: Computed): TableColumn {
  const show = column.show;
  return {
    figures: false,
    heading: null,
    writes: null,
    why: lockedWords.workedOut,
    text: show,
    sort: (ctx, post) => show(ctx, post) || null,
    ...column,
  };
}

const money = (value: number) => decimalText(value, 5);
const isPost = (post: Post) => counts(post);

const COMPUTED: readonly TableColumn[] = [
  computed({
    id: 'change',
    label: columnWords.change,
    width: 112,
    places: true,
    show: cells.changeCell,
    why: lockedWords.change,
  }),
  computed({
    id: 'vacant',
    label: columnWords.vacant,
    width: 108,
    show: (_, post) => cells.occupancy(post),
    sort: (_, post) => {
      const { state, vacant } = fillingOf(post);
      return state === 'none' || state === 'unrecorded' ? null : vacant;
    },
    why: lockedWords.vacant,
  }),
  computed({
    id: 'span',
    label: columnWords.span,
    ...figures,
    width: 54,
    show: (ctx, post) => (isPost(post) && ctx.engine.span(post.id) > 0 ? count(ctx.engine.span(post.id)) : ''),
    sort: (ctx, post) => (isPost(post) ? ctx.engine.span(post.id) : null),
  }),
  computed({
    id: 'layer',
    label: columnWords.layer,
    ...figures,
    width: 56,
    show: (ctx, post) => (isPost(post) ? count(ctx.engine.layer(post.id)) : ''),
    sort: (ctx, post) => (isPost(post) ? ctx.engine.layer(post.id) : null),
  }),
  computed({
    id: 'cost',
    label: columnWords.cost,
    ...figures,
    show: cells.ownCost,
    text: (ctx, post) => (isPost(post) ? money(ctx.engine.boxCost(post.id).total) : ''),
    sort: (ctx, post) => (isPost(post) ? ctx.engine.boxCost(post.id).total : null),
  }),
  computed({
    id: 'branchcost',
    label: columnWords.branchCost,
    ...figures,
    width: 100,
    places: true,
    show: (ctx, post) => {
      const { total } = ctx.engine.branch(post.id).cost;
      return stands(post) || total !== 0 ? pounds(total) : '';
    },
    text: (ctx, post) => money(ctx.engine.branch(post.id).cost.total),
    sort: (ctx, post) => ctx.engine.branch(post.id).cost.total,
  }),
  computed({
    id: 'branchposts',
    label: columnWords.branchPosts,
    ...figures,
    width: 100,
    places: true,
    show: (ctx, post) => count(ctx.engine.branch(post.id).posts),
    sort: (ctx, post) => ctx.engine.branch(post.id).posts,
  }),
  computed({
    id: 'manager',
    label: columnWords.managerTitle,
    width: 180,
    places: true,
    writes: 'manager',
    show: cells.managerTitle,
  }),
  computed({
    id: 'holders',
    label: columnWords.holders,
    width: 128,
    writes: 'holders',
    people: true,
    show: cells.holderNames,
  }),
];

const HOLDERS: readonly TableColumn[] = HOLDER_COLUMNS.map((codec) =>
  computed({
    id: headingKey(codec.heading),
    label: codec.heading,
    width: 110,
    heading: codec.heading,
    people: true,
    writes: codec.heading === 'Holder ID' ? 'holders' : 'holder',
    why: '',
    show: (ctx, post) => cells.holdersCell(ctx, post, codec.heading),
  }),
);

/** Every column that the list can show, the title first. */
export const COLUMNS: readonly TableColumn[] = (() => {
  const all = [...POST_COLUMNS, ...SECOND_COLUMNS].map(fromTemplate);
  all.push(...COMPUTED, ...HOLDERS, fromTemplate(NOTES));
  const title = all.filter((column) => column.id === 'jobtitle');
  return [...title, ...all.filter((column) => column.id !== 'jobtitle')];
})();

const BY_ID = new Map(COLUMNS.map((column) => [column.id, column]));

export const columnOf = (id: string): TableColumn | undefined => BY_ID.get(id);

const OWN = new Map<string, TableColumn>();

/** A column for each of the document's own fields (POST-10); the same column for the same field. */
export function ownColumns(own: readonly CustomField[]): TableColumn[] {
  return own.map((field) => {
    const key = JSON.stringify(field);
    let column = OWN.get(key);
    if (!column) {
      const codec = customColumn(field.name, field);
      const choices = field.kind === 'choice' ? { choices: field.choices ?? [] } : {};
      column = { ...fromTemplate(codec), id: codec.heading, label: field.name, places: true, own: field, ...choices };
      OWN.set(key, column);
    }
    BY_ID.set(column.id, column);
    return column;
  });
}

/** What is shown until somebody chooses. */
export const FIRST_COLUMNS: readonly string[] = [
  'jobtitle',
  'postid',
  'grade',
  'fte',
  'quantity',
  'holders',
  'vacant',
  'change',
  'span',
  'layer',
  'cost',
  'branchcost',
  'salary',
  'point',
  'basis',
  'team',
  'manager',
  'workarea',
  'role',
  'costcentre',
  'inscope',
  'heldvacant',
  'designations',
  'functions',
  'notes',
];

/** The chosen columns that exist in this document, in the chosen order; the title is always the first. */
export function chosenColumns(chosen: readonly string[] | null, own: readonly CustomField[] = []): TableColumn[] {
  const here = new Set(ownColumns(own));
  const ids = ['jobtitle', ...(chosen ?? FIRST_COLUMNS).filter((id) => id !== 'jobtitle')];
  return [...new Set(ids)].flatMap((id) => {
    const column = columnOf(id);
    return column && (!column.own || here.has(column)) ? [column] : [];
  });
}

/** Why a cell cannot be typed into; null where it can. */
export function whyNot(ctx: TableContext, post: Post, column: TableColumn): string | null {
  if (column.people && ctx.hidePeople) return lockedWords.people;
  if (column.writes === null) return column.why;
  if (post.kind !== 'post' && !column.places) return lockedWords.noPost(KIND_WORDS[post.kind], column.label);
  return null;
}

/** The cell as it is shown; boxes that are not posts leave what only posts have empty. */
export function shown(ctx: TableContext, post: Post, column: TableColumn): string {
  return post.kind !== 'post' && !column.places ? '' : column.show(ctx, post);
}

/** The cell as it is typed, copied and compared. */
export function typed(ctx: TableContext, post: Post, column: TableColumn): string {
  return post.kind !== 'post' && !column.places ? '' : column.text(ctx, post);
}
