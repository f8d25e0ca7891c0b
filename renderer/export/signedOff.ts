import { mustBeTicked, type Warning } from '../../shared/disclosure/freeText.ts';
import type { MadeFile } from '../../shared/ipc/contract.ts';
import { type SignOff, signOffOf } from '../../shared/model/ledger.ts';
import { documentState } from '../store/store.ts';
import type { MakeArgs } from './kinds.ts';

/** What somebody has to tick before the paper is signed off. */
export function toTick(file: MadeFile): Warning[] {
  return ((file.warnings ?? []) as readonly Warning[]).filter(mustBeTicked);
}

/**
 * Who signed a made paper off: as it is (`holds`), or as it was before it changed; without a sign-off, nobody. Null for a
 * paper that is not open, which nobody has to sign.
 */
export function signedStateOf(
  args: MakeArgs,
  file: MadeFile,
): { readonly signOff: SignOff | null; readonly holds: boolean } | null {
  const { structures, ledger } = documentState();
  const structure = structures.get(args.structure)?.record.name;
  if (args.audience !== 'open' || structure === undefined || !file.content) return null;
  const from = args.from === undefined ? null : (structures.get(args.from)?.record.name ?? null);
  const paper = { structure, from, kind: args.kind, format: args.format };
  return signOffOf(ledger, paper, file.content, toTick(file)) ?? { signOff: null, holds: false };
}
