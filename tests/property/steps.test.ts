import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Bridge, setBridge } from '../../renderer/bridge/bridge.ts';
import { openSnapshot } from '../../renderer/store/documents.ts';
import { documentState, redo, run, undo, useApp } from '../../renderer/store/store.ts';
import { updatePost } from '../../shared/commands/index.ts';
import type { Answer, DocumentSnapshot } from '../../shared/ipc/contract.ts';
import { applyPatch, isEmpty, type Patch, reversePatch } from '../../shared/patch/patch.ts';
import { documentOf, modelText, post, STRUCTURE } from '../support/arbitraries.ts';
import { idSource, type Step, stepArb } from '../support/commands.ts';
import { sessionOf } from '../support/documents.ts';

const OPEN = {
  path: null,
  publishedRevision: null,
  publishedAt: null,
  failure: null,
  conflict: false,
  readOnly: false,
};

/** The real history behind a bridge that answers only when it is told to. */
function behind(session: ReturnType<typeof sessionOf>) {
  const calls: (() => void)[] = [];
  const bridge: Bridge = {
    call: (name, args) =>
      new Promise((resolve) =>
        calls.push(() => {
          const asked = args as never;
          const answer =
            name === 'edit.apply'
              ? session.edit(asked)
              : name === 'edit.undo'
                ? session.undo(asked)
                : session.redo(asked);
          resolve(JSON.parse(JSON.stringify(answer)) as Answer<never>);
        }),
      ),
    onEvent: () => () => {},
  };
  const snapshot = (): DocumentSnapshot => ({ doc: 'd', ...session.snapshot(), save: OPEN, notices: [] });
  /** Answers the oldest call, and lets the window take the answer. */
  const deliver = async () => {
    calls.shift()?.();
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  /** Answers all that waits. What never comes to an end is a fault, not a test that hangs. */
  const settle = async () => {
    for (let i = 0; calls.length > 0 || useApp.getState().pending > 0; i++) {
      if (i === 1_000)
        throw new Error(`The window still waits: ${calls.length} calls, ${useApp.getState().pending} pending.`);
      await deliver();
    }
  };
  return { bridge, snapshot, deliver, settle };
}

const small = () =>
  documentOf([
    post('P1', { title: 'Director' }),
    post('P2', { title: 'Head', managerId: 'P1', order: 'a1' }),
    post('P3', { title: 'Officer', managerId: 'P2' }),
  ]);

/** What each action should come to, were there no services to wait for: two stacks, everything at once. */
class Twin {
  readonly state = small();
  private readonly done: Patch[] = [];
  private undone: Patch[] = [];

  edit(patch: Patch): void {
    applyPatch(this.state, patch);
    this.done.push(patch);
    this.undone = [];
  }

  go(kind: 'undo' | 'redo'): void {
    const patch = (kind === 'undo' ? this.done : this.undone).pop();
    if (!patch) return;
    (kind === 'undo' ? this.undone : this.done).push(patch);
    applyPatch(this.state, kind === 'undo' ? reversePatch(patch) : patch);
  }
}

type Action = { readonly edit: Step } | { readonly go: 'undo' | 'redo' | 'deliver' | 'reopen' };
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: stepArb.map((edit) => ({ edit })) },
  { weight: 4, arbitrary: fc.constantFrom('undo', 'redo').map((go) => ({ go })) },
  { weight: 3, arbitrary: fc.constant({ go: 'deliver' as const }) },
  { weight: 1, arbitrary: fc.constant({ go: 'reopen' as const }) },
);

/** Several steps asked for one after the other while the first is still with the services: each has its turn, once. */
const UNDOS_IN_WAITING: Action[] = [
  ...[1, 2, 3, 4].map(
    (i): Action => ({
      edit: (state, _, structure) => updatePost(state, { structure, id: 'P1', set: { title: `Director ${i}` } }),
    }),
  ),
  { go: 'reopen' },
  ...(['undo', 'undo', 'undo', 'undo', 'redo'] as const).map((go): Action => ({ go })),
];

afterEach(() => setBridge(behind(sessionOf(small())).bridge));

describe('undo and redo from what the window knows', () => {
  it('DOC-9 edits, undos and redos between answers in any order: shown at once, and stored as shown, each once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 24 }), async (actions) => {
        const session = sessionOf(small());
        const services = behind(session);
        const twin = new Twin();
        setBridge(services.bridge);
        openSnapshot(services.snapshot());
        const newId = idSource();
        /** Steps of an earlier session are asked of the services: until they answer, edits wait behind them. */
        let reopened = false;
        for (const each of actions) {
          if ('edit' in each) {
            // On what the twin shows: what an edit that has to wait will find.
            const edit = each.edit(twin.state, newId, STRUCTURE);
            if (!edit.ok) continue;
            // An edit that changes nothing is no step.
            if (!isEmpty(edit.value.patch)) twin.edit(edit.value.patch);
            expect(run(() => edit).ok).toBe(true);
          } else if (each.go === 'deliver') await services.deliver();
          else if (each.go === 'reopen') {
            await services.settle();
            openSnapshot(services.snapshot());
            reopened = true;
          } else {
            twin.go(each.go);
            (each.go === 'undo' ? undo : redo)();
          }
          if (!reopened) expect(modelText(documentState())).toBe(modelText(twin.state));
        }
        await services.settle();
        expect(modelText(documentState())).toBe(modelText(twin.state));
        expect(modelText(session.state)).toBe(modelText(twin.state));
        const { undoLabel, redoLabel } = session.snapshot();
        expect(useApp.getState()).toMatchObject({ undoLabel, redoLabel, toasts: [] });
        session.close();
      }),
      { numRuns: 150, examples: [[UNDOS_IN_WAITING]] },
    );
  });
});
