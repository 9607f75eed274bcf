// One text of the letterhead with what stands against it; the directors are several lines.
import { Controller } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import type { Translate } from '../../app/i18n.ts';
import { useMessages } from '../../app/use-messages.ts';
import { TextArea } from '../../design/text-area.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { LetterheadEntry } from '../../forms/letterhead-form.ts';

interface LetterheadTextProps {
  readonly control: Control<LetterheadEntry>;
  readonly name: Exclude<keyof LetterheadEntry, 'isRegistered' | 'country'>;
  readonly width: 'short' | 'half' | 'long' | 'full';
  readonly onEntered: () => void;
  readonly isRequired?: boolean;
  readonly type?: 'text' | 'email' | 'tel';
  readonly description?: string;
}

/** A labelled field. */
export function LetterheadText(props: LetterheadTextProps) {
  const { control, name, width, onEntered, isRequired = false, type = 'text', description } = props;
  const { t } = useMessages();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, ...field }, fieldState }) => {
        const shared = {
          ...field,
          label: t(`letterhead.field.${name}`),
          isRequired,
          ...(description === undefined ? {} : { description }),
          errorMessage: problemText(fieldState.error?.message, t),
          onChange: (value: string) => {
            field.onChange(value);
            onEntered();
          },
        };
        return (
          <div className={`letterhead-field-${width}`}>
            {name === 'directors' ? (
              <TextArea {...shared} ref={ref} />
            ) : (
              <TextField {...shared} ref={ref} type={type} autoComplete="off" />
            )}
          </div>
        );
      }}
    />
  );
}

const problems = ['required', 'too-long', 'too-many', 'control-characters'] as const;

function problemText(code: string | undefined, t: Translate): string | undefined {
  if (code === undefined) return undefined;
  return t(`letterhead.problem.${problems.find((problem) => problem === code) ?? 'invalid'}`);
}
