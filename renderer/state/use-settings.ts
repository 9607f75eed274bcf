// The settings of this installation, and changing them: shown at once, kept by main, taken back where
// main could not keep them.
import { useRef } from 'react';
import { defaultSettings } from '../../shared/contract/settings.ts';
import type { Settings, SettingsPatch } from '../../shared/contract/settings.ts';
import type { Result } from '../../shared/contract/result.ts';
import { useHost } from '../host/host-context.ts';
import { keepAnswer, requestKey, useAnswers, useRequest } from '../host/use-request.ts';

/** The settings now; the defaults until main has answered. */
export function useSettings(): Settings {
  return useRequest('settings.read', {}).data ?? defaultSettings;
}

/** Changes some settings. Answers once they are kept, or with the failure. */
export function useChangeSettings(): (patch: SettingsPatch) => Promise<Result<Settings>> {
  const host = useHost();
  const client = useAnswers();
  const newest = useRef(0);
  return async (patch) => {
    const mine = (newest.current += 1);
    const before = client.getQueryData<Settings>(requestKey('settings.read', {})) ?? defaultSettings;
    keepAnswer(client, 'settings.read', {}, withPatch(before, patch));
    const result = await host.request('settings.change', patch);
    if (mine === newest.current) keepAnswer(client, 'settings.read', {}, result.ok ? result.value : before);
    return result;
  };
}

/** The settings with those of a patch in their place. */
function withPatch(settings: Settings, patch: SettingsPatch): Settings {
  return {
    language: patch.language ?? settings.language,
    theme: patch.theme ?? settings.theme,
    contrast: patch.contrast ?? settings.contrast,
    density: patch.density ?? settings.density,
    accountList: patch.accountList ?? settings.accountList,
  };
}
