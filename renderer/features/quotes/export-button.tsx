// The button that saves a table as a file, in one of two kinds, and says what became of it.
import { Download } from 'lucide-react';
import { tableFormatSchema } from '../../../shared/contract/documents.ts';
import type { TableFormat } from '../../../shared/contract/documents.ts';
import type { Language } from '../../../shared/domain/text.ts';
import { failureMessage } from '../../app/failure-message.ts';
import { toasts } from '../../app/toasts.ts';
import { useMessages } from '../../app/use-messages.ts';
import { ChoiceMenu } from '../../design/choice-menu.tsx';
import { showToast } from '../../design/toast.tsx';
import type { FileSaved } from '../../host/use-file.ts';

interface ExportButtonProps {
  readonly save: (format: TableFormat, language: Language) => Promise<FileSaved>;
}

/** CSV or XLSX. */
export function ExportButton({ save }: ExportButtonProps) {
  const { t, language } = useMessages();
  const choose = async (id: string | undefined) => {
    const format = tableFormatSchema.safeParse(id);
    if (!format.success) return;
    const saved = await save(format.data, language);
    if (!saved.ok) {
      const description = failureMessage(saved.failure, t);
      showToast(toasts, { tone: 'danger', title: t('quoteList.export.failed'), description });
    } else if (saved.value.fileName !== null) {
      showToast(toasts, { tone: 'positive', title: t('quoteList.export.saved', { fileName: saved.value.fileName }) });
    }
  };
  return (
    <ChoiceMenu
      label={t('quoteList.export.label')}
      icon={<Download aria-hidden="true" />}
      mode="single"
      options={tableFormatSchema.options.map((format) => ({ id: format, label: t(`quoteList.export.${format}`) }))}
      selectedIds={[]}
      onChange={([id]) => void choose(id)}
    />
  );
}
