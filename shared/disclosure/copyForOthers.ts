import type { Post, StructureId } from '../model/records.ts';
import { stands } from '../model/records.ts';
import { pickSettings, type Settings } from '../model/settings.ts';
import { pathsWhere } from '../model/settingsRegistry.ts';
import { type DocumentState, emptyDocument, structureOf, treeOrder } from '../model/state.ts';
import { applyPatch } from '../patch/patch.ts';
import { Disclosure } from './disclosure.ts';
import { publicPost } from './publicPosts.ts';

/**
 * The "copy for others" of EXPORT-8: one structure alone, without people, what they are paid, tray, notes, other proposals
 * or the settings that speak of people. Posts below a deleted one go to the nearest box that stands.
 */
export function copyForOthers(state: DocumentState, structureId: StructureId): DocumentState {
  const structure = structureOf(state, structureId);
  const out = emptyDocument(state.document.title);
  const { name } = structure.record;
  out.document = { ...out.document, settings: publicSettings(state.document.settings, name) };
  // Whom a copy goes on to nobody knows: it says of pay what an open paper says.
  const told = new Disclosure(state, 'open');
  const posts: Post[] = [];
  for (const id of treeOrder(structure)) {
    const post = structure.posts.get(id) as Post;
    if (!stands(post)) continue;
    posts.push({
      ...publicPost(post, told),
      managerId: standingAbove(structure.posts, post),
      lineage: post.id,
      stacked: [],
      accountableTo: post.accountableTo.filter((link) => stands(structure.posts.get(link.to) ?? post)),
    });
  }
  const record = { ...structure.record, kind: 'current' as const, forkedFrom: null, frozen: false };
  applyPatch(out, { added: [record, ...posts], updated: [], removed: [] });
  return out;
}

function standingAbove(posts: ReadonlyMap<string, Post>, post: Post): string | null {
  let at = post.managerId;
  while (at !== null) {
    const manager = posts.get(at) as Post;
    if (stands(manager)) return manager.id;
    at = manager.managerId;
  }
  return null;
}

/** What is declared as published goes along, and how this one structure is costed; everything else stays. */
function publicSettings(settings: Settings, structureName: string): Settings {
  const { structures } = settings;
  const own = structures && Object.hasOwn(structures, structureName) ? structures[structureName] : undefined;
  const kept = pickSettings(settings, PUBLISHED);
  return own ? { ...kept, structures: { [structureName]: own } } : kept;
}

const PUBLISHED = pathsWhere((about) => about.published === true);
