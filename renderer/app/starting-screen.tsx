// Before anything is known: quiet for the first moment, then a word.
import { Spinner } from '../design/spinner.tsx';
import './screens.css';
import { useMessages } from './use-messages.ts';

/** Fills the window while main opens what is kept on this machine. */
export function StartingScreen() {
  const { t } = useMessages();
  return (
    <main className="quiet-screen" aria-busy="true">
      <p className="quiet-screen-words">
        <Spinner />
        {t('app.starting')}
      </p>
    </main>
  );
}
