import { ownId } from './ownSections.ts';

/** Usual kinds of report: which sections they have, in which order, and the headings that people fill in (PACK-1). */
export interface ReportTemplate {
  readonly id: string;
  readonly label: string;
  /** Ids of sections that are worked out, and titles of own ones. */
  readonly sections: readonly (string | { readonly own: string })[];
}

const own = (title: string) => ({ own: title });
const IMPLICATIONS = [
  own('Legal implications'),
  own('Financial implications'),
  own('Equality implications'),
  own('Risk implications'),
];
const CHANGES = ['posts-created', 'posts-deleted', 'posts-amended', 'posts-transferred'];

export const REPORT_TEMPLATES: readonly ReportTemplate[] = [
  {
    id: 'restructure-report',
    label: 'Restructure report',
    sections: [
      own('Responsible officers'),
      'summary',
      'recommendations',
      own('Drivers for change'),
      'reason',
      'alternatives',
      'changes-chart',
      'current-chart',
      'proposed-chart',
      ...CHANGES,
      'functions',
      'statutory',
      'accountability',
      'financial',
      'envelope',
      'savings',
      'staff-impact',
      'selection',
      own('Terms and conditions'),
      'timetable',
      'phases',
      'consultation',
      'engagement',
      'changes-since',
      ...IMPLICATIONS,
      'equality',
      own('Wards affected'),
      own('Glossary'),
      own('Background papers'),
    ],
  },
  {
    id: 'consultation-paper',
    label: 'Consultation paper',
    sections: [
      'summary',
      own('Drivers for change'),
      'reason',
      own('Areas for consultation'),
      'changes-chart',
      'current-chart',
      'proposed-chart',
      ...CHANGES,
      'staff-impact',
      'selection',
      own('Terms and conditions'),
      'timetable',
      own('How to respond'),
      own('Glossary'),
    ],
  },
  {
    id: 'delegated-decision',
    label: 'Delegated decision',
    sections: [
      own('Decision'),
      own('Responsible officers'),
      'summary',
      'reason',
      'alternatives',
      'consultation',
      'changes-chart',
      'proposed-chart',
      ...CHANGES,
      'financial',
      ...IMPLICATIONS,
      own('Background papers'),
      own('Signature'),
    ],
  },
  {
    id: 'appendix-only',
    label: 'Appendix only',
    sections: ['changes-chart', 'current-chart', 'proposed-chart', ...CHANGES, 'financial', 'savings'],
  },
];

/** The sections of a template by its id, own ones as their ids; null where there is no such template. */
export function templateSections(id: string): string[] | null {
  const template = REPORT_TEMPLATES.find((each) => each.id === id);
  return template?.sections.map((section) => (typeof section === 'string' ? section : ownId(section.own))) ?? null;
}

/** The headings of a template that people fill in, each with the section that it follows. */
export function templateHeadings({ sections }: ReportTemplate): { readonly section: string; readonly after: string }[] {
  return sections.flatMap((section, i) => {
    if (typeof section === 'string') return [];
    const before = sections[i - 1];
    const after = before === undefined ? 'start' : typeof before === 'string' ? before : before.own;
    return [{ section: section.own, after }];
  });
}
