import { personName } from '../../shared/commands/index.ts';
import type { ImpactResult, PoolImpact } from '../../shared/impact/impact.ts';
import { words } from '../kit/words/commonWords.ts';
import { documentState } from '../store/store.ts';
import { goToPost } from '../store/view.ts';
import { impactWords } from './words.ts';

/** The places of a pool by box: who is shown for them, and what nobody is shown for. */
export function Places({ pool, to }: { readonly pool: PoolImpact; readonly to: ImpactResult['to'] }) {
  const state = documentState();
  const posts = state.structures.get(to.id)?.posts;
  const left = new Map(pool.vacancies.map((vacancy) => [vacancy.post, vacancy]));
  return (
    <section>
      <h4>{impactWords.offered.title(to.name)}</h4>
      {pool.targetPosts.length === 0 && <p className="hint">{impactWords.offered.none}</p>}
      <ul className="place-list">
        {pool.targetPosts.map((id) => {
          const post = posts?.get(id);
          const people = pool.members.filter((member) => member.toPost === id);
          const vacancy = left.get(id);
          return (
            <li key={id}>
              <button type="button" className="link" onClick={() => goToPost(to.id, id)}>
                {post?.title || words.untitled}
              </button>
              <span className="hint">{[post?.ref, post?.grade].filter(Boolean).join(' · ')}</span>
              <span className="place-people">
                {people.map((member) => personName(state, member.person)).join(', ')}
                {vacancy && (
                  <span className="vacant-note">
                    {people.length > 0 && ' + '}
                    {impactWords.offered.vacant(vacancy.places, words.fte(vacancy.fte))}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
