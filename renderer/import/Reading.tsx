import { Button } from '../app/ui/Button.tsx';
import { stop } from './state.ts';

/** A large file takes a moment; nobody has to wait for it. */
export function Reading({ name }: { readonly name: string }) {
  return (
    <div className="import-reading">
      <p role="status">Reading {name}…</p>
      <div className="bar" role="progressbar" aria-label={`Reading ${name}`}>
        <span className="bar-moving" />
      </div>
      <div>
        <Button onPress={stop}>Stop</Button>
      </div>
    </div>
  );
}
