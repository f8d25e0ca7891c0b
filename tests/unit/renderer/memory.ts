import type { Bridge } from '../../../renderer/bridge/bridge.ts';
import { type Refusal, refuse } from '../../../shared/errors.ts';
import type { Answer, CallArgs, DocumentSnapshot, EditAnswer, HistoryStep } from '../../../shared/ipc/contract.ts';
import { type AnyRecord, BLANK_POST, type Post } from '../../../shared/model/records.ts';
import { encodeRecord } from '../../../shared/model/schema.ts';
import { allRecords, recordsIn } from '../../../shared/model/settingRecords.ts';
import { type DocumentState, documentRecord, emptyDocument } from '../../../shared/model/state.ts';
import { applyPatch, type Patch, reversePatch } from '../../../shared/patch/patch.ts';

interface Step {
  readonly label: string;
  readonly structure: string | null;
  readonly patch: Patch;
}

const post = (id: string, title: string, managerId: string | null): Post => ({
  ...BLANK_POST,
  structure: 's1',
  id,
  lineage: id,
  ref: id,
  order: 'a',
  title,
  managerId,
});

/** Services in memory, with the faults that a bridge must live with: refusals, and answers that never arrive. */
export class MemoryServices {
  revision = 0;
  refuseNext: Refusal | null = null;
  /** How many answers get lost on their way back (the edit is stored all the same). */
  dropAnswers = 0;
  readonly bases: number[] = [];
  readonly commandIds: string[] = [];
  private readonly state: DocumentState = emptyDocument('Test');
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private readonly answers = new Map<string, Answer<unknown>>();

  constructor() {
    const structure = { type: 'structure', id: 's1', name: 'Current', kind: 'current', forkedFrom: null } as const;
    const records: AnyRecord[] = [
      { ...structure, order: 0, frozen: false },
      post('p1', 'Head of Service', null),
      post('p2', 'Officer', 'p1'),
    ];
    applyPatch(this.state, { added: records, updated: [], removed: [] });
  }

  readonly bridge: Bridge = {
    call: async (name, args) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return this.answer(name, args) as Answer<never>;
    },
    onEvent: () => () => {},
  };

  titles(id: string): string | undefined {
    return this.state.structures.get('s1')?.posts.get(id)?.title;
  }

  snapshot(): DocumentSnapshot {
    const records: AnyRecord[] = [documentRecord(this.state), ...allRecords(recordsIn(this.state.document.settings))];
    for (const structure of this.state.structures.values()) records.push(structure.record, ...structure.posts.values());
    const save = {
      path: null,
      publishedRevision: null,
      publishedAt: null,
      failure: null,
      conflict: false,
      readOnly: false,
    };
    return {
      doc: 'd1',
      revision: this.revision,
      records: records.map(encodeRecord),
      ledger: [],
      ...this.labels(),
      save,
      notices: [],
    };
  }

  private labels() {
    const about = (step: { structure: string | null; patch: Patch } | undefined) =>
      step
        ? {
            structure: step.structure,
            whole: [...step.patch.added, ...step.patch.removed].some(({ type }) => type === 'structure'),
          }
        : null;
    const [undo, redo] = [this.done.at(-1), this.undone.at(-1)];
    return {
      undoLabel: undo?.label ?? null,
      redoLabel: redo?.label ?? null,
      undoAbout: about(undo),
      redoAbout: about(redo),
    };
  }

  private answer(name: string, args: unknown): Answer<unknown> {
    if (name === 'document.load') return { ok: true, value: this.snapshot() };
    if (name === 'edit.apply') {
      const { commandId, base, label, structure, patch } = args as CallArgs<'edit.apply'>;
      return this.once(commandId, base, () => {
        const step = { label, structure, patch: patch as Patch };
        applyPatch(this.state, step.patch);
        this.done.push(step);
        this.undone.length = 0;
        return { revision: this.revision, ...this.labels() } satisfies EditAnswer;
      });
    }
    const { commandId, base } = args as CallArgs<'edit.undo'>;
    const [from, to] = name === 'edit.undo' ? [this.done, this.undone] : [this.undone, this.done];
    return this.once(commandId, base, () => {
      const step = from.pop();
      if (!step) return null;
      to.push(step);
      const patch = name === 'edit.undo' ? reversePatch(step.patch) : step.patch;
      applyPatch(this.state, patch);
      return { ...step, patch, revision: this.revision, ...this.labels() } satisfies HistoryStep;
    });
  }

  private once(commandId: string, base: number, act: () => unknown): Answer<unknown> {
    this.commandIds.push(commandId);
    let answer = this.answers.get(commandId);
    if (!answer) {
      const refusal = this.refuseNext;
      this.refuseNext = null;
      if (refusal) return { ok: false, refusal };
      if (base !== this.revision) return refuse('stale', 'A wrong base.');
      this.bases.push(base);
      this.revision++;
      // Through JSON, as the real door does it: nothing is shared with the page.
      answer = { ok: true, value: JSON.parse(JSON.stringify(act())) };
      this.answers.set(commandId, answer);
    }
    if (this.dropAnswers > 0) {
      this.dropAnswers--;
      throw new Error('The answer got lost.');
    }
    return answer;
  }
}
