import type { Post } from '../../shared/model/records.ts';
import { limitsOf } from '../../shared/model/settings.ts';
import { COST_WORDS, POST_FIGURE_WORDS } from '../../shared/words/figures.ts';
import { words } from '../kit/words/commonWords.ts';
import { count, fte, pounds } from '../kit/words/screenFormat.ts';
import { documentState, figuresOf, useApp } from '../store/store.ts';
import { inspectorWords } from './words.ts';

const said = inspectorWords.figures;

/** What the post and its branch come to, and how wide and deep it stands. */
export function PostFigures({ post }: { readonly post: Post }) {
  useApp((store) => store.version);
  const engine = figuresOf(post.structure);
  const hidePeople = useApp((store) => store.hidePeople);
  const own = engine.own(post.id);
  const branch = engine.branch(post.id);
  const span = engine.span(post.id);
  const limits = limitsOf(documentState().document.settings);
  const { cost } = own;
  const word =
    span === 1
      ? said.spanWords.single
      : span > limits.spanWide
        ? said.spanWords.wide
        : span > 0 && span <= limits.spanNarrow
          ? said.spanWords.narrow
          : '';
  const lines: [string, string][] = [];
  if (post.kind === 'post') {
    lines.push([POST_FIGURE_WORDS.layer.label, count(engine.layer(post.id))]);
    lines.push([POST_FIGURE_WORDS.span.label, said.span(span, word)]);
    if (span > 0 && !hidePeople)
      lines.push([said.reports, said.peopleAndFte(engine.spanPeople(post.id), fte(engine.spanFte(post.id)))]);
  }
  return (
    <>
      <dl className="figure-lines">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {post.kind === 'post' && (
        <dl className="figure-lines">
          <div>
            <dt>{said.salary}</dt>
            <dd>{own.postsWithoutCost > 0 ? words.notKnown : pounds(cost.salary)}</dd>
          </div>
          <div>
            <dt>{COST_WORDS.onCosts.label}</dt>
            <dd>{cost.onCosts === null ? words.notSet : pounds(cost.onCosts)}</dd>
          </div>
          {cost.allowances !== 0 && (
            <div>
              <dt>{COST_WORDS.allowances.label}</dt>
              <dd>{pounds(cost.allowances)}</dd>
            </div>
          )}
          {cost.agency !== 0 && (
            <div>
              <dt>{COST_WORDS.agency.label}</dt>
              <dd>{pounds(cost.agency)}</dd>
            </div>
          )}
          <div className="strong">
            <dt>{said.cost}</dt>
            <dd>{own.postsWithoutCost > 0 && cost.total === 0 ? words.notKnown : pounds(cost.total)}</dd>
          </div>
        </dl>
      )}
      {branch.posts > own.posts && (
        <dl className="figure-lines" aria-label={said.branch}>
          <div>
            <dt>{said.branchPosts}</dt>
            <dd>{count(branch.posts)}</dd>
          </div>
          <div>
            <dt>{said.branchFte}</dt>
            <dd>{fte(branch.fte)}</dd>
          </div>
          <div>
            <dt>{said.branchVacant}</dt>
            <dd>{count(branch.vacantPosts)}</dd>
          </div>
          <div className="strong">
            <dt>{said.branchCost}</dt>
            <dd>
              {branch.postsWithoutCost === branch.posts && branch.cost.total === 0
                ? words.notKnown
                : pounds(branch.cost.total)}
            </dd>
          </div>
        </dl>
      )}
    </>
  );
}
