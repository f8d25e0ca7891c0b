import type { ChangeFlag } from '../changes/change.ts';
import { gradeRange } from '../cost/salary.ts';
import type { Costing } from '../model/costing.ts';
import type { ExportKind } from '../model/exportKinds.ts';
import type { Money } from '../model/fixed.ts';
import type { Memory } from '../model/ledger.ts';
import type { Post, StructureId } from '../model/records.ts';
import type { DocumentState } from '../model/state.ts';
import { type Audience, discloseUnder } from './audience.ts';
import { type MoneyTold, moneyTold } from './moneyTold.ts';
import type { SecretNumbers } from './numbersInText.ts';
import { MARKS, type Mark, type PeopleTold, peopleTold } from './peopleTold.ts';
import { type Publication, publicationOf } from './publication.ts';
import { declarationOf, type PublicPay } from './publicPay.ts';
import { type Remembered, rememberedOf } from './remembered.ts';

/**
 * What a paper may say, to whom (EXPORT-10): the one place that every chart, list, sentence, workbook and picture asks.
 * Papers that are not open may say everything. What open papers may say is decided for all of them together, once, when
 * the first of them asks.
 */
export class Disclosure {
  readonly audience: Audience;
  /** Fewer people than this are not told. */
  readonly least: number;
  private readonly state: DocumentState;
  private decidedMoney: MoneyTold | null = null;
  private decidedPeople: PeopleTold | null = null;
  private publication: Publication | null = null;
  private past: Remembered | null = null;
  private held: ReadonlySet<string> | null = null;

  constructor(state: DocumentState, audience: Audience) {
    this.state = state;
    this.audience = audience;
    this.least = discloseUnder(state.document.settings);
  }

  get open(): boolean {
    return this.audience === 'open';
  }

  /** What signed papers told, which stays published. */
  private get remembered(): Remembered {
    this.past ??= rememberedOf(this.state.ledger);
    return this.past;
  }

  /** What a paper of this kind about these structures tells, for whoever signs it off. */
  memory(kind: ExportKind, structures: readonly StructureId[]): Memory {
    // Charts, lists and transparency data print no sums.
    const sums = kind === 'pack' || kind === 'figures';
    return { money: this.money.memory(sums ? structures : []), people: this.people.memory(structures) };
  }

  get money(): MoneyTold {
    if (!this.open) return ALL_MONEY;
    this.decidedMoney ??= moneyTold(this.state, publicationOf(this.state), this.remembered);
    return this.decidedMoney;
  }

  get people(): PeopleTold {
    if (!this.open) return ALL_PEOPLE;
    this.decidedPeople ??= peopleTold(this.state, publicationOf(this.state), this.remembered);
    return this.decidedPeople;
  }

  /** Whether a box may say this of whoever is in it. What nobody holds says nothing of anybody. */
  mark(mark: Mark, post: Post): boolean {
    const empty = post.occupancyRecorded && post.holders.length === 0;
    return empty || (this.people.mark(mark) && this.published(post.structure));
  }

  /** Whether a structure is among those that are to be published. */
  published(structure: StructureId): boolean {
    if (!this.open) return true;
    this.publication ??= publicationOf(this.state);
    return this.publication.structures.includes(structure);
  }

  /** Whether a flag of a comparison may be told of a box (CHANGE-1). */
  flag(flag: ChangeFlag, post: Post): boolean {
    if (!this.open) return true;
    if (flag === 'made-permanent') return this.mark('basis', post);
    if (flag === 'employer') return this.mark('employer', post);
    if (flag === 'held') return this.vacancies(post.structure);
    return flag !== 'cost-drift';
  }

  /** Whether a box's own salary, point, day rate and allowances may be told as they are. */
  ownPay(post: Post): boolean {
    if (!this.open) return true;
    const declared = this.declared(post);
    if (declared !== null) return declared.rangeOnly !== true;
    this.held ??= heldLineages(this.state);
    return !this.held.has(post.lineage);
  }

  /** Numbers that an open paper withholds, for whoever looks for them in what people typed. */
  secretNumbers(): SecretNumbers {
    return { pounds: this.money.secrets, people: this.people.secrets };
  }

  /** What makes the pay of a box public anyway. */
  declared(post: Post): PublicPay | null {
    return declarationOf(post, this.state.document.settings);
  }

  /** The published range of a box's grade, where a declaration says that this is what is told of its pay. */
  range(post: Post, costing: Costing): { readonly bottom: Money; readonly top: Money } | null {
    return this.open && this.declared(post)?.rangeOnly === true ? gradeRange(post.grade, costing) : null;
  }

  /** Whether which posts are vacant may be told of a structure. */
  vacancies(structure: StructureId): boolean {
    return this.people.vacancies(structure);
  }
}

/** What a builder of papers is asked with: what was decided already, or for whom it is. Without either, a working copy. */
export interface ForWhom {
  readonly told?: Disclosure | undefined;
  readonly audience?: Audience | undefined;
}

export function disclosureOf(state: DocumentState, { told, audience }: ForWhom): Disclosure {
  return told ?? new Disclosure(state, audience ?? 'working');
}

/** Lineages that somebody holds, or may hold, in any structure: what one of them says is said of that person. */
function heldLineages(state: DocumentState): ReadonlySet<string> {
  const held = new Set<string>();
  for (const { posts } of state.structures.values())
    for (const post of posts.values()) {
      if (post.kind !== 'post' || (post.occupancyRecorded && post.holders.length === 0)) continue;
      held.add(post.lineage);
      for (const { lineage } of post.stacked) held.add(lineage);
    }
  return held;
}

const yes = () => true;

/** A paper that is not published may say everything. */
const ALL_MONEY: MoneyTold = {
  total: () => 'exact',
  split: yes,
  box: yes,
  line: yes,
  group: yes,
  anything: false,
  secrets: [],
  memory: () => ({ unknowns: [], cells: [] }),
};

const ALL_PEOPLE: PeopleTold = {
  people: yes,
  vacancies: yes,
  mark: (mark) => MARKS.includes(mark),
  outcome: yes,
  excluded: yes,
  secrets: [],
  memory: () => ({ people: [], told: [], withheld: [] }),
};
