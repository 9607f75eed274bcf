// Language, theme, contrast and row height: each applies at once, and is kept (F28, F29).
import { useState } from 'react';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { SettingsPatch } from '../../../shared/contract/settings.ts';
import { failureMessage } from '../../app/failure-message.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Notice } from '../../design/notice.tsx';
import { Panel } from '../../design/panel.tsx';
import { Select } from '../../design/select.tsx';
import { useChangeSettings, useSettings } from '../../state/use-settings.ts';

const languages = ['system', 'en', 'de'] as const;
const themes = ['system', 'light', 'dark'] as const;
const contrasts = ['normal', 'more'] as const;
const densities = ['compact', 'comfortable'] as const;

/** Four choices. */
export function AppearancePanel() {
  const { t } = useMessages();
  const settings = useSettings();
  const change = useChangeSettings();
  const [failure, setFailure] = useState<Failure | null>(null);
  const apply = async (patch: SettingsPatch) => {
    const result = await change(patch);
    setFailure(result.ok ? null : result.failure);
  };
  return (
    <Panel title={t('settings.appearance')} headingLevel={2}>
      {failure !== null && (
        <Notice tone="danger" live="assertive" title={t('settings.notSaved')}>
          {failureMessage(failure, t)}
        </Notice>
      )}
      <div className="settings-choices">
        <Choice
          label={t('settings.language')}
          value={settings.language}
          choices={languages}
          nameOf={(language) => t(`settings.languages.${language}`)}
          onChoose={(language) => void apply({ language })}
        />
        <Choice
          label={t('settings.theme')}
          value={settings.theme}
          choices={themes}
          nameOf={(theme) => t(`settings.themes.${theme}`)}
          onChoose={(theme) => void apply({ theme })}
        />
        <Choice
          label={t('settings.contrast')}
          value={settings.contrast}
          choices={contrasts}
          nameOf={(contrast) => t(`settings.contrasts.${contrast}`)}
          onChoose={(contrast) => void apply({ contrast })}
        />
        <Choice
          label={t('settings.density')}
          value={settings.density}
          choices={densities}
          nameOf={(density) => t(`settings.densities.${density}`)}
          onChoose={(density) => void apply({ density })}
        />
      </div>
    </Panel>
  );
}

interface ChoiceProps<C extends string> {
  label: string;
  value: C;
  choices: readonly C[];
  nameOf: (choice: C) => string;
  onChoose: (choice: C) => void;
}

function Choice<C extends string>({ label, value, choices, nameOf, onChoose }: ChoiceProps<C>) {
  return (
    <Select
      label={label}
      options={choices.map((choice) => ({ id: choice, label: nameOf(choice) }))}
      value={value}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice === id);
        if (chosen !== undefined) onChoose(chosen);
      }}
    />
  );
}
