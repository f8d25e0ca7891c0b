import { Component, type ReactNode } from 'react';
import { keptSentence } from './keptWork.ts';
import { windowWords } from './words.ts';

interface Props {
  /** What is inside, in words: "the comparison". */
  readonly what: string;
  /** It is the whole window: only loading it again helps. */
  readonly whole?: boolean;
  readonly children: ReactNode;
}

/** A fault in one part of the window is said there; the rest, and every stored change, is safe. */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const { what, whole = false } = this.props;
    return (
      <div className="empty-view" role="alert">
        <h2>{windowWords.failed.title(what)}</h2>
        <p>
          {windowWords.failed.ours} {keptSentence()}
        </p>
        <button
          type="button"
          className="button"
          onClick={() => (whole ? location.reload() : this.setState({ failed: false }))}
        >
          {whole ? windowWords.failed.reopen : windowWords.failed.again}
        </button>
      </div>
    );
  }
}
