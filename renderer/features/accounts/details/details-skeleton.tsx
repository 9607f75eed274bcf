// The place of the details while main reads them.
import { useMessages } from '../../../app/use-messages.ts';
import { Skeleton } from '../../../design/skeleton.tsx';

/** Quiet bars, said to assistive technology as loading. */
export function DetailsSkeleton() {
  const { t } = useMessages();
  return (
    <div className="account-details-content" role="status" aria-label={t('app.loading')}>
      <Skeleton width={0.5} height="figure" />
      <Skeleton width={0.35} />
      <Skeleton width={1} />
      <Skeleton width={0.8} />
      <Skeleton width={0.9} />
    </div>
  );
}
