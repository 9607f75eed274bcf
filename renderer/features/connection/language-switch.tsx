// Changes the language where one cannot reach the settings yet (F28). Named in the language it leads to.
import { Languages } from 'lucide-react';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { useChangeSettings } from '../../state/use-settings.ts';

/** "Deutsch" in the English window, "English" in the German one. */
export function LanguageSwitch() {
  const { t, language } = useMessages();
  const change = useChangeSettings();
  const other = language === 'de' ? 'en' : 'de';
  return (
    <div className="sign-in-language" lang={other}>
      <Button variant="quiet" size="small" icon={<Languages />} onPress={() => void change({ language: other })}>
        {t(`settings.languages.${other}`)}
      </Button>
    </div>
  );
}
