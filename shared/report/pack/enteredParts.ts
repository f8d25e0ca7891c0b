import { CONSULTATION_STEPS, STEP_WORDS } from '../../impact/impact.ts';
import { type Designation, type Post, stands } from '../../model/records.ts';
import type { Settings } from '../../model/settings.ts';
import { lineManager, type StructureState } from '../../model/state.ts';
import { plain, plainLines } from '../../words/plain.ts';
import { count, day, titleOf } from '../../words/printFormat.ts';
import { figuresTables } from '../figuresReport.ts';
import type { Block } from '../page/report.ts';
import { NO_COSTS, summarise } from '../summary.ts';
import { ABOVE } from './changeLines.ts';
import { actionTable } from './changes.ts';
import { bullets, heading, type PackContext, paragraph, paragraphs, table } from './context.ts';

/** Sections that people write themselves (PACK), and those that only put records in order. */

export function summary(context: PackContext): Block[] {
  const { state, structure, options, names, told } = context;
  const figures = figuresTables(state, structure.record.id, {
    ...options,
    told,
    from: context.from?.record.id,
    title: undefined,
  });
  const comparison = context.comparison();
  const pair = context.pair();
  const open = told.open && pair ? { told, ...pair } : undefined;
  const sentences = comparison
    ? summarise(comparison, { open, proposed: context.proposed })
        .filter((text) => text !== NO_COSTS)
        .map(spoken)
    : [];
  return [
    ...paragraphs(context.pack.summary),
    ...asked(context),
    ...(sentences.length > 0 ? [paragraph(`Against ${names.from}:`), bullets(sentences)] : []),
    table(
      context.from ? `Posts and people: ${names.from} and ${names.to}` : `Posts and people: ${names.to}`,
      [['Figure', 4], ...figures.headings.map((text) => [text, 2, 'right'] as const)],
      figures.establishment
        .filter((row, i) => i < 2 || row.values.some((value) => Number(value) !== 0))
        .map((row) => [row.label, ...row.cells]),
    ),
    ...(comparison && pair
      ? actionTable(context, context.proposed ? 'What would change' : 'What changes', comparison, pair.from)
      : []),
  ];
}

/** Arrows are for the screen: the font of the exports has none, and they are not read aloud. */
function spoken(text: string): string {
  return text.replaceAll(' → ', ' to ');
}

/** The recommendations schedule, told by body (CHANGE-3: one schedule feeds every place that repeats it). */
function asked(context: PackContext): Block[] {
  const bodies = new Map<string, string[]>();
  for (const { item, body, verb } of context.pack.recommendations ?? []) {
    const text = [plain(verb).toLowerCase(), sentence(plain(item))].filter(Boolean).join(' ');
    bodies.set(plain(body), [...(bodies.get(plain(body)) ?? []), text]);
  }
  return [...bodies].flatMap(([body, items]) => [
    paragraph(`${body || 'The deciding body'} is asked to:`),
    bullets(items),
  ]);
}

