import type { StructureId } from '../model/records.ts';
import type { DocumentState } from '../model/state.ts';
import { ImpactEngine } from './engine.ts';
import type { ImpactResult } from './result.ts';

export { EXCLUSIONS, type Exclusion } from '../model/staffSettings.ts';
export {
  CONSULTATION_STEPS,
  type Consultation,
  type ConsultationStep,
  consultationFor,
  type Dismissals,
  earliestDismissal,
  type PlaceCount,
  STEP_WORDS,
} from './consultation.ts';
export { ImpactEngine } from './engine.ts';
export { type ImpactJson, impactJson } from './json.ts';
export * from './result.ts';
export { type MatchUse, matchUses, type RuleNote, ruleNotes } from './ruleUse.ts';

/** Staff impact of one structure against another, from nothing (IMPACT). The order matters: from → to. */
export function assessImpact(state: DocumentState, from: StructureId, to: StructureId): ImpactResult {
  return new ImpactEngine(state, from, to).result();
}
