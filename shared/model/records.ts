import type { Fte, Money, Percent } from './fixed.ts';

/** Identity of a box. The same id in two structures is the same box, forked. */
export type PostId = string;
export type StructureId = string;
export type PersonId = string;

export const POST_KINDS = ['post', 'team', 'outside'] as const;
export type PostKind = (typeof POST_KINDS)[number];

export const BASES = ['permanent', 'fixed-term', 'agency', 'interim', 'secondment', 'acting-up', 'joint'] as const;
export type Basis = (typeof BASES)[number];

export const GRADE_STATUSES = ['indicative', 'evaluated', 'agreed'] as const;
export type GradeStatus = (typeof GRADE_STATUSES)[number];

export const BRANCH_LAYOUTS = ['auto', 'standard', 'hang-left', 'hang-right', 'hang-both'] as const;
export type BranchLayout = (typeof BRANCH_LAYOUTS)[number];

/** A person's assignment to the box that carries it. `fte` null: a share as in FIG-1. `basis` null: as the post's. */
export interface Holder {
  readonly person: PersonId;
  readonly fte: Fte | null;
  readonly basis: Basis | null;
  /** The holder's actual pay point (COST-1, basis "holder"). */
  readonly point: string | null;
  readonly substantive: boolean;
  /** Away (maternity, sickness, a career break, seconded out): they and whoever covers are one place (POST-12). */
  readonly absent?: true;
}

/** Places of another lineage that were stacked into a box (POST-4), so that a comparison still knows each of them. */
export interface StackedPlaces {
  readonly lineage: string;
  readonly ref: string;
  readonly places: number;
}

export interface FundingShare {
  readonly source: string;
  readonly percent: Percent;
}

export interface Allowance {
  readonly label: string;
  readonly amount: Money;
}

