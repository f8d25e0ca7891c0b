import { X } from 'lucide-react';
import { Button } from '../kit/ui/Button.tsx';
import { endPresenting } from '../kit/window/presenting.ts';
import { words } from '../kit/words/commonWords.ts';
import { useDocument } from '../store/store.ts';
import { FindPost } from './FindPost.tsx';
import { HidePeople } from './HidePeople.tsx';
import { StructureSwitcher } from './StructureSwitcher.tsx';

/** In place of the window's bars while the chart is shown to others: which structure, find, people, and the way out. */
export function PresentingBar() {
  const title = useDocument((state) => state.document.title);
  return (
    <header className="top">
      <div className="top-row presenting-row">
        <h1 className="document-title" title={title}>
          {title}
        </h1>
        <StructureSwitcher />
        <span className="spring" />
        <FindPost />
        <HidePeople />
        <Button onPress={endPresenting}>
          <X size={16} aria-hidden />
          {words.presenting.end}
        </Button>
      </div>
    </header>
  );
}