/** Within a sentence a text begins small, unless its first word is a name or an abbreviation. */
function sentence(text: string): string {
  return /^(The|A|An|That|To|This|These) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export function recommendations({ pack }: PackContext): Block[] {
  const rows = pack.recommendations ?? [];
  if (rows.length === 0) return [];
  return [
    table(
      'Schedule of recommendations',
      [
        ['No.', 0.7],
        ['Recommendation', 5.3],
        ['Deciding body', 2.5],
        ['Asked to', 1.5],
      ],
      rows.map(({ item, body, verb }, i) => [String(i + 1), plainLines(item), plain(body), plain(verb)]),
    ),
  ];
}

export function reason({ pack }: PackContext): Block[] {
  return paragraphs(pack.reason);
}

export function alternatives({ pack }: PackContext): Block[] {
  const rows = pack.alternatives ?? [];
  if (rows.length === 0) return [];
  return [
    table(
      'Alternatives considered and not recommended',
      [
        ['Option', 4],
        ['Why it is not recommended', 6],
      ],
      rows.map((row) => [plainLines(row.option), plainLines(row.reason)]),
    ),
  ];
}

export function timetable({ pack, settings }: PackContext): Block[] {
  const rows = [...(pack.timetable ?? []), ...consultationRows(settings, pack.timetable ?? [])];
  if (rows.length === 0) return [];
  return [
    table(
      'Timetable',
      [
        ['Date', 3],
        ['Activity', 7],
      ],
      rows.map((row) => [plain(row.date), plainLines(row.activity)]),
    ),
  ];
}

/** Steps of consultation with a date, entered once in Impact; one that the timetable has already is not repeated. */
function consultationRows({ consultation, staffPapers }: Settings, typed: readonly { readonly activity: string }[]) {
  const dates = consultation?.dates ?? {};
  const steps: (readonly [string, string | null | undefined])[] = CONSULTATION_STEPS.map(
    (step) => [STEP_WORDS[step], dates[step]] as const,
  );
  steps.push(['Last dismissal takes effect', staffPapers?.lastDismissal]);
  const key = (activity: string) => activity.trim().toLowerCase();
  const there = new Set(typed.map(({ activity }) => key(activity)));
  return steps.flatMap(([activity, date]) =>
    date == null || there.has(key(activity)) ? [] : [{ date: day(date), activity }],
  );
}

export function phases(context: PackContext): Block[] {
  const { pack, structure } = context;
  const rows = pack.phases ?? [];
  const posts = new Map<string, number>();
  for (const post of structure.posts.values())
    if (post.phase !== '' && post.kind === 'post')
      posts.set(plain(post.phase), (posts.get(plain(post.phase)) ?? 0) + (post.quantity ?? 1));
  const blocks: Block[] = [];
  if (rows.length > 0) {
    blocks.push(
      table(
        'Phases',
        [
          ['Phase', 2.5],
          ['When', 2.5],
          ['What happens', 5],
        ],
        rows.map((row) => [plain(row.name), plain(row.date), plainLines(row.description)]),
      ),
    );
  }
  if (posts.size > 0) {
    blocks.push(
      table(
        'Posts by phase',
        [
          ['Phase of the change', 7],
          ['Posts', 3, 'right'],
        ],
        [...posts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([phase, n]) => [phase, count(n)]),
        context.proposed
          ? 'Posts that would be deleted in a phase are counted in it.'
          : 'Posts that are deleted in a phase are counted in it.',
      ),
    );
  }
  return blocks;
}

export function engagement({ pack }: PackContext): Block[] {
  const rows = pack.engagement ?? [];
  if (rows.length === 0) return [];
  return [
    table(
      'Engagement',
      [
        ['Kind', 4],
        ['Number', 1.5, 'right'],
        ['Note', 4.5],
      ],
      rows.map((row) => [
        plain(row.kind),
        row.count === null ? 'not recorded' : count(row.count),
        plain(row.note ?? ''),
      ]),
    ),
  ];
}

/** Every designation with the posts that carry it, before and after; a former chief officer may differ. */
export function statutory({ from, structure }: PackContext): Block[] {
  const before = from ? officers(from) : null;
  const after = officers(structure);
  const names = [...new Set([...(before?.keys() ?? []), ...after.keys()])];
  if (names.length === 0) return [];
  const cell = (map: ReadonlyMap<string, readonly string[]>, name: string) => map.get(name)?.join('; ') ?? 'Nobody';
  return [
    table(
      'Statutory officers',
      before
        ? [
            ['Designation', 2.6],
            ['Existing', 3.7],
            ['Proposed', 3.7],
          ]
        : [
            ['Designation', 3],
            ['Post', 7],
          ],
      names.map((name) => [name, ...(before ? [cell(before, name)] : []), cell(after, name)]),
    ),
  ];
}

function officers(structure: StructureState): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const post of structure.posts.values()) {
    if (!stands(post)) continue;
    for (const designation of post.designations) {
      const name = plain(designation.name);
      map.set(name, [...(map.get(name) ?? []), `${titleOf(post)}${datesOf(designation)}`]);
    }
  }
  return map;
}

function datesOf({ from, to }: Designation): string {
  if (from && to) return ` (${day(from)} to ${day(to)})`;
  if (from) return ` (from ${day(from)})`;
  return to ? ` (to ${day(to)})` : '';
}

export function accountability({ structure, pack }: PackContext): Block[] {
  const rows: string[][] = [];
  for (const post of structure.posts.values()) {
    if (!stands(post)) continue;
    for (const link of post.accountableTo) {
      const to = structure.posts.get(link.to);
      if (!to || !stands(to)) continue;
      rows.push([
        titleOf(post),
        managerOf(structure, post),
        titleOf(to),
        begun([plain(link.caption), plain(link.condition)].filter(Boolean).join('; ')),
      ]);
    }
  }
  const blocks: Block[] = [];
  if (rows.length > 0) {
    blocks.push(
      paragraph(
        'These posts are accountable to another post beside their line manager. Accountability does not change who manages them and does not count in spans of control.',
      ),
      table(
        'Line management and accountability',
        [
          ['Post', 2.6],
          ['Line managed by', 2.2],
          ['Accountable to', 2.4],
          ['What for, and when', 2.8],
        ],
        rows,
      ),
    );
  }
  for (const { title, text } of pack.protocols ?? [])
    blocks.push(heading(3, plain(title) || 'Protocol'), ...paragraphs(text));
  return blocks;
}

const begun = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function managerOf(structure: StructureState, post: Post): string {
  const manager = lineManager(structure, post);
  return manager ? titleOf(manager) : ABOVE;
}
