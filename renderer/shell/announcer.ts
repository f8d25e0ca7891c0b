import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import { openDialog } from '../kit/window/dialogs.ts';
import { changeLabel, describeChange } from '../kit/words/changeWords.ts';
import { words } from '../kit/words/commonWords.ts';
import { type Happening, onHappened } from '../store/happened.ts';
import { announce, announceToo, sayRefusal, toast } from '../store/notices.ts';
import { useApp } from '../store/store.ts';

/** What is said, shown or asked for each thing that the store reports. */
const ANSWERS: { readonly [T in Happening['type']]: (happening: Extract<Happening, { type: T }>) => void } = {
  opened: ({ title }) => announce(words.start.opened(title)),
  saved: () => announce(words.save.done),
  handed: ({ fileName }) => announce(words.save.handed(fileName)),
  changed: ({ change }) => announce(describeChange(change, useApp.getState().hidePeople)),
  stepped: (step) => announce(changeLabel(step)),
  'nothing-to-step': ({ step }) => announce(words.history.nothing(step)),
  'whole-step': ({ label, go }) => openDialog({ kind: 'ask', ...words.history.whole(label), act: go }),
  showing: ({ structure }) => announceToo(words.structures.showing(structure)),
  'people-hidden': ({ hidden }) => announce(words.people.hidden(hidden)),
  notice: ({ message }) => toast('info', message),
  refused: ({ refusal }) => sayRefusal(refusal),
  failed: ({ message }) => toast('error', message),
  damaged: ({ message, backup }) => openDialog({ kind: 'damaged', message, backup }),
  'not-kept': ({ refusal, lost, again }) =>
    toast('error', again ? REFUSAL_WORDS.outrun(lost) : REFUSAL_WORDS.notKept(refusal.message, lost), again),
  unreachable: () => announce(words.save.unreachable),
};

/** Says, shows or asks what the store reports. The page calls it once; the answer stops it. */
export function startAnnouncer(): () => void {
  return onHappened(<T extends Happening['type']>(happening: Extract<Happening, { type: T }>) =>
    ANSWERS[happening.type as T](happening),
  );
}
