/** The sections of a committee pack in their usual order (EXPORT-3, PACK): each can be left out and moved. */
export const PACK_SECTIONS = [
  {
    id: 'summary',
    label: 'Summary',
    description: 'What is proposed, in the words of the report',
    exempt: false,
    workbook: 'no: words, or a drawing',
  },
  {
    id: 'recommendations',
    label: 'Recommendations',
    description: 'What each body is asked to do',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'reason',
    label: 'Reason for the decision',
    description: 'Why the change is needed',
    exempt: false,
    workbook: 'no: words, or a drawing',
  },
  {
    id: 'alternatives',
    label: 'Alternatives considered',
    description: 'Each option that was not chosen, and why',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'changes-chart',
    label: 'Changes',
    description: 'One chart of what goes, comes, moves and changes, each marked',
    exempt: false,
    workbook: 'no: words, or a drawing',
  },
  {
    id: 'current-chart',
    label: 'Existing structure',
    description: 'Chart of the existing structure, with the same structure as a list',
    exempt: false,
    workbook: 'no: words, or a drawing',
  },
  {
    id: 'proposed-chart',
    label: 'Proposed structure',
    description: 'Chart of the proposed structure, with the same structure as a list',
    exempt: false,
    workbook: 'no: words, or a drawing',
  },
  {
    id: 'posts-created',
    label: 'Posts created',
    description: 'Every new post with grade and FTE',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'posts-deleted',
    label: 'Posts deleted',
    description: 'Every post that goes, filled or vacant, and what replaces it',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'posts-amended',
    label: 'Posts amended',
    description: 'Every kept post that changes, and how',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'posts-transferred',
    label: 'Posts transferred',
    description: 'Posts that come from or go to another service or employer',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'financial',
    label: 'Financial evaluation',
    description: 'Existing cost, proposed cost and the change, post by post',
    exempt: false,
    workbook: 'a sheet of its own',
  },
  {
    id: 'envelope',
    label: 'Budget envelope',
    description: 'The cost against the budget lines',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'savings',
    label: 'Savings by year and cost reconciliation',
    description: 'Savings by financial year against targets, and what makes up the change in cost',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'staff-impact',
    label: 'Impact on staff',
    description:
      'People affected, in pool and at risk, and potential redundancies; one-off costs in the exempt part only',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'selection',
    label: 'Selection',
    description: 'How each group of posts is filled; the people of each pool in the exempt part only',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'timetable',
    label: 'Timetable',
    description: 'Dates and activities',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'phases',
    label: 'Phases',
    description: 'The steps in which the change is made',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'consultation',
    label: 'Consultation',
    description: 'What people said, and what answers it',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'engagement',
    label: 'Engagement',
    description: 'Meetings, responses and other counts',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'equality',
    label: 'Equality analysis',
    description: 'People affected by protected characteristic, small numbers suppressed',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'statutory',
    label: 'Statutory officers',
    description: 'Who carries each statutory designation, before and after',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'accountability',
    label: 'Accountability',
    description: 'Accountability beside the line of management, and its protocols',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'functions',
    label: 'Functions',
    description: 'Which post has each function, what moves and what has no home',
    exempt: false,
    workbook: 'as printed',
  },
  {
    id: 'changes-since',
    label: 'Changes since consultation',
    description: 'What differs from the version that was consulted on, and why',
    exempt: false,
    workbook: 'no: words, or a drawing',
  },
] as const satisfies readonly PackSection[];

/** What sections are called while nothing is decided (PACK-5); the others have one name. */
const PROPOSED_LABELS: Partial<Record<PackSectionId, string>> = {
  'changes-chart': 'Proposed changes',
  'posts-created': 'Posts proposed to be created',
  'posts-deleted': 'Posts proposed for deletion',
  'posts-amended': 'Posts proposed to be amended',
  'posts-transferred': 'Posts proposed to be transferred',
};

/** The heading of a section in a pack. */
export function sectionHeading(id: PackSectionId, proposed: boolean): string {
  const label = PACK_SECTIONS.find((section) => section.id === id)?.label ?? id;
  return (proposed ? PROPOSED_LABELS[id] : undefined) ?? label;
}

export interface PackSection {
  readonly id: string;
  readonly label: string;
  /** One line for the dialog. */
  readonly description: string;
  /** True: only the exempt part (Part 2) may hold it. */
  readonly exempt: boolean;
  /** How the workbook has it. */
  readonly workbook: 'as printed' | 'a sheet of its own' | 'no: words, or a drawing';
}

export type PackSectionId = (typeof PACK_SECTIONS)[number]['id'];

/** The ids that are sections, in the order asked for, each once; all of them when nothing is asked for. */
export function packSections(wanted?: readonly string[]): PackSectionId[] {
  const all: readonly PackSectionId[] = PACK_SECTIONS.map((section) => section.id);
  if (!wanted) return [...all];
  return [...new Set(wanted)].filter((id): id is PackSectionId => (all as readonly string[]).includes(id));
}
