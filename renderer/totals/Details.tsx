import { useContext, useMemo } from 'react';
import { OverlayTriggerStateContext } from 'react-aria-components';
import { averageSpan, type Figures } from '../../shared/metrics/figures.ts';
import { groupFigures } from '../../shared/metrics/scratch.ts';
import { counts, type Post, type PostId, type StructureId } from '../../shared/model/records.ts';
import { costingOf, limitsOf } from '../../shared/model/settings.ts';
import { COST_WORDS, FIGURE_WORDS } from '../../shared/words/figures.ts';
import { BASIS_WORDS } from '../../shared/words/values.ts';
import { count, fte, moneyInWords, plural, pounds, poundsChange } from '../app/format.ts';
import { SALARY_BASIS_WORDS, words } from '../app/words.ts';
import { documentState, figuresOf, reveal, setView, useApp } from '../store/store.ts';
import { baselineFor } from './baseline.ts';

/** Longest list of posts in a popover; the rest is counted. */
const MOST = 60;

function countingPosts(id: StructureId): Post[] {
  return [...(documentState().structures.get(id)?.posts.values() ?? [])].filter(counts);
}

/** Posts that go to themselves in the chart. */
function PostList({ posts, detail }: { readonly posts: readonly Post[]; readonly detail: (post: Post) => string }) {
  const overlay = useContext(OverlayTriggerStateContext);
  const go = (id: PostId) => {
    overlay?.close();
    setView('chart');
    reveal(id);
  };
  return (
    <ul className="details-list">
      {posts.slice(0, MOST).map((post) => (
        <li key={post.id}>
          <button type="button" className="link" onClick={() => go(post.id)}>
            {post.title || words.untitled}
          </button>
          <span className="hint">{detail(post)}</span>
        </li>
      ))}
      {posts.length > MOST && <li className="hint">and {plural(posts.length - MOST, 'more', 'more')}</li>}
    </ul>
  );
}

interface LineProps {
  readonly name: string;
  readonly value: string;
  readonly strong?: boolean;
}

