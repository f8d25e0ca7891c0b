import type { PostChange, SideOfPost } from '../changes/change.ts';
import { count } from './printFormat.ts';

/** What became of single places of a box that stays: "3 of 5 stay, 2 deleted"; "3 stay, 3 more". */
export function placesWords({ from, to, places }: PostChange): string[] {
  if (!from || !to || from.places === to.places) return [];
  if (from.places === 0 || to.places === 0)
    return [`Number of posts from ${statedPlaces(from)} to ${statedPlaces(to)}`];
  const gone = places.deleted + places.deletedVacant;
  const kept = from.places === places.kept ? count(places.kept) : `${count(places.kept)} of ${count(from.places)}`;
  const parts = [`${kept} ${places.kept === 1 ? 'stays' : 'stay'}`];
  if (gone > 0)
    parts.push(`${count(gone)} deleted${places.deletedVacant === 0 ? '' : vacantOf(gone, places.deletedVacant)}`);
  if (places.transferredOut > 0) parts.push(`${count(places.transferredOut)} transferred out`);
  if (places.created > 0) parts.push(`${count(places.created)} more`);
  return [parts.join(', ')];
}

const statedPlaces = ({ places, post }: SideOfPost) => (post.quantity === null ? 'not stated' : count(places));
const vacantOf = (gone: number, vacant: number) =>
  gone === vacant ? (gone === 1 ? ' (vacant)' : ' (all vacant)') : ` (${count(vacant)} vacant)`;
