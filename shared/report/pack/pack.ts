import { gradeRange } from '../../cost/salary.ts';
import { exemptNote, markingOf } from '../../disclosure/marking.ts';
import { declaredWords, publicationWords } from '../../disclosure/publicPay.ts';
import type { Withheld } from '../../disclosure/withheld.ts';
import { withheldRecords } from '../../disclosure/withheld.ts';
import { ok, type Result, refuse } from '../../errors.ts';
import { costingOf } from '../../model/costing.ts';
import type { StructureId } from '../../model/records.ts';
import { currentStructure, type DocumentState, type StructureState } from '../../model/state.ts';
import { plain } from '../../words/plain.ts';
import { day, pounds } from '../../words/printFormat.ts';
import { chartBlock } from '../chart/chartReport.ts';
import { glyphWarnings } from '../page/lackingGlyphs.ts';
import { sheet } from '../page/paper.ts';
import type { Block, Cover, Report } from '../page/report.ts';
import { NO_STRUCTURE, stampOf } from '../page/stamp.ts';
import { postsAmended } from './amended.ts';
import * as changes from './changes.ts';
import { consultation } from './consultation.ts';
import { bullets, heading, named, PackContext, type PackOptions, paragraph, small } from './context.ts';
import * as told from './enteredParts.ts';
import { budgetEnvelope } from './envelope.ts';
import { equality } from './equality.ts';
import { functions } from './functions.ts';
import * as money from './money.ts';
import { isOwn, ownBlocks, ownSections, sectionCalled, withOwnSections } from './ownSections.ts';
import * as people from './people.ts';
import { savings } from './savings.ts';
import { PACK_SECTIONS, type PackSectionId, sectionHeading } from './sections.ts';
import { selection } from './selection.ts';
import { changesSince } from './since.ts';
import { templateSections } from './templates.ts';

type Builder = (context: PackContext) => Block[] | Result<Block[]>;

/** Nothing to say is an empty list: the section is left out and named. */
const BUILDERS: Readonly<Record<PackSectionId, Builder>> = {
  summary: told.summary,
  recommendations: told.recommendations,
  reason: told.reason,
  alternatives: told.alternatives,
  'changes-chart': (context) =>
    context.from && changesSomething(context)
      ? chart(context, context.structure, context.proposed ? 'Proposed changes' : 'Changes', true)
      : [],
  'current-chart': (context) => (context.from ? chart(context, context.from, 'Existing structure') : []),
  'proposed-chart': (context) =>
    chart(
      context,
      context.structure,
      context.from ? (context.proposed ? 'Proposed structure' : 'New structure') : 'Structure',
    ),
  'posts-created': changes.postsCreated,
  'posts-deleted': changes.postsDeleted,
  'posts-amended': postsAmended,
  'posts-transferred': changes.postsTransferred,
  financial: money.financial,
  envelope: budgetEnvelope,
  savings,
  'staff-impact': people.staffImpact,
  selection,
  timetable: told.timetable,
  phases: told.phases,
  consultation,
  engagement: told.engagement,
  equality,
  statutory: told.statutory,
  accountability: told.accountability,
  functions,
  'changes-since': changesSince,
};

export interface PackStep {
  readonly done: number;
  readonly of: number;
  readonly what: string;
}

