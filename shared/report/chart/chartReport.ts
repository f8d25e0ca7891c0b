import { disclosureOf, type ForWhom } from '../../disclosure/disclosure.ts';
import { ok, type Result, refuse } from '../../errors.ts';
import { figuresFromScratch } from '../../metrics/scratch.ts';
import { type StructureId, stands } from '../../model/records.ts';
import type { DocumentState } from '../../model/state.ts';
import { plain } from '../../words/plain.ts';
import { plural, titleOf } from '../../words/printFormat.ts';
import type { SheetName } from '../page/paper.ts';
import type { Chart, ChartPage, Report, Stamp } from '../page/report.ts';
import { figuresLine, NO_STRUCTURE, type StampInput, stampLine, stampOf } from '../page/stamp.ts';
import type { CardContext, ChartMarks } from './cardText.ts';
import { chartMarks } from './chartMarks.ts';
import { chartPages, wholeChart } from './chartPages.ts';
import { structureList } from './nestedList.ts';

export interface ChartOptions extends StampInput, ForWhom {
  /** Without one, the sheet is chosen to fit. */
  readonly page?: SheetName | 'one' | undefined;
  /** Without one, the way to turn the sheet that takes fewer pages. */
  readonly orientation?: 'portrait' | 'landscape' | undefined;
  /** Level of the chart's heading; 1 without one. */
  readonly level?: 1 | 2 | undefined;
  readonly title?: string | undefined;
  /** Marks what changes against this structure (EXPORT-13). */
  readonly against?: StructureId | undefined;
  /** With the boxes that go, dashed where they stood; else only what stands is marked. */
  readonly ghosts?: boolean | undefined;
  /** Post ID at the top of the branch that is drawn. */
  readonly branch?: string | undefined;
  /** Levels that are drawn, from the top of the chart or the branch. */
  readonly levels?: number | undefined;
  /** What a drawing that is not published says below its title (EXPORT-11). */
  readonly marking?: string | undefined;
}

/** pt for each pt of a card in a drawing without pages: the smallest text is 9 pt. */
const DRAWING_SCALE = 1.125;

/** The chart of a structure and, beside it, the same structure as a nested list (EXPORT-2). */
export function chartReport(state: DocumentState, structureId: StructureId, options: ChartOptions): Result<Report> {
  const block = chartBlock(state, structureId, options);
  if (!block.ok) return block;
  const { chart, stamp } = block.value;
  return ok({
    title: chart.title,
    language: 'en-GB',
    stamp,
    open: disclosureOf(state, options).open,
    blocks: [chart],
  });
}

/** A chart as a block of any report: the committee pack has two. */
export function chartBlock(
  state: DocumentState,
  structureId: StructureId,
  options: ChartOptions,
): Result<{ chart: Chart; stamp: Stamp }> {
  const found = prepare(state, structureId, options);
  if (!found.ok) return found;
  const { context, words, stamp } = found.value;
  const drawn = chartPages(context, words, options.page, options.orientation);
  if (!drawn.ok) return drawn;
  const chart: Chart = {
    type: 'chart',
    level: options.level ?? 1,
    title: words.title,
    subtitle: words.subtitle,
    ...drawn.value,
    listTitle: 'The same structure as a list',
    list: structureList(context),
  };
  return ok({ chart, stamp });
}

/** A chart on one sheet as large as it needs (SVG), with its title. */
export interface Drawing {
  readonly title: string;
  readonly language: 'en-GB';
  readonly stamp: Stamp;
  readonly page: ChartPage;
}

export function chartDrawing(state: DocumentState, structureId: StructureId, options: ChartOptions): Result<Drawing> {
  const found = prepare(state, structureId, options);
  if (!found.ok) return found;
  const { context, words, stamp } = found.value;
  const page = wholeChart(context, words, DRAWING_SCALE);
  if (page.cards.length === 0) {
    return refuse('chart-empty', 'This structure has no posts to draw. Add a post first, or choose another structure.');
  }
  return ok({ title: words.title, language: 'en-GB', stamp, page });
}

function prepare(state: DocumentState, structureId: StructureId, options: ChartOptions) {
  const structure = state.structures.get(structureId);
  if (!structure) {
    return NO_STRUCTURE;
  }
  const figures = figuresFromScratch(state, structureId);
  const disclosed = disclosureOf(state, options);
  const branch = options.branch === undefined ? undefined : structure.byRef.get(options.branch);
  const top = branch === undefined ? undefined : structure.posts.get(branch);
  if (options.branch !== undefined && !(top && stands(top))) {
    return refuse(
      'unknown-post',
      `There is no post ${plain(options.branch)} in ${plain(structure.record.name)}. Give the Post ID at the top of the branch.`,
    );
  }
  const before = options.against === undefined ? undefined : state.structures.get(options.against);
  const marked = before && before !== structure ? chartMarks(state, before, structure, disclosed) : null;
  const marks = marked && (options.ghosts ? marked : { of: marked.of, ghosts: NO_GHOSTS });
  const context: CardContext = {
    state,
    structure,
    span: figures.span,
    told: disclosed,
    ...(marks ? { marks } : {}),
    ...(branch === undefined ? {} : { branch }),
    ...(options.levels === undefined ? {} : { levels: options.levels }),
  };
  const stamp = stampOf(state, structure, options);
  const part = top ? `: ${titleOf(top)}` : '';
  const title = plain(options.title ?? '') || `Organisation chart: ${stamp.version ?? stamp.structure}${part}`;
  const line = figuresLine(figures.totals, context.told.vacancies(structureId));
  const whole = top || options.levels !== undefined ? `The whole structure: ${line}` : line;
  return ok({
    context,
    stamp,
    words: {
      title,
      subtitle: [
        ...(options.marking ? [options.marking] : []),
        whole,
        ...(options.levels === undefined ? [] : [`Drawn: the first ${plural(options.levels, 'level')}.`]),
        ...(marked ? [marked.legend] : []),
        stampLine(stamp),
      ],
    },
  });
}

const NO_GHOSTS: ChartMarks['ghosts'] = new Map();
