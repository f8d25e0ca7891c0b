import type { Refusal } from '../../shared/errors.ts';
import type { EditAnswer, HistoryStep } from '../../shared/ipc/contract.ts';
import type { Patch } from '../../shared/patch/patch.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import type { Bridge } from '../bridge/bridge.ts';
import { afterPaint } from './afterPaint.ts';
import { newId } from './ids.ts';

export interface QueuedEdit {
  readonly kind: 'edit';
  readonly commandId: string;
  readonly label: string;
  readonly structure: string | null;
  readonly patch: Patch;
}

export interface QueuedStep {
  readonly kind: 'undo' | 'redo';
  readonly commandId: string;
}

/** A structure of an earlier revision as a new version; the services make it and answer what it changed. */
export interface QueuedRestore {
  readonly kind: 'restore';
  readonly commandId: string;
  readonly request: { readonly to: number; readonly structure: string; readonly name: string };
  readonly answered: (refusal: Refusal | null) => void;
}

export interface QueueEvents {
  /** An edit is durable. */
  acknowledged(answer: EditAnswer, waiting: number): void;
  /** An undo, redo or restored version is durable; its patch is still to be applied here. */
  stepped(kind: 'undo' | 'redo' | 'restore', step: HistoryStep): void;
  /** Nothing to undo, and the like: nothing changed and the queue goes on. */
  stepRefused(refusal: Refusal): void;
  /** An edit was refused: it and what waited behind it (`lost`) are dropped, and the document must be loaded again. */
  refused(refusal: Refusal, lost: readonly QueuedEdit[]): void;
  /** The services cannot be reached (true), or answer again (false). The same command is sent again until they do. */
  unreachable(is: boolean): void;
}

const RELOADED: Refusal = {
  code: 'reloaded',
  message: REFUSAL_WORDS.reloaded,
};

const RETRY_MS = [300, 1_000, 3_000, 10_000];

/**
 * Sends edits and history steps one at a time, in order, each on the revision that the one before it made. A repeated
 * command id does nothing in the services, so sending again after a lost answer is safe.
 */
export class EditQueue {
  private readonly tasks: (QueuedEdit | QueuedStep | QueuedRestore)[] = [];
  private running = false;
  private stopped = false;
  private readonly bridge: Bridge;
  private readonly doc: string;
  private revision: number;
  private readonly events: QueueEvents;
  private waiters: (() => void)[] = [];
  /** What was asked for while an undo or redo was under way, in the order of asking. */
  private turns: (() => void)[] = [];

  constructor(bridge: Bridge, doc: string, revision: number, events: QueueEvents) {
    this.bridge = bridge;
    this.doc = doc;
    this.revision = revision;
    this.events = events;
  }

  /** Edits and steps that are not acknowledged. */
  get waiting(): number {
    return this.tasks.length;
  }

  /** True while an undo or redo is under way: its patch comes from the services, so edits wait for it (`later`). */
  get stepping(): boolean {
    return this.tasks.some((task) => task.kind !== 'edit');
  }

  edit(label: string, structure: string | null, patch: Patch): void {
    this.push({ kind: 'edit', commandId: newId(), label, structure, patch });
  }

  step(kind: 'undo' | 'redo'): void {
    this.push({ kind, commandId: newId() });
  }

  /** Resolves when it is durable and shown (null), or with why not. */
  restore(request: QueuedRestore['request']): Promise<Refusal | null> {
    return new Promise((answered) => this.push({ kind: 'restore', commandId: newId(), request, answered }));
  }

  /** Runs `act` when no undo or redo is under way any more: it waits its turn behind them. */
  later(act: () => void): void {
    this.turns.push(act);
  }

  get hasTurns(): boolean {
    return this.turns.length > 0;
  }

  private takeTurns(): void {
    while (!this.stepping && !this.stopped) {
      const act = this.turns.shift();
      if (!act) return;
      act();
    }
  }

  /** Nothing more is sent; for a document that closes or reloads. */
  stop(): void {
    this.stopped = true;
    for (const task of this.tasks) if (task.kind === 'restore') task.answered(RELOADED);
    this.tasks.length = 0;
    this.turns.length = 0;
    this.settle();
  }

  /** Resolves when all that was queued is acknowledged (or dropped). */
  idle(): Promise<void> {
    return this.tasks.length === 0 ? Promise.resolve() : new Promise((resolve) => this.waiters.push(resolve));
  }

  private push(task: QueuedEdit | QueuedStep | QueuedRestore): void {
    if (this.stopped) return;
    this.tasks.push(task);
    if (this.running) return;
    this.running = true;
    // What the hand did is seen first: the frame of an edit waits for nothing that is sent.
    if (task.kind === 'edit') afterPaint(() => void this.work());
    else void this.work();
  }

  private async work(): Promise<void> {
    for (let task = this.tasks[0]; task && !this.stopped; task = this.tasks[0]) {
      if (task.kind === 'edit') await this.sendEdit(task);
      else await this.sendStep(task);
    }
    this.running = false;
    this.settle();
  }

  private settle(): void {
    const waiters = this.waiters;
    this.waiters = [];
    for (const resolve of waiters) resolve();
  }

  private async sendEdit(task: QueuedEdit): Promise<void> {
    const { commandId, label, structure, patch } = task;
    const args = { doc: this.doc, commandId, base: this.revision, label: label.slice(0, 500), structure };
    // The contract wants plain mutable arrays; a patch is the same data, read-only.
    const answer = await this.retry(() => this.bridge.call('edit.apply', { ...args, patch: patch as never }));
    if (!answer || this.stopped) return;
    if (answer.ok) {
      this.tasks.shift();
      this.revision = answer.value.revision;
      this.events.acknowledged(answer.value, this.tasks.length);
    } else {
      const lost = this.tasks.filter((waiting) => waiting.kind === 'edit');
      this.stop();
      this.events.refused(answer.refusal, lost);
    }
  }

  private async sendStep(task: QueuedStep | QueuedRestore): Promise<void> {
    const args = { doc: this.doc, commandId: task.commandId, base: this.revision };
    const answer = await this.retry(() =>
      task.kind === 'restore'
        ? this.bridge.call('history.restore', { ...args, ...task.request })
        : this.bridge.call(task.kind === 'undo' ? 'edit.undo' : 'edit.redo', args),
    );
    if (!answer || this.stopped) return;
    this.tasks.shift();
    if (answer.ok) {
      this.revision = answer.value.revision;
      this.events.stepped(task.kind, answer.value);
    } else if (task.kind !== 'restore') this.events.stepRefused(answer.refusal);
    if (task.kind === 'restore') task.answered(answer.ok ? null : answer.refusal);
    this.takeTurns();
  }

  /** Calls until the services answer; undefined when the queue was stopped meanwhile. */
  private async retry<T>(call: () => Promise<T>): Promise<T | undefined> {
    for (let attempt = 0; !this.stopped; attempt++) {
      try {
        const answer = await call();
        if (attempt > 0) this.events.unreachable(false);
        return answer;
      } catch {
        if (this.stopped) return undefined;
        this.events.unreachable(true);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]));
      }
    }
    return undefined;
  }
}
