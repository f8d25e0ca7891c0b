import { useContext, useMemo } from 'react';
import { OverlayTriggerStateContext } from 'react-aria-components';
import { averageSpan, type Figures } from '../../shared/metrics/figures.ts';
import { groupFigures } from '../../shared/metrics/scratch.ts';
import { costingOf } from '../../shared/model/costing.ts';
import { counts, type Post, type PostId, type StructureId } from '../../shared/model/records.ts';
import { limitsOf } from '../../shared/model/settings.ts';
import { basisWordsOf } from '../../shared/words/costWords.ts';
import { COST_WORDS, FIGURE_WORDS } from '../../shared/words/figures.ts';
import { NOT_RECORDED, peopleRecorded } from '../../shared/words/people.ts';
import { BASIS_WORDS } from '../../shared/words/values.ts';
import { words } from '../kit/words/commonWords.ts';
import { FIELD_WORDS } from '../kit/words/postWords.ts';
import { count, fte, plural, pounds, poundsChange } from '../kit/words/screenFormat.ts';
import { documentState, figuresOf, reveal, setView, useApp } from '../store/store.ts';
import { baselineFor, moneyAgainst } from './baseline.ts';
import { totalsWords } from './words.ts';

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
      {posts.length > MOST && <li className="hint">{words.andMore(posts.length - MOST)}</li>}
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
          <th scope="col">{FIGURE_WORDS.posts.label}</th>
          <th scope="col">{FIGURE_WORDS.fte.label}</th>
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
      <p className="hint">{totalsWords.posts.notCounted}</p>
      {table(FIELD_WORDS.grade, groups, (row) => row.label || totalsWords.posts.noGrade)}
      {table(FIELD_WORDS.basis, bases, (row) => BASIS_WORDS[row.key as keyof typeof BASIS_WORDS] ?? row.label)}
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
        <Line
          name={FIGURE_WORDS.vacantPosts.label}
          value={peopleRecorded(figures) ? count(figures.vacantPosts) : NOT_RECORDED}
        />
        <Line
          name={FIGURE_WORDS.vacantFte.label}
          value={peopleRecorded(figures) ? fte(figures.vacantFte) : NOT_RECORDED}
        />
        <Line name={totalsWords.vacant.held} value={count(figures.heldPosts)} />
        {figures.unrecordedPosts > 0 && (
          <Line name={totalsWords.vacant.notRecorded} value={count(figures.unrecordedPosts)} />
        )}
      </dl>
      <PostList
        posts={vacant}
        detail={(post) => totalsWords.vacant.post(engine.own(post.id).vacantPosts, post.heldVacant)}
      />
    </div>
  );
}

export function PeopleDetails({ id }: { readonly id: StructureId }) {
  const figures = useFigures(id);
  const base = baselineFor(id);
  const recorded = peopleRecorded(figures);
  const left = base && figuresOf(id).toBePlaced(figuresOf(base.id));
  return (
    <div className="details-body">
      <dl className="details-lines">
        <Line name={totalsWords.people.people} value={recorded ? count(figures.people) : NOT_RECORDED} />
        <Line name={totalsWords.people.fte} value={recorded ? fte(figures.peopleFte) : NOT_RECORDED} />
        {base && peopleRecorded(base.figures) && (
          <Line name={totalsWords.people.inPost(base.name)} value={count(base.figures.people)} />
        )}
        {left !== null && left > 0 && <Line name={totalsWords.people.placing} value={count(left)} />}
        <Line name={totalsWords.people.notRecorded} value={count(figures.unrecordedPosts)} />
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
            <Line key={layer} name={totalsWords.layers.layer(layer)} value={plural(posts, 'post')} />
          ))}
      </dl>
      <p className="hint">{totalsWords.layers.noLayer}</p>
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
  const spanWord = (span: number) => totalsWords.spans.post(span, span > limits.spanWide);
  odd.sort((a, b) => engine.span(b.id) - engine.span(a.id));
  return (
    <div className="details-body">
      <dl className="details-lines">
        <Line name={FIGURE_WORDS.managers.label} value={count(figures.managers)} />
        <Line name={totalsWords.spans.reports} value={count(figures.spanTotal)} />
        <Line name={FIGURE_WORDS.averageSpan.label} value={String(averageSpan(figures))} strong />
        <Line name={FIGURE_WORDS.maxSpan.label} value={count(figures.maxSpan)} />
      </dl>
      <p className="hint">
        {(odd.length === 0 ? totalsWords.spans.none : totalsWords.spans.some)(limits.spanNarrow, limits.spanWide)}
      </p>
      <PostList posts={odd} detail={(post) => spanWord(engine.span(post.id))} />
    </div>
  );
}

export function CostDetails({ id }: { readonly id: StructureId }) {
  const figures = useFigures(id);
  const base = baselineFor(id);
  const money = base ? moneyAgainst(base, id) : null;
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
            <Line name={COST_WORDS.ni.label} value={cost.ni === null ? words.notSet : pounds(cost.ni)} />
            <Line name={COST_WORDS.pension.label} value={cost.pension === null ? words.notSet : pounds(cost.pension)} />
            <Line name={COST_WORDS.levy.label} value={cost.levy === null ? words.notSet : pounds(cost.levy)} />
          </>
        ) : (
          <Line name={COST_WORDS.onCosts.label} value={cost.onCosts === null ? words.notSet : pounds(cost.onCosts)} />
        )}
        <Line name={COST_WORDS.allowances.label} value={pounds(cost.allowances)} />
        <Line name={COST_WORDS.agency.label} value={pounds(cost.agency)} />
        <Line name={totalsWords.cost.total} value={pounds(cost.total)} strong />
        {base && <Line name={base.name} value={pounds(base.figures.cost.total)} />}
        {base && (
          <Line name={totalsWords.cost.change} value={poundsChange(cost.total - base.figures.cost.total)} strong />
        )}
        {money && money.transfers !== 0 && (
          <>
            <Line name={totalsWords.cost.transfers} value={poundsChange(money.transfers)} />
            <Line name={totalsWords.cost.saving} value={poundsChange(money.change)} strong />
          </>
        )}
      </dl>
      {base && money?.known && (
        <p>
          {words.costs(structure?.record.name ?? '', money.change, base.name)}{' '}
          {money.basis !== '' && totalsWords.cost.note(money.basis)}
        </p>
      )}
      {structure && <p className="hint">{totalsWords.cost.how(basisWordsOf(structure, costing))}</p>}
    </div>
  );
}

export function WithoutCost({ id }: { readonly id: StructureId }) {
  useFigures(id);
  const engine = figuresOf(id);
  const posts = countingPosts(id).filter((post) => engine.own(post.id).postsWithoutCost > 0);
  return (
    <div className="details-body">
      <p>{totalsWords.cost.without}</p>
      <PostList
        posts={posts}
        detail={(post) =>
          [post.grade, post.point && totalsWords.cost.point(post.point), words.fte(post.fte)]
            .filter(Boolean)
            .join(' · ')
        }
      />
    </div>
  );
}
