// What the window shows by who is signed in: the desk, the way in, or why the data cannot be opened.
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { defaultSettings } from '../../shared/contract/settings.ts';
import { LocaleProvider } from '../design/locale-provider.tsx';
import { ToastRegion } from '../design/toast.tsx';
import { useInvalidation } from '../host/use-invalidation.ts';
import { useRequest } from '../host/use-request.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { FailedScreen } from './failed-screen.tsx';
import { places } from './places.ts';
import { StartingScreen } from './starting-screen.tsx';
import { toasts } from './toasts.ts';
import { useAppearance } from './use-appearance.ts';
import { useMessages } from './use-messages.ts';

const Shell = lazy(async () => ({ default: (await import('./shell.tsx')).Shell }));
const SignInScreen = lazy(async () => ({
  default: (await import('../features/connection/sign-in-screen.tsx')).SignInScreen,
}));
const StorageProblemScreen = lazy(async () => ({
  default: (await import('../features/connection/storage-problem-screen.tsx')).StorageProblemScreen,
}));
const DesignPage = lazy(async () => ({
  default: (await import('../features/design-page/design-page.tsx')).DesignPage,
}));

/** The whole window below its host, cache and router. */
export function App() {
  useInvalidation();
  const settings = useRequest('settings.read', {});
  const info = useRequest('app.info', {});
  useAppearance(settings.data ?? defaultSettings, info.data?.systemLocale);
  const { t, locale } = useMessages();
  return (
    <LocaleProvider locale={locale} texts={t('app.design', { returnObjects: true })}>
      <ErrorBoundary>
        <Suspense fallback={<StartingScreen />}>
          <Switch>
            {info.data?.isDevelopment === true && (
              <Route path={places.design}>
                <DesignPage />
              </Route>
            )}
            <Route>{settings.isLoading || info.isLoading ? <StartingScreen /> : <BySession />}</Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <ToastRegion toasts={toasts} />
    </LocaleProvider>
  );
}

function BySession() {
  const session = useRequest('session.read', {});
  if (session.data === undefined) {
    return session.failure === null ? (
      <StartingScreen />
    ) : (
      <FailedScreen failure={session.failure} onTryAgain={session.askAgain} />
    );
  }
  switch (session.data.kind) {
    case 'starting':
      return <StartingScreen />;
    case 'signed-out':
      return <SignInScreen session={session.data} />;
    case 'signed-in':
      return <Shell session={session.data} />;
    case 'storage-problem':
      return <StorageProblemScreen problem={session.data} />;
  }
}
