import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import { PageError } from '../ui/PageError';

interface RoomBoundaryProps {
  /** What broke, for the sentence: "People". */
  word: string;
  children: ReactNode;
}

/** Catches a fault of one room, so that the rest of the book stays open. */
export class RoomBoundary extends Component<RoomBoundaryProps, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: unknown): { fault: Error } {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override componentDidCatch(fault: Error, where: ErrorInfo): void {
    console.error('a room broke:', fault, where.componentStack);
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return (
      <PageError
        title={`${this.props.word} could not be shown`}
        action={
          <Button rank="primary" onClick={() => this.setState({ fault: null })}>
            Open {this.props.word} again
          </Button>
        }
      >
        <p>
          Everything you saved is kept, and so is what you were typing. The other rooms work as before. If it
          happens again, lock the book and open it afresh.
        </p>
        <p className="small muted" style={{ marginTop: 8 }}>
          What went wrong: {fault.message}
        </p>
      </PageError>
    );
  }
}