export interface Designation {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A value of one of the document's own fields (POST-10), by the field's name. A post lists those it has, by name. */
export interface CustomValue {
  readonly name: string;
  readonly value: string;
}

/** A dotted line (POST-2): never re-parents, never counts in spans. */
export interface AccountabilityLink {
  readonly to: PostId;
  readonly caption: string;
  readonly condition: string;
}

/**
 * A box of one structure: one post, several identical posts, a team or portfolio, or an outside body (POST).
 * Dates are ISO days (2027-04-01). Absent text is '' for words that people type and null where absence means something.
 */
export interface Post {
  readonly type: 'post';
  readonly structure: StructureId;
  readonly id: PostId;
  /** Identity across structures: split boxes share it, forks and re-imports keep it. */
  readonly lineage: string;
  readonly stacked: readonly StackedPlaces[];
  /** Own reference (position number), unique within its structure. */
  readonly ref: string;
  readonly managerId: PostId | null;
  /** Sort key among siblings (fractional index). */
  readonly order: string;
  readonly kind: PostKind;
  readonly title: string;
  readonly unit: string;
  /** Title and team in the document's second language. */
  readonly secondTitle: string;
  readonly secondUnit: string;
  readonly directorate: string;
  readonly grade: string;
  readonly gradeStatus: GradeStatus | null;
  readonly point: string;
  /** Own full-time annual salary; wins over the structure's salary basis (COST-1). */
  readonly salary: Money | null;
  /** FTE of the whole box. */
  readonly fte: Fte;
  /** Identical posts in the box; null is "not stated". */
  readonly quantity: number | null;
  readonly basis: Basis;
  readonly endDate: string | null;
  readonly dayRate: Money | null;
  /** Agency days a year, in hundredths of a day. */
  readonly days: number | null;
  readonly employer: string;
  /** Place of work to which its holder is assigned; '' is the one above, then the document's (see establishment.ts). */
  readonly establishment: string;
  readonly funding: readonly FundingShare[];
  readonly costCentre: string;
  readonly workArea: string;
  readonly role: string;
  readonly inScope: boolean;
  readonly tupe: boolean;
  readonly heldVacant: boolean;
  readonly designations: readonly Designation[];
  readonly chiefOfficer: boolean;
  readonly assistant: boolean;
  readonly levelLabel: string;
  readonly functions: readonly string[];
  readonly allowances: readonly Allowance[];
  readonly transferredFrom: string;
  /** Where the post goes; a post with a destination has left the figures and keeps its holders. */
  readonly transferredTo: string;
  /** References of the posts that replace it (merges, CHANGE-2). */
  readonly replacedBy: readonly string[];
  readonly phase: string;
  readonly effectiveDate: string | null;
  readonly custom: readonly CustomValue[];
  readonly accountableTo: readonly AccountabilityLink[];
  readonly notes: string;
  readonly colour: string;
  readonly layout: BranchLayout;
  /** Deleted posts stay in the tray and can be brought back (CHANGE-4). */
  readonly deleted: boolean;
  /** Left out by an import and not confirmed by anyone yet (CHANGE-5). */
  readonly missing: boolean;
  /** False: nobody has recorded who is in the box; it is neither filled nor vacant (POST-7). */
  readonly occupancyRecorded: boolean;
  readonly holders: readonly Holder[];
}

export interface Person {
  readonly type: 'person';
  readonly id: PersonId;
  readonly name: string;
  /** Completed age, or 55 for "55 or over" with `ageOrOver`. Never a date of birth. */
  readonly age: number | null;
  readonly ageOrOver: boolean;
  /** Complete years of continuous local government service (redundancy pay). */
  readonly serviceYears: number | null;
  /** Complete years with this employer (notice, POST-13). Absent or null: not known. */
  readonly serviceHere?: number | null;
  /** Pregnancy, adoption or shared parental leave priority: HR alone, never exported. */
  readonly priority: boolean;
  /** Pension strain that the fund quoted; 0 where it says none. Absent or null: not entered yet (EXIT-2). */
  readonly pensionStrain?: Money | null | undefined;
}

export const STRUCTURE_KINDS = ['current', 'proposal', 'version'] as const;
export type StructureKind = (typeof STRUCTURE_KINDS)[number];

export interface Structure {
  readonly type: 'structure';
  readonly id: StructureId;
  readonly name: string;
  readonly kind: StructureKind;
  /** The structure that it was forked or imported from. */
  readonly forkedFrom: StructureId | null;
  readonly order: number;
  /** Frozen structures (versions) refuse every edit. */
  readonly frozen: boolean;
}

export interface DocumentRecord {
  readonly type: 'document';
  readonly title: string;
  /** Settings are records of their own. */
  readonly settings?: never;
}

/** A setting of one value (`settingsRegistry.ts`), or of a table that is there and has no rows. */
export interface SettingRecord {
  readonly type: 'setting';
  /** Its path in the settings file: "onCosts", "pack.meeting". */
  readonly key: string;
  readonly value: unknown;
}

/** A row of a table, a value of a named map (`id` is its name) or a paragraph of a long text. */
export interface RowRecord {
  readonly type: 'row';
  readonly table: string;
  readonly id: string;
  /** Sort key among the rows of the table (fractional index). */
  readonly order: string;
  readonly value: unknown;
}

export type SettingsRecord = SettingRecord | RowRecord;
export type AnyRecord = Post | Person | Structure | DocumentRecord | SettingsRecord;

export function isSettingsRecord(record: AnyRecord): record is SettingsRecord {
  return record.type === 'setting' || record.type === 'row';
}

/** The blank post that imports, commands and the store fill in. */
export const BLANK_POST: Omit<Post, 'structure' | 'id' | 'lineage' | 'ref' | 'order'> = {
  type: 'post',
  stacked: [],
  managerId: null,
  kind: 'post',
  title: '',
  unit: '',
  secondTitle: '',
  secondUnit: '',
  directorate: '',
  grade: '',
  gradeStatus: null,
  point: '',
  salary: null,
  fte: 10_000,
  quantity: 1,
  basis: 'permanent',
  endDate: null,
  dayRate: null,
  days: null,
  employer: '',
  establishment: '',
  funding: [],
  costCentre: '',
  workArea: '',
  role: '',
  inScope: true,
  tupe: false,
  heldVacant: false,
  designations: [],
  chiefOfficer: false,
  assistant: false,
  levelLabel: '',
  functions: [],
  allowances: [],
  transferredFrom: '',
  transferredTo: '',
  replacedBy: [],
  phase: '',
  effectiveDate: null,
  custom: [],
  accountableTo: [],
  notes: '',
  colour: '',
  layout: 'auto',
  deleted: false,
  missing: false,
  occupancyRecorded: false,
  holders: [],
};

/** True for a post that is part of the structure's figures: a post (not a team or outside body), neither deleted nor transferred out. */
export function counts(post: Post): boolean {
  return post.kind === 'post' && !post.deleted && post.transferredTo === '';
}

/** True for a box that the chart draws in its place: anything neither deleted nor transferred out. */
export function stands(post: Post): boolean {
  return !post.deleted && post.transferredTo === '';
}

/** What names a record within a document: its type, the structure or table that it is in ('' elsewhere), and its id. */
export type RecordName = readonly [type: AnyRecord['type'], within: string, id: string];

export function recordName(record: AnyRecord): RecordName {
  switch (record.type) {
    case 'post':
      return ['post', record.structure, record.id];
    case 'row':
      return ['row', record.table, record.id];
    case 'setting':
      return ['setting', '', record.key];
    case 'document':
      return ['document', '', ''];
    default:
      return [record.type, '', record.id];
  }
}

/** Key of a record within a document, for patches. */
export function recordKey(record: AnyRecord): string {
  return recordName(record).join('\u0000');
}
