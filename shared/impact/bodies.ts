import { bodyKey, isCouncil } from '../model/council.ts';
import type { Post } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import type { StructureState } from '../model/state.ts';

/** Which employers and destinations are the council, and which are other bodies, in a pair of structures. */
export interface Bodies {
  readonly isOurs: (employer: string) => boolean;
  /** True where a transfer leaves the council, or comes from outside it. */
  readonly isElsewhere: (place: string) => boolean;
  /** The services that transfers name, as text: bodies are worked out again only when this changes. */
  readonly key: string;
}

/**
 * A transfer stays within the council when its place is the council, or a team or directorate of one of the two
 * structures ("Children's Services" where a post has that directorate). Any other place is another body: the document
 * does not know it as a part of the council.
 */
export function bodiesOf(settings: Settings, structures: readonly StructureState[]): Bodies {
  const isOurs = (employer: string) => isCouncil(employer, settings);
  const named = new Set<string>();
  const services = new Set<string>();
  for (const structure of structures) {
    for (const post of structure.posts.values()) {
      for (const place of [post.transferredTo, post.transferredFrom]) if (place !== '') named.add(bodyKey(place));
    }
  }
  if (named.size > 0) {
    for (const structure of structures)
      for (const post of structure.posts.values())
        if (isOurs(post.employer)) for (const name of servicesOf(post)) if (named.has(name)) services.add(name);
  }
  return {
    isOurs,
    isElsewhere: (place) => place !== '' && !isOurs(place) && !services.has(bodyKey(place)),
    key: [...services].sort().join('\u0000'),
  };
}

/** Names of the parts of the council that a box belongs to. */
function servicesOf(post: Post): string[] {
  const names = [post.unit, post.directorate];
  if (post.kind === 'team' && post.transferredTo === '') names.push(post.title);
  return names.map(bodyKey).filter((name) => name !== '');
}

/** Fields that decide which services the two structures have. */
export function namesServices(from: Post, to: Post): boolean {
  return (
    from.unit !== to.unit ||
    from.directorate !== to.directorate ||
    from.transferredTo !== to.transferredTo ||
    from.transferredFrom !== to.transferredFrom ||
    from.employer !== to.employer ||
    from.kind !== to.kind ||
    (to.kind === 'team' && from.title !== to.title)
  );
}
