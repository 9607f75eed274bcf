// A button with a menu of choices that are on or off: the columns of a list, a filter. Its options are in
// the document only while it is open.
import type { ReactNode } from 'react';
import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import './choice-menu.css';
import type { Option } from './option.tsx';
import './option.css';

export interface ChoiceMenuProps {
  /** On the button, and the name of the menu. */
  label: string;
  /** A lucide icon element before the words. */
  icon?: ReactNode;
  options: readonly Option[];
  selectedIds: readonly string[];
  onChange: (ids: string[]) => void;
  /** `single`: at most one; choosing it again takes it back. */
  mode: 'single' | 'multiple';
  /** Marks the button as a filter that is on. */
  isActive?: boolean;
}

/** Opens by press or arrow down; Space and Enter choose, Escape closes. */
export function ChoiceMenu(props: ChoiceMenuProps) {
  const { label, icon, options, selectedIds, onChange, mode, isActive = false } = props;
  return (
    <MenuTrigger>
      <Button className="choice-menu-trigger" data-active={isActive || undefined}>
        {icon}
        {label}
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu<Option>
          className="option-list"
          aria-label={label}
          items={options}
          selectionMode={mode}
          selectedKeys={selectedIds}
          onSelectionChange={(keys) => {
            if (keys !== 'all') onChange([...keys].map(String));
          }}
        >
          {(option) => (
            <MenuItem className="option" textValue={option.label} isDisabled={option.isDisabled ?? false}>
              <span className="option-words">{option.label}</span>
              <Check className="option-check" aria-hidden="true" />
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
