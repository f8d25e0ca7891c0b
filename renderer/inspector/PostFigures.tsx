import type { Post } from '../../shared/model/records.ts';
import { limitsOf } from '../../shared/model/settings.ts';
import { COST_WORDS, POST_FIGURE_WORDS } from '../../shared/words/figures.ts';
import { count, fte, pounds } from '../app/format.ts';
import { documentState, figuresOf, useApp } from '../store/store.ts';

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
    span === 1 ? 'one-to-one' : span > limits.spanWide ? 'wide' : span > 0 && span <= limits.spanNarrow ? 'narrow' : '';
  const lines: [string, string][] = [];
  if (post.kind === 'post') {
    lines.push([POST_FIGURE_WORDS.layer.label, count(engine.layer(post.id))]);
    lines.push([POST_FIGURE_WORDS.span.label, span === 0 ? '0' : `${count(span)}${word === '' ? '' : ` (${word})`}`]);
    if (span > 0 && !hidePeople)
      lines.push(['Reports: people, FTE', `${count(engine.spanPeople(post.id))}, ${fte(engine.spanFte(post.id))}`]);
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
            <dt>Salary</dt>
            <dd>{own.postsWithoutCost > 0 ? 'not known' : pounds(cost.salary)}</dd>
          </div>
          <div>
            <dt>{COST_WORDS.onCosts.label}</dt>
            <dd>{cost.onCosts === null ? 'not set' : pounds(cost.onCosts)}</dd>
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
            <dt>Cost of the post</dt>
            <dd>{pounds(cost.total)}</dd>
          </div>
        </dl>
      )}
      {branch.posts > own.posts && (
        <dl className="figure-lines" aria-label="Branch">
          <div>
            <dt>Branch: posts</dt>
            <dd>{count(branch.posts)}</dd>
          </div>
          <div>
            <dt>Branch: FTE</dt>
            <dd>{fte(branch.fte)}</dd>
          </div>
          <div>
            <dt>Branch: vacant</dt>
            <dd>{count(branch.vacantPosts)}</dd>
          </div>
          <div className="strong">
            <dt>Cost of the branch</dt>
            <dd>{pounds(branch.cost.total)}</dd>
          </div>
        </dl>
      )}
    </>
  );
}
