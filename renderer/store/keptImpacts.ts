import { ImpactEngine, type ImpactResult } from '../../shared/impact/impact.ts';
import type { StructureId } from '../../shared/model/records.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import type { Patch } from '../../shared/patch/patch.ts';

interface Kept {
  readonly state: DocumentState;
  readonly from: StructureId;
  readonly to: StructureId;
  readonly engine: ImpactEngine;
  /** Of the newest patch; null until somebody asks again. */
  result: ImpactResult | null;
  /** What was shown last, for as long as the next one is being worked out. */
  last: ImpactResult | null;
  /** Patches since somebody asked. */
  unasked: number;
}

/** After so many patches that nobody asked about, keeping a pair in step costs more than making it again. */
const GIVE_UP = 20;

/**
 * Staff impact of the pairs that are being looked at, kept in step with every patch (IMPACT-11). A pair is made when it
 * is first asked for and forgotten when nobody asks any more, so that documents without people pay nothing.
 */
export class KeptImpacts {
  private readonly kept = new Map<string, Kept>();

  of(state: DocumentState, from: StructureId, to: StructureId): ImpactResult {
    const key = `${from} ${to}`;
    let found = this.kept.get(key);
    if (!found || found.state !== state) {
      found = { state, from, to, engine: new ImpactEngine(state, from, to), result: null, last: null, unasked: 0 };
      this.kept.set(key, found);
    }
    found.unasked = 0;
    found.result ??= found.engine.result();
    found.last = found.result;
    return found.result;
  }

  /** The last result that was worked out and whether edits were made since; null when the pair was never asked for. */
  last(state: DocumentState, from: StructureId, to: StructureId): { result: ImpactResult; behind: boolean } | null {
    const found = this.kept.get(`${from} ${to}`);
    if (!found || found.state !== state || !found.last) return null;
    found.unasked = 0;
    return { result: found.last, behind: found.result === null };
  }

  apply(patch: Patch): void {
    const removed = new Set(patch.removed.flatMap((record) => (record.type === 'structure' ? [record.id] : [])));
    for (const [key, kept] of this.kept) {
      if (++kept.unasked > GIVE_UP || removed.has(kept.from) || removed.has(kept.to)) {
        this.kept.delete(key);
        continue;
      }
      kept.engine.apply(patch);
      kept.result = null;
    }
  }

  clear(): void {
    this.kept.clear();
  }
}
