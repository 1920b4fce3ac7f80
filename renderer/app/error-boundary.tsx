import { Component, type ReactNode } from 'react';
import { en } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly children: ReactNode;
}

/** A view that fails says so and can be shown again; the session itself lives in main. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { error } = en.room;
    return (
      <main className="failed" role="alert">
        <h1>{error.title}</h1>
        <p>{error.body}</p>
        <Button weight="main" onPress={() => this.setState({ failed: false })}>
          {error.again}
        </Button>
      </main>
    );
  }
}
