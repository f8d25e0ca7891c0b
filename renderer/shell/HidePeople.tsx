import { EyeOff } from 'lucide-react';
import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { setHidePeople, useApp } from '../store/store.ts';

/** For a shared screen: while people are hidden the window says so, so that nobody looks for them. */
export function HidePeople() {
  const hidden = useApp((store) => store.hidePeople);
  return (
    <Button
      look={hidden ? 'quiet' : 'quiet icon'}
      aria-label={hidden ? `${words.people.areHidden}. ${words.people.show}` : words.people.hide}
      hint={hidden ? words.people.show : words.people.hide}
      onPress={() => setHidePeople(!hidden)}
    >
      <EyeOff size={16} aria-hidden />
      {hidden && words.people.areHidden}
    </Button>
  );
}
