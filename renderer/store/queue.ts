import type { Refusal } from '../../shared/errors.ts';
import type { EditAnswer, HistoryStep } from '../../shared/ipc/contract.ts';
import type { Patch } from '../../shared/patch/patch.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import type { Bridge } from '../bridge/bridge.ts';
import { afterPaint } from './afterPaint.ts';
import { newId } from './ids.ts';
import type { StepKind } from './knownSteps.ts';

export interface QueuedEdit {
  readonly kind: 'edit';
  readonly commandId: string;
  readonly label: string;
  readonly structure: string | null;
  readonly patch: Patch;
}

export interface QueuedStep {
  readonly kind: StepKind;
  readonly commandId: string;
  /** Done here already, from what the window knew; else the answer says what it changes. */
  readonly shown: boolean;
}

/** A structure of an earlier revision as a new version; the services make it and answer what it changed. */
export interface QueuedRestore {
  readonly kind: 'restore';
  readonly commandId: string;
  readonly request: { readonly to: number; readonly structure: string; readonly name: string };
  readonly answered: (refusal: Refusal | null) => void;
}

export interface QueueEvents {
  /** An edit, or a step that is shown already, is durable. */
  acknowledged(answer: EditAnswer, waiting: number): void;
  /** An undo, redo or restored version is durable; its patch is still to be applied here. */
  stepped(kind: StepKind | 'restore', step: HistoryStep): void;
  /** Nothing to undo, and the like: nothing changed and the queue goes on. */
  stepRefused(refusal: Refusal): void;
  /**
   * What is shown already was refused: it and what waited behind it are dropped, and the document must be loaded again.
   * `lost`: the edits among them, without those that were taken back again.
   */
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
  private readonly tasks: Task[] = [];
  private running = false;
  private stopped = false;
  private readonly bridge: Bridge;
  private readonly doc: string;
  private revision: number;
  private readonly events: QueueEvents;
  private waiters: (() => void)[] = [];
  /** What was asked for while the services were asked for a step, in the order of asking. */
  private turns: (() => void)[] = [];
  private taking = false;

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

  /** True while the services are asked for a step that is not shown yet: edits wait for it (`later`). */
  get stepping(): boolean {
    return this.tasks.some((task) => task.kind !== 'edit' && !isShown(task));
  }

  edit(label: string, structure: string | null, patch: Patch): void {
    this.push({ kind: 'edit', commandId: newId(), label, structure, patch });
  }

  /** `shown`: the step is done here, and has only to be stored. */
  step(kind: StepKind, shown: boolean): void {
    this.push({ kind, commandId: newId(), shown });
  }

  /** Resolves when it is durable and shown (null), or with why not. */
  restore(request: QueuedRestore['request']): Promise<Refusal | null> {
    return new Promise((answered) => this.push({ kind: 'restore', commandId: newId(), request, answered }));
  }

  /** Runs `act` when the services are asked for no step any more: it waits its turn behind them. */
  later(act: () => void): void {
    this.turns.push(act);
  }

  /** Whether something waits that was asked for before. What has its turn now waits for nothing behind it. */
  get hasTurns(): boolean {
    return this.turns.length > 0 && !this.taking;
  }

  private takeTurns(): void {
    this.taking = true;
    while (!this.stepping && !this.stopped) {
      const act = this.turns.shift();
      if (!act) break;
      act();
    }
    this.taking = false;
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

  private push(task: Task): void {
    if (this.stopped) return;
    this.tasks.push(task);
    if (this.running) return;
    this.running = true;
    // What the hand did is seen first: the frame of an edit waits for nothing that is sent.
    if (isShown(task)) afterPaint(() => void this.work());
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
    } else this.drop(answer.refusal);
  }

  private drop(refusal: Refusal): void {
    const lost = keptEdits(this.tasks);
    this.stop();
    this.events.refused(refusal, lost);
  }

  private async sendStep(task: QueuedStep | QueuedRestore): Promise<void> {
    const args = { doc: this.doc, commandId: task.commandId, base: this.revision };
    const answer = await this.retry(() =>
      task.kind === 'restore'
        ? this.bridge.call('history.restore', { ...args, ...task.request })
        : this.bridge.call(task.kind === 'undo' ? 'edit.undo' : 'edit.redo', args),
    );
    if (!answer || this.stopped) return;
    // Another window was quicker: nothing that is asked for on the older revision will be done.
    const outrun = task.kind !== 'restore' && !answer.ok && answer.refusal.code === 'stale-revision';
    if (!answer.ok && (isShown(task) || outrun)) return this.drop(answer.refusal);
    this.tasks.shift();
    if (answer.ok) {
      this.revision = answer.value.revision;
      if (isShown(task)) this.events.acknowledged(answer.value, this.tasks.length);
      else this.events.stepped(task.kind, answer.value);
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

type Task = QueuedEdit | QueuedStep | QueuedRestore;

const isShown = (task: Task): boolean => task.kind === 'edit' || (task.kind !== 'restore' && task.shown);

/** The edits of a queue that count at its end: one that is taken back further on does not. */
function keptEdits(tasks: readonly Task[]): QueuedEdit[] {
  const kept: QueuedEdit[] = [];
  const takenBack: QueuedEdit[] = [];
  for (const task of tasks) {
    if (task.kind === 'edit') {
      kept.push(task);
      takenBack.length = 0;
    } else if (task.kind !== 'restore') {
      const [from, to] = task.kind === 'undo' ? [kept, takenBack] : [takenBack, kept];
      const edit = from.pop();
      if (edit) to.push(edit);
    }
  }
  return kept;
}
