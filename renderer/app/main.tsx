// The entry of the window: builds the few things that live as long as it does, and draws the app.
import './no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import '../design/base.css';
import { showToast } from '../design/toast.tsx';
import { HostContext } from '../host/host-context.ts';
import { pickHost } from '../host/pick-host.ts';
import { App } from './app.tsx';
import { guarded } from './guarded-location.ts';
import { i18n, startMessages, toLanguage } from './i18n.ts';
import { createQueryClient } from './query-client.ts';
import { reportUncaught } from './report-error.ts';
import { toasts } from './toasts.ts';

const useGuardedLocation = guarded(useHashLocation);

function start(root: HTMLElement): void {
  startMessages(toLanguage(navigator.language));
  const host = pickHost();
  reportUncaught(host, (reference) =>
    showToast(toasts, { tone: 'danger', title: i18n.t('failures.unexpected', { reference }) }),
  );
  createRoot(root).render(
    <StrictMode>
      <HostContext value={host}>
        <QueryClientProvider client={createQueryClient()}>
          <Router hook={useGuardedLocation}>
            <App />
          </Router>
        </QueryClientProvider>
      </HostContext>
    </StrictMode>,
  );
}

const root = document.querySelector<HTMLElement>('#root');
if (root === null) throw new Error('index.html has no #root');
start(root);