function Line({ name, value, strong }: LineProps) {
  return (
    <div className={strong ? 'strong' : undefined}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

export function PostDetails({ id }: { readonly id: StructureId }) {
  const version = useApp((store) => store.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that the structure changed in place
  const groups = useMemo(() => groupFigures(documentState(), id, 'grade'), [id, version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const bases = useMemo(() => groupFigures(documentState(), id, 'basis'), [id, version]);
  const table = (caption: string, rows: typeof groups, name: (row: (typeof groups)[number]) => string) => (
    <table className="details-table">
      <thead>
        <tr>
          <th scope="col">{caption}</th>
          <th scope="col">Posts</th>
          <th scope="col">FTE</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{name(row)}</th>
            <td>{count(row.figures.posts)}</td>
            <td>{fte(row.figures.fte)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <div className="details-body">
      <p className="hint">Deleted and transferred posts, teams and outside bodies are not counted.</p>
      {table('Grade', groups, (row) => row.label || 'No grade')}
      {table('Basis', bases, (row) => BASIS_WORDS[row.key as keyof typeof BASIS_WORDS] ?? row.label)}
    </div>
  );
}

/** The figures of this moment: a list that is open follows the edits. */
function useFigures(id: StructureId): Figures {
  useApp((store) => store.version);
  return figuresOf(id).totals();
}

export function VacantDetails({ id }: { readonly id: StructureId }) {
  const figures = useFigures(id);
  const engine = figuresOf(id);
  const vacant = countingPosts(id).filter((post) => engine.own(post.id).vacantPosts > 0);
  return (
    <div className="details-body">
      <dl className="details-lines">
        <Line name={FIGURE_WORDS.vacantPosts.label} value={count(figures.vacantPosts)} />
        <Line name={FIGURE_WORDS.vacantFte.label} value={fte(figures.vacantFte)} />
        <Line name="Of these held vacant" value={count(figures.heldPosts)} />
        {figures.unrecordedPosts > 0 && (
          <Line name="Not recorded who is in them" value={count(figures.unrecordedPosts)} />
        )}
      </dl>
      <PostList
        posts={vacant}
        detail={(post) => `${count(engine.own(post.id).vacantPosts)} vacant${post.heldVacant ? ', held' : ''}`}
      />
    </div>
  );
}

export function PeopleDetails({ id }: { readonly id: StructureId }) {
  const figures = useFigures(id);
  return (
    <div className="details-body">
      <dl className="details-lines">
        <Line name="People, each counted once" value={count(figures.people)} />
        <Line name="Their FTE" value={fte(figures.peopleFte)} />
        <Line name="Posts not recorded who is in them" value={count(figures.unrecordedPosts)} />
      </dl>
    </div>
  );
}

export function LayerDetails({ id }: { readonly id: StructureId }) {
  useFigures(id);
  const engine = figuresOf(id);
  const layers = new Map<number, number>();
  for (const post of countingPosts(id)) {
    const layer = engine.layer(post.id);
    layers.set(layer, (layers.get(layer) ?? 0) + (post.quantity ?? 1));
  }
  return (
    <div className="details-body">
      <dl className="details-lines">
        {[...layers]
          .sort(([a], [b]) => a - b)
          .map(([layer, posts]) => (
            <Line key={layer} name={`Layer ${layer}`} value={plural(posts, 'post')} />
          ))}
      </dl>
      <p className="hint">Teams and outside bodies add no layer.</p>
    </div>
  );
}

export function SpanDetails({ id }: { readonly id: StructureId }) {
  const figures = useFigures(id);
  const engine = figuresOf(id);
  const limits = limitsOf(documentState().document.settings);
  const managers = countingPosts(id).filter((post) => engine.span(post.id) > 0);
  const odd = managers.filter(
    (post) => engine.span(post.id) <= limits.spanNarrow || engine.span(post.id) > limits.spanWide,
  );
  odd.sort((a, b) => engine.span(b.id) - engine.span(a.id));
  return (
    <div className="details-body">
      <dl className="details-lines">
        <Line name={FIGURE_WORDS.managers.label} value={count(figures.managers)} />
        <Line name="Posts that report to them" value={count(figures.spanTotal)} />
        <Line name={FIGURE_WORDS.averageSpan.label} value={String(averageSpan(figures))} strong />
        <Line name={FIGURE_WORDS.maxSpan.label} value={count(figures.maxSpan)} />
      </dl>
      <p className="hint">
        {odd.length === 0
          ? `No span is ${limits.spanNarrow} or less, or more than ${limits.spanWide}.`
          : `Worth a look: spans of ${limits.spanNarrow} or less, or more than ${limits.spanWide}.`}
      </p>
      <PostList posts={odd} detail={(post) => spanWord(engine.span(post.id), limits)} />
    </div>
  );
}

function spanWord(span: number, limits: { readonly spanWide: number }): string {
  if (span === 1) return '1, one-to-one';
  return `${span}, ${span > limits.spanWide ? 'wide' : 'narrow'}`;
}

export function CostDetails({ id }: { readonly id: StructureId }) {
  const figures = useFigures(id);
  const base = baselineFor(id);
  const structure = documentState().structures.get(id);
  const costing = costingOf(documentState().document.settings, structure?.record.name ?? '');
  const { cost } = figures;
  const onCosts = costing.onCosts;
  return (
    <div className="details-body">
      <dl className="details-lines">
        <Line name={COST_WORDS.salary.label} value={pounds(cost.salary)} />
        {onCosts?.mode === 'itemised' ? (
          <>
            <Line name={COST_WORDS.ni.label} value={cost.ni === null ? 'not set' : pounds(cost.ni)} />
            <Line name={COST_WORDS.pension.label} value={cost.pension === null ? 'not set' : pounds(cost.pension)} />
            <Line name={COST_WORDS.levy.label} value={cost.levy === null ? 'not set' : pounds(cost.levy)} />
          </>
        ) : (
          <Line name={COST_WORDS.onCosts.label} value={cost.onCosts === null ? 'not set' : pounds(cost.onCosts)} />
        )}
        <Line name={COST_WORDS.allowances.label} value={pounds(cost.allowances)} />
        <Line name={COST_WORDS.agency.label} value={pounds(cost.agency)} />
        <Line name="Total" value={pounds(cost.total)} strong />
        {base && <Line name={base.name} value={pounds(base.figures.cost.total)} />}
        {base && <Line name="Change" value={poundsChange(cost.total - base.figures.cost.total)} strong />}
      </dl>
      {base && (
        <p>
          {`${moneyInWords(cost.total - base.figures.cost.total)} than ${base.name}`.replace(
            'no change than',
            'No change against',
          )}
          .
        </p>
      )}
      <p className="hint">
        A year’s cost. Salaries: {SALARY_BASIS_WORDS[costing.basis].toLowerCase()}, {costing.payTable}. Transferred and
        deleted posts are left out; temporary posts are in. Totals are totals of unrounded amounts, so figures may not
        sum due to rounding.
      </p>
    </div>
  );
}

export function WithoutCost({ id }: { readonly id: StructureId }) {
  useFigures(id);
  const engine = figuresOf(id);
  const posts = countingPosts(id).filter((post) => engine.own(post.id).postsWithoutCost > 0);
  return (
    <div className="details-body">
      <p>No salary is known for these posts, so they add nothing to the cost.</p>
      <PostList
        posts={posts}
        detail={(post) =>
          [post.grade, post.point && `point ${post.point}`, `${fte(post.fte)} FTE`].filter(Boolean).join(' · ')
        }
      />
    </div>
  );
}
