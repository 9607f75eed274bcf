// Catches a bug while drawing, once: logs it, shows its reference, and offers a way back. The rest of
// the window goes on.
import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { ErrorState } from '../design/error-state.tsx';
import { useHost } from '../host/host-context.ts';
import { reportError } from './report-error.ts';
import { useMessages } from './use-messages.ts';

interface BoundaryProps {
  /** When it changes, what is below is drawn afresh. */
  readonly place: string;
  readonly report: (error: unknown) => Promise<string | null>;
  readonly fallback: (reference: string | null, tryAgain: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly isBroken: boolean;
  readonly reference: string | null;
}

const whole: BoundaryState = { isBroken: false, reference: null };

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state = whole;

  static getDerivedStateFromError(): BoundaryState {
    return { isBroken: true, reference: null };
  }

  override componentDidCatch(error: unknown): void {
    void this.props.report(error).then((reference) => this.setState({ reference }));
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.isBroken && before.place !== this.props.place) this.setState(whole);
  }

  override render(): ReactNode {
    const { children, fallback } = this.props;
    return this.state.isBroken ? fallback(this.state.reference, () => this.setState(whole)) : children;
  }
}

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
  const { t } = useMessages();
  return (
    <Boundary
      place={place}
      report={(error) => reportError(host, error)}
      fallback={(reference, tryAgain) => (
        <ErrorState
          title={t('app.broken.title')}
          reference={reference === null ? undefined : t('app.broken.reference', { reference })}
          actions={
            <>
              <Button onPress={tryAgain}>{t('app.tryAgain')}</Button>
              {onBack !== undefined && (
                <Button
                  variant="primary"
                  onPress={() => {
                    onBack();
                    tryAgain();
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
      )}
    >
      {children}
    </Boundary>
  );
}