/** The committee pack as a report (EXPORT-3, EXPORT-6): one document model for every writer. */
export function packReport(state: DocumentState, structureId: StructureId, options: PackOptions): Result<Report> {
  const steps = packSteps(state, structureId, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `packReport`, stopping before each section, so that whoever makes it can breathe, show progress or give up. */
export function* packSteps(
  state: DocumentState,
  structureId: StructureId,
  options: PackOptions,
): Generator<PackStep, Result<Report>, void> {
  const made = packContext(state, structureId, options);
  if (!made.ok) return made;
  const context = made.value;
  const { structure, from } = context;
  const wanted = wantedSections(context);
  const written: { readonly label: string; readonly blocks: readonly Block[] }[] = [];
  const empty: string[] = [];
  for (const [done, id] of wanted.entries()) {
    const label = headingOf(context, id);
    yield { done, of: wanted.length, what: label };
    const blocks = sectionBlocks(context, id);
    if (!blocks.ok) return blocks;
    if (blocks.value.length === 0) empty.push(label);
    else written.push({ label, blocks: blocks.value });
  }
  const structures = from ? [from, structure] : [structure];
  if (context.open) withholdPeople(context, structures);
  const every = withOwnSections(
    PACK_SECTIONS.map(({ id }) => id),
    context.pack,
  );
  const left = options.sections ? every.filter((id) => !wanted.includes(id)).map((id) => headingOf(context, id)) : [];
  const signed = options.sign?.(JSON.stringify([written, context.withheld])) ?? null;
  const end = endMatter(context, empty, left, signed);
  const title = plain(options.title ?? '') || plain(state.document.title) || 'Untitled document';
  const cover = coverOf(
    context,
    title,
    [...written, end].map(({ label }) => label),
    signed,
  );
  const blocks: Block[] = [cover];
  for (const { label, blocks: own } of [...written, end]) {
    // A chart brings its own heading, on its own page.
    if (own[0]?.type !== 'chart') blocks.push(heading(2, label));
    blocks.push(...own);
  }
  return ok({
    title: context.open ? `${title} (open)` : context.told.audience === 'exempt' ? `${title} (exempt)` : title,
    language: 'en-GB',
    stamp: context.stamp,
    open: context.open,
    blocks: numbered(blocks),
    paper: sheet(options.page === 'a3' ? 'a3' : 'a4', options.orientation === 'landscape'),
    withheld: context.withheld,
    warnings: glyphWarnings(state, structures),
    marking: markingOf(context.told.audience, context.exemption),
  });
}

/** What every section is built from, or why the pack cannot be made. */
export function packContext(state: DocumentState, structureId: StructureId, options: PackOptions): Result<PackContext> {
  const structure = state.structures.get(structureId);
  const from = fromStructure(state, structureId, options);
  if (!structure || from === undefined) {
    return NO_STRUCTURE;
  }
  const pack = state.document.settings.pack ?? {};
  const known = (name: string) => sectionCalled(name, pack) !== undefined || templateSections(name) !== null;
  const unknown = (options.sections ?? []).find((name) => !known(name));
  if (unknown !== undefined) {
    const every = withOwnSections(
      PACK_SECTIONS.map((section) => section.id),
      pack,
    ).join(', ');
    return refuse('unknown-section', `The pack has no section "${plain(unknown)}". Its sections are: ${every}.`);
  }
  return ok(new PackContext(state, structure, from, options, stampOf(state, structure, options)));
}

/** Sections by name as they were asked for; a template stands for those that it usually has. */
function namedSections({ sections }: PackOptions): string[] {
  return (sections ?? []).flatMap((name) => templateSections(name) ?? [name]);
}

/** The ids of the sections in their order, each once: those asked for, else all, own ones where they belong. */
export function wantedSections({ options, pack }: PackContext): string[] {
  if (options.sections === undefined)
    return withOwnSections(
      PACK_SECTIONS.map(({ id }) => id),
      pack,
    );
  return [...new Set(namedSections(options).flatMap((name) => sectionCalled(name, pack) ?? []))];
}

/** What a section is called in this pack. */
function headingOf(context: PackContext, id: string): string {
  if (isOwn(id)) return ownSections(context.pack).find((own) => own.id === id)?.title ?? '';
  return sectionHeading(id as PackSectionId, context.from !== null && context.proposed);
}

/** The blocks of one section; none where the document has nothing for it. */
export function sectionBlocks(context: PackContext, id: string): Result<Block[]> {
  if (isOwn(id)) return ok(written(context, id));
  const built = BUILDERS[id as PackSectionId](context);
  return Array.isArray(built) ? ok(built) : built;
}

/** A section of the user's own; one for the exempt part is withheld from the open one. */
function written(context: PackContext, id: string): Block[] {
  const own = ownSections(context.pack).find((section) => section.id === id);
  if (!own) return [];
  if (!own.exempt || !context.open) return ownBlocks(own);
  context.withhold('A section of the report', 'It is written for the exempt part.');
  return [];
}

/** Without a wanted one: what the structure was forked from, or Current; undefined where the wanted one is not there. */
function fromStructure(
  state: DocumentState,
  structureId: StructureId,
  { from }: PackOptions,
): StructureState | null | undefined {
  if (from !== undefined) return from === structureId ? null : state.structures.get(from);
  const existing = currentStructure(state);
  return existing && existing.record.id !== structureId ? existing : null;
}

/** Whether a chart of changes would show any. */
function changesSomething(context: PackContext): boolean {
  return context.comparison()?.posts.some(({ action, flags }) => action !== 'unchanged' || flags.length > 0) ?? false;
}

/** `changes`: with what goes and what comes in one chart (EXPORT-13). */
function chart(context: PackContext, structure: StructureState, label: string, changes = false): Result<Block[]> {
  const { state, options, told } = context;
  const made = chartBlock(state, structure.record.id, {
    date: options.date,
    revision: options.revision,
    page: options.page,
    orientation: options.orientation,
    told,
    ...(changes ? { against: context.from?.record.id, ghosts: true } : {}),
    level: 2,
    title: named(label, plain(structure.record.name)),
  });
  if (made.ok) return ok([made.value.chart]);
  return made.refusal.code === 'chart-empty' ? ok([]) : made;
}

/** What every section of the open version leaves out of the records that it prints. */
export function withholdPeople(context: PackContext, structures: readonly StructureState[]): void {
  for (const { what, why } of withheldRecords(context.state, structures)) context.withhold(what, why);
}

/** What the cover and the end say of the part. */
export function partWords(context: PackContext): { readonly part: string; readonly note: string } {
  switch (context.told.audience) {
    case 'open':
      return {
        part: 'Part 1: open',
        note: 'For publication. Personal and exempt information is withheld; the last section says what and why.',
      };
    case 'exempt':
      return { part: 'Part 2: exempt', note: exemptNote(context.exemption) };
    case 'working':
      return { part: 'Working copy', note: 'Not for publication: nothing is withheld from it.' };
  }
}

function coverOf(context: PackContext, title: string, contents: readonly string[], signed: string | null): Cover {
  const { stamp, pack, names } = context;
  const { part, note } = partWords(context);
  const facts: [string, string][] = [
    ['Document', stamp.document],
    ['Structure', stamp.structure],
    ['Version', stamp.version ?? 'Working draft'],
    ['Compared with', names.from],
    ['Date', day(stamp.date)],
    ['Revision', String(stamp.revision)],
    ['Salary basis', stamp.salaryBasis],
    ['Report author', plain(pack.reportAuthor ?? '')],
  ];
  if (context.open) facts.push(['Redaction', signed ?? NOT_SIGNED]);
  return {
    type: 'cover',
    council: plain(pack.council ?? ''),
    meeting: plain(pack.meeting ?? ''),
    title,
    subtitle: context.from
      ? `Appendices to the report: ${names.to} compared with ${names.from}`
      : `Appendices: ${names.to}`,
    part,
    partNote: note,
    facts: facts.filter(([, text]) => text !== ''),
    contents,
  };
}

export const NOT_SIGNED = 'Redaction not yet signed off';

/** Pay that is told because it is public anyway, with the publication that says it (EXPORT-10). */
export function publicAnyway({ settings, told, structure }: PackContext): Block[] {
  const costing = costingOf(settings, structure.record.name);
  const declared = settings.publicPay ?? [];
  if (!told.open || declared.length === 0) return [];
  return [
    heading(3, 'Public anyway'),
    bullets(
      declared.map((each) => {
        const range = each.rangeOnly === true && each.grade ? gradeRange(each.grade, costing) : null;
        const words = range === null ? '' : ` (${pounds(range.bottom)} to ${pounds(range.top)})`;
        const what = each.rangeOnly === true ? `The range of the grade${words}` : 'Pay';
        const published = publicationWords(each);
        return `${what} of ${declaredWords(each)}${published === '' ? '' : `: published in ${published}`}.`;
      }),
    ),
  ];
}

/** The last section: what is not in the pack, what was withheld, and who signed the redaction off. */
function endMatter(context: PackContext, empty: readonly string[], left: readonly string[], signed: string | null) {
  const blocks: Block[] = [];
  if (context.open) {
    blocks.push(heading(3, 'What was withheld and why'));
    blocks.push(
      context.withheld.length === 0
        ? paragraph('Nothing was withheld.')
        : bullets(context.withheld.map(({ what, why }: Withheld) => `${what}. ${why}`)),
    );
    blocks.push(...publicAnyway(context), paragraph(`${signed ?? NOT_SIGNED}.`));
  }
  if (empty.length > 0)
    blocks.push(small(`Left out because the document has nothing for them: ${empty.map(inSentence).join(', ')}.`));
  if (left.length > 0) blocks.push(small(`Left out on request: ${left.map(inSentence).join(', ')}.`));
  blocks.push(small('All figures and charts come from one document, at the revision that the first page gives.'));
  return { label: 'About this pack', blocks };
}

function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** Captions are numbered through the pack: "Table 3: Posts deleted". */
function numbered(blocks: readonly Block[]): Block[] {
  let tables = 0;
  return blocks.map((block) =>
    block.type === 'table' ? { ...block, caption: `Table ${++tables}: ${block.caption}` } : block,
  );
}
