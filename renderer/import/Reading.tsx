import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { stop } from './state.ts';
import { importWords } from './words.ts';

/** A large file takes a moment; nobody has to wait for it. */
export function Reading({ name }: { readonly name: string }) {
  return (
    <div className="import-reading">
      <p role="status">{importWords.reading(name)}</p>
      <div className="bar" role="progressbar" aria-label={importWords.reading(name)}>
        <span className="bar-moving" />
      </div>
      <div>
        <Button onPress={stop}>{words.buttons.stop}</Button>
      </div>
    </div>
  );
}
