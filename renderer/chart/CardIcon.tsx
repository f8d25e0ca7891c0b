import {
  ArrowLeftRight,
  CircleDashed,
  Clock,
  Landmark,
  Minus,
  MoveRight,
  Pencil,
  Plus,
  ShieldOff,
  Spline,
  UserRound,
  Users,
} from 'lucide-react';
import type { FlagKind } from '../posts/standing.ts';
import type { ShownMark } from './boxes/marks.ts';

const FLAG_ICONS = {
  new: Plus,
  moved: MoveRight,
  changed: Pencil,
  transferred: ArrowLeftRight,
  deleted: Minus,
  held: CircleDashed,
  agency: UserRound,
  basis: Clock,
  statutory: Landmark,
  scope: ShieldOff,
  tupe: Users,
  dotted: Spline,
} satisfies Record<FlagKind, typeof Plus>;

export function FlagIcon({ kind }: { readonly kind: FlagKind }) {
  const Icon = FLAG_ICONS[kind];
  return <Icon size={12} strokeWidth={2.25} aria-hidden="true" />;
}

/** The overview's one mark: the same shapes as the picture draws. */
const MARK_PATHS: Readonly<Record<ShownMark, string>> = {
  new: 'M2 9h14M9 2v14',
  deleted: 'M2 9h14',
  vacant: 'M14.6 9a5.6 5.6 0 1 1-11.2 0a5.6 5.6 0 1 1 11.2 0',
  changed: 'M2 16L9 2L16 16Z',
  moved: 'M2 9h14M9 2L16 9L9 16',
  transferred: 'M2 9h14M9 2L16 9L9 16M2 2v14',
};

export function MarkIcon({ mark }: { readonly mark: ShownMark }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" className={`chart-mark mark-${mark}`}>
      <path d={MARK_PATHS[mark]} fill="none" stroke="currentColor" strokeWidth="2.4" />
    </svg>
  );
}

/** What the chart is coloured by: a colour and a pattern (a kind) or a step from light to dark (a scale). */
export function Swatch({ code, scale, of }: { readonly code: number; readonly scale: boolean; readonly of?: string }) {
  return <i className={`chart-swatch ${scale ? 'scale' : 'kind'}-${code}${of ? ` ${of}` : ''}`} aria-hidden="true" />;
}
