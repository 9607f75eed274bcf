// Says what was removed, and takes it back: removing asks nothing, so it must cost nothing.
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';

export interface Removed {
  readonly name: string;
  readonly undo: () => void;
}

interface RemovedLineProps {
  readonly removed: Removed | null;
  readonly onDone: () => void;
}

/** Read out when it appears. */
export function RemovedLine({ removed, onDone }: RemovedLineProps) {
  const { t } = useMessages();
  return (
    <div role="status" className="quote-removed">
      {removed !== null && (
        <>
          <span>{t('quoteEditor.alternatives.removed', { name: removed.name })}</span>
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              removed.undo();
              onDone();
            }}
          >
            {t('quoteEditor.alternatives.undo')}
          </Button>
        </>
      )}
    </div>
  );
}
