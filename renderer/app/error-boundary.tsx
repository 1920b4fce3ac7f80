import { Component, useEffect, useRef, type ReactNode } from 'react';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import { reportFault } from '../trouble/report.ts';
import { showStopped } from '../trouble/stopped.ts';

interface Props {
  readonly bridge: ConsoleBridge;
  readonly children: ReactNode;
}

/** A view that fails says what is safe and can be shown again; the session itself lives in main. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };
  #tries = 0;

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    reportFault(this.props.bridge, 'view', error);
  }

  readonly #goOn = (): void => {
    this.#tries += 1;
    // What failed again after it was made anew may lie in what this page remembers: the whole page comes anew.
    if (this.#tries > 1) void this.props.bridge.request('trouble:go-on', {});
    else this.setState({ failed: false });
  };

  override render(): ReactNode {
    return this.state.failed ? (
      <Stopped bridge={this.props.bridge} onGoOn={this.#goOn} />
    ) : (
      this.props.children
    );
  }
}

function Stopped({ bridge, onGoOn }: { readonly bridge: ConsoleBridge; readonly onGoOn: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current !== null) showStopped(place.current, bridge, onGoOn);
  }, [bridge, onGoOn]);
  return <div ref={place} />;
}
