// Catches a bug while drawing, once: logs it, shows its reference, and offers a way back. The rest of
// the window goes on.
import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { ErrorState } from '../design/error-state.tsx';
import { useHost } from '../host/host-context.ts';
import { reportError } from './report-error.ts';
import { useMessages } from './use-messages.ts';

interface ErrorBoundaryProps {
  /** Leads away from what is broken; left out where there is nowhere to go. */
  onBack?: () => void;
  /** Where the user is: going elsewhere leaves the broken part behind. */
  place?: string;
  children: ReactNode;
}

/** Around each screen, and once around everything. */
export function ErrorBoundary({ onBack, place = '', children }: ErrorBoundaryProps) {
  const host = useHost();
  return (
    <Boundary place={place} onBack={onBack} report={(error) => reportError(host, error)}>
      {children}
    </Boundary>
  );
}

interface BoundaryProps {
  readonly place: string;
  readonly onBack: (() => void) | undefined;
  readonly report: (error: unknown) => Promise<string | null>;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly place: string;
  readonly isBroken: boolean;
  readonly reference: string | null;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { place: this.props.place, isBroken: false, reference: null };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { isBroken: true, reference: null };
  }

  static getDerivedStateFromProps({ place }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return place === state.place ? null : { place, isBroken: false, reference: null };
  }

  override componentDidCatch(error: unknown): void {
    void this.note(error);
  }

  async note(error: unknown): Promise<void> {
    this.setState({ reference: await this.props.report(error) });
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    const tryAgain = () => this.setState({ isBroken: false, reference: null });
    return <BrokenPart reference={this.state.reference} onBack={this.props.onBack} onTryAgain={tryAgain} />;
  }
}

interface BrokenPartProps {
  reference: string | null;
  onBack: (() => void) | undefined;
  onTryAgain: () => void;
}

function BrokenPart({ reference, onBack, onTryAgain }: BrokenPartProps) {
  const { t } = useMessages();
  return (
    <ErrorState
      title={t('app.broken.title')}
      reference={reference === null ? undefined : t('app.broken.reference', { reference })}
      actions={
        <>
          <Button onPress={onTryAgain}>{t('app.tryAgain')}</Button>
          {onBack !== undefined && (
            <Button
              variant="primary"
              onPress={() => {
                onBack();
                onTryAgain();
              }}
            >
              {t('app.backToAccounts')}
            </Button>
          )}
        </>
      }
    >
      {t('app.broken.text')}
    </ErrorState>
  );
}
