import type { BridgeLabel } from '../changes/bridge.ts';
import type { ChangeAction, ChangeFlag, ChangeKind } from '../changes/change.ts';
import type { Basis } from '../model/records.ts';
import type { Exclusion, Outcome } from '../model/staffSettings.ts';

/** What the values of a field are called: the same in the window, in reports and in workings. */

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  permanent: 'Permanent',
  'fixed-term': 'Fixed-term',
  agency: 'Agency',
  interim: 'Interim',
  secondment: 'Secondment',
  'acting-up': 'Acting up',
  joint: 'Joint post',
};

export const ACTION_WORDS: Readonly<Record<ChangeAction, string>> = {
  created: 'Created',
  deleted: 'Deleted',
  'deleted-vacant': 'Deleted while vacant',
  'transferred-in': 'Transferred in',
  'transferred-out': 'Transferred out',
  amended: 'Amended',
  unchanged: 'Unchanged',
};

/** Kinds of change as a reader calls them: legend, lists, panes and sentences use these and no others (FIG-8). */
export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  created: 'New',
  deleted: 'Deleted',
  moved: 'Moved',
  changed: 'Changed',
  transferredIn: 'Transferred in',
  transferredOut: 'Transferred out',
};

/** Lines of the cost reconciliation. */
export const BRIDGE_WORDS: Readonly<Record<BridgeLabel, string>> = {
  deleted: 'Posts deleted',
  created: 'Posts created',
  'transferred-out': 'Posts transferred out',
  'transferred-in': 'Posts transferred in',
  regraded: 'Posts regraded',
  point: 'Pay point or salary',
  fte: 'FTE',
  other: 'Basis, pay table and on-cost rates',
};

/** The same until a decision is recorded (PACK-5). */
export const PROPOSED_BRIDGE_WORDS: Readonly<Record<BridgeLabel, string>> = {
  ...BRIDGE_WORDS,
  deleted: 'Posts proposed for deletion',
  created: 'Posts proposed new',
  'transferred-out': 'Posts proposed to transfer out',
  'transferred-in': 'Posts proposed to transfer in',
  regraded: 'Posts proposed to be regraded',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  assimilated: 'Assimilated (slotted in)',
  ringFenced: 'Ring-fenced',
  atRiskRingFence: 'Ring-fenced at risk',
  displaced: 'No place identified yet',
};

/** Why people are left out of the staff impact (IMPACT-1). */
export const EXCLUSION_WORDS: Readonly<Record<Exclusion, string>> = {
  tupe: 'On the TUPE list',
  agency: 'Agency or contract interim: the assignment ends',
  otherEmployer: 'Other employer: line change only',
  secondeeIn: 'Inbound secondee: returns',
  fixedTermExpiry: 'Fixed term ends by the implementation date',
  transferredOut: 'Goes with a post transferred out',
  outOfScope: 'Out of scope',
};

export const FLAG_WORDS: Readonly<Record<ChangeFlag, string>> = {
  retitled: 'Title',
  regraded: 'Grade',
  quantity: 'Number of posts',
  fte: 'FTE',
  role: 'Job description',
  're-parented': 'Line manager',
  'made-permanent': 'Made permanent',
  designation: 'Statutory role',
  employer: 'Employer',
  held: 'Held vacant',
  functions: 'Functions',
  'cost-drift': 'Cost only',
};
