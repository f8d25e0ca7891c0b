import { boxName } from '../../shared/commands/index.ts';
import { type Post, stands } from '../../shared/model/records.ts';
import { currentStructure, type StructureState } from '../../shared/model/state.ts';
import { pairOf } from '../store/pair.ts';
import { documentState, useApp } from '../store/store.ts';
import { goToPost } from '../store/view.ts';
import { PackSheet } from './PackSheet.tsx';
import { protocols } from './tables.ts';
import { packWords } from './words.ts';

/** Statutory officers and dotted lines as they are printed, each with the way to its post; and the protocols beside them. */
export function StatutoryPart({ locked }: { readonly locked: boolean }) {
  const active = useApp((store) => store.activeStructure);
  const words = packWords.statutory;
  const state = documentState();
  const pair = pairOf(state, active);
  const from = pair ? state.structures.get(pair.from) : undefined;
  const to = state.structures.get(pair?.to ?? active ?? '') ?? currentStructure(state);
  if (!to) return <p className="hint">{words.none}</p>;
  return (
    <>
      <p className="hint pack-intro">{words.intro}</p>
      <h3>{words.officers}</h3>
      <Officers from={from} to={to} />
      <h3>{words.lines}</h3>
      <Lines structure={to} />
      <div className="pack-table">
        <h3>{protocols.label}</h3>
        <PackSheet table={protocols} locked={locked} />
        {!locked && <p className="hint">{packWords.keys}</p>}
      </div>
    </>
  );
}

interface OfficersProps {
  readonly from: StructureState | undefined;
  readonly to: StructureState;
}

function Officers({ from, to }: OfficersProps) {
  const sides = [from, to].flatMap((side) => (side ? [{ side, officers: officersOf(side) }] : []));
  const names = [...new Set(sides.flatMap(({ officers }) => [...officers.keys()]))];
  if (names.length === 0) return <p className="hint">{packWords.statutory.none}</p>;
  return (
    <table className="table pack-read" aria-label={packWords.statutory.officers}>
      <thead>
        <tr>
          <th scope="col">{packWords.statutory.designation}</th>
          {sides.map(({ side }) => (
            <th key={side.record.id} scope="col">
              {side.record.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {sides.map(({ side, officers }) => (
              <td key={side.record.id}>
                <Posts structure={side} posts={officers.get(name) ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function officersOf(structure: StructureState): Map<string, Post[]> {
  const officers = new Map<string, Post[]>();
  for (const post of structure.posts.values()) {
    if (!stands(post)) continue;
    for (const { name } of post.designations) officers.set(name, [...(officers.get(name) ?? []), post]);
  }
  return officers;
}

interface PostsProps {
  readonly structure: StructureState;
  readonly posts: readonly Post[];
}

function Posts({ structure, posts }: PostsProps) {
  if (posts.length === 0) return <>{packWords.statutory.nobody}</>;
  return (
    <>
      {posts.map((post) => (
        <button
          key={post.id}
          type="button"
          className="link pack-go"
          onClick={() => goToPost(structure.record.id, post.id)}
        >
          {boxName(post)}
        </button>
      ))}
    </>
  );
}

function Lines({ structure }: { readonly structure: StructureState }) {
  const lines = [...structure.posts.values()].filter(stands).flatMap((post) =>
    post.accountableTo.flatMap((link) => {
      const to = structure.posts.get(link.to);
      return to && stands(to) ? [{ post, to, words: [link.caption, link.condition].filter(Boolean).join('; ') }] : [];
    }),
  );
  if (lines.length === 0) return <p className="hint">{packWords.statutory.noLines}</p>;
  return (
    <table className="table pack-read" aria-label={packWords.statutory.lines}>
      <thead>
        <tr>
          <th scope="col">{packWords.statutory.post}</th>
          <th scope="col">{packWords.statutory.accountableTo}</th>
          <th scope="col">{packWords.statutory.forWhat}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ post, to, words }) => (
          <tr key={`${post.id} ${to.id} ${words}`}>
            <td>
              <Posts structure={structure} posts={[post]} />
            </td>
            <td>
              <Posts structure={structure} posts={[to]} />
            </td>
            <td>{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
