// The app itself: what it is, links to the outside, and the renderer's caught errors for the log.
import type { Result } from '../../shared/contract/result.ts';
import { failed, success } from '../../shared/contract/result.ts';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import type { ReadCurrent } from './current-profile.ts';
import { toAllowedLink } from './link-rules.ts';
import type { Platform } from './platform.ts';

export interface AppService {
  readonly info: () => Result<RequestOutput<'app.info'>>;
  readonly openLink: (input: { readonly url: string }) => Promise<Result<Record<string, never>>>;
  readonly reportError: (input: {
    readonly message: string;
    readonly stack: string;
  }) => Result<{ readonly reference: string }>;
}

export interface AppServiceOptions {
  readonly platform: Pick<Platform, 'appVersion' | 'systemLocale' | 'openLink'>;
  readonly home: string;
  readonly isDevelopment: boolean;
  readonly current: ReadCurrent;
  /** Logs the renderer's error and answers with its reference. */
  readonly logError: (message: string, stack: string) => string;
}

/** Requests about the app. */
export function createAppService(options: AppServiceOptions): AppService {
  const { platform, home, isDevelopment, current, logError } = options;
  return {
    info: () =>
      success({
        version: platform.appVersion,
        systemLocale: platform.systemLocale(),
        dataFolder: home,
        isDevelopment,
      }),
    async openLink({ url }) {
      const link = toAllowedLink(url, current()?.address ?? null);
      if (link === null) return failed({ code: 'invalid-input', problems: [{ path: 'url', problem: 'not-allowed' }] });
      await platform.openLink(link);
      return success({});
    },
    reportError: ({ message, stack }) => success({ reference: logError(message, stack) }),
  };
}
