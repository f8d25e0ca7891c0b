import { Component, type ReactNode } from 'react';

interface Props {
  /** What is inside, in words: "the comparison". */
  readonly what: string;
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
    return (
      <div className="empty-view" role="alert">
        <h2>Something went wrong in {this.props.what}</h2>
        <p>This is a fault of Spanwise. Every change up to now is stored; nothing of the document is lost.</p>
        <button type="button" className="button" onClick={() => this.setState({ failed: false })}>
          Show it again
        </button>
      </div>
    );
  }
}
