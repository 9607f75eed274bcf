// When main could not even say who is signed in.
import type { Failure } from '../../shared/contract/failure.ts';
import { Button } from '../design/button.tsx';
import { ErrorState } from '../design/error-state.tsx';
import { failureMessage } from './failure-message.ts';
import './screens.css';
import { useMessages } from './use-messages.ts';

interface FailedScreenProps {
  failure: Failure;
  onTryAgain: () => void;
}

/** Fills the window with a failure and the way on. */
export function FailedScreen({ failure, onTryAgain }: FailedScreenProps) {
  const { t } = useMessages();
  return (
    <main className="quiet-screen">
      <ErrorState
        title={t('app.broken.title')}
        actions={
          <Button variant="primary" onPress={onTryAgain}>
            {t('app.tryAgain')}
          </Button>
        }
      >
        {failureMessage(failure, t)}
      </ErrorState>
    </main>
  );
}
