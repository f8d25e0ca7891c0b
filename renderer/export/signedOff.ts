import { mustBeTicked, type Warning } from '../../shared/disclosure/freeText.ts';
import type { MadeFile } from '../../shared/ipc/contract.ts';
import type { SignOffRecord } from '../../shared/model/exportSettings.ts';
import { documentState } from '../store/store.ts';
import type { MakeArgs } from './kinds.ts';

export type Paper = Omit<SignOffRecord, 'by' | 'date' | 'ticked'>;

/** The paper that a made file is, as a sign-off names it; null for one that is not open. */
export function paperOf(args: MakeArgs, file: MadeFile): Paper | null {
  const { structures } = documentState();
  const structure = structures.get(args.structure)?.record.name;
  if (args.audience !== 'open' || structure === undefined || !file.content) return null;
  const from = args.from === undefined ? null : (structures.get(args.from)?.record.name ?? null);
  return { structure, from, kind: args.kind, format: args.format, content: file.content };
}

/** What somebody has to tick before the paper is signed off. */
export function toTick(file: MadeFile): Warning[] {
  return ((file.warnings ?? []) as readonly Warning[]).filter(mustBeTicked);
}

/** Who signed the paper off: as it is, or as it was before it changed; null for nobody. */
export function signOffOf(paper: Paper, warnings: readonly Warning[]) {
  const all = (documentState().document.settings.signOffs ?? []).filter(
    (each) =>
      each.structure === paper.structure &&
      each.from === paper.from &&
      each.kind === paper.kind &&
      each.format === paper.format,
  );
  const key = (each: { place: string; text: string; kind: string }) =>
    `${each.place}\u0000${each.text}\u0000${each.kind}`;
  const holds = ({ content, ticked = [] }: SignOffRecord) => {
    const known = new Set(ticked.map(key));
    return content === paper.content && warnings.every((warning) => known.has(key(warning)));
  };
  const valid = all.findLast(holds);
  const last = valid ?? all.at(-1);
  return last ? { by: last.by, date: last.date, valid: valid !== undefined } : null;
}
