// The search box: text as typed, a clear button, Escape clears. Never decides what is searched.
import type { ReactNode, Ref } from 'react';
import { Search, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { useDesignTexts } from './locale-provider.tsx';
import { Spinner } from './spinner.tsx';
import './search-field.css';

export interface SearchFieldProps {
  /** Accessible name, for example "Search accounts". */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Enter in the field. */
  onSubmit?: ((value: string) => void) | undefined;
  placeholder?: string;
  /** Key hint at the end while the field is empty, usually a `Shortcut`. */
  shortcut?: ReactNode;
  isBusy?: boolean | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** A search box of role `searchbox`. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, onSubmit, placeholder, shortcut, isBusy, ref } = props;
  const texts = useDesignTexts();
  return (
    <AriaSearchField
      className="search-field"
      aria-label={label}
      value={value}
      onChange={onChange}
      {...(onSubmit === undefined ? {} : { onSubmit })}
    >
      <span className="search-field-icon">{isBusy === true ? <Spinner /> : <Search aria-hidden="true" />}</span>
      <Input
        className="search-field-input"
        placeholder={placeholder ?? label}
        {...(ref === undefined ? {} : { ref })}
      />
      {value === '' ? (
        shortcut
      ) : (
        <Button className="search-field-clear" aria-label={texts.clear}>
          <X aria-hidden="true" />
        </Button>
      )}
    </AriaSearchField>
  );
}
