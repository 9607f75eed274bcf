// The keys that do something, written as the platform writes them.
import './shortcut.css';

/** `mod` is Ctrl, on a Mac the command key. */
export type ShortcutKey = 'mod' | 'shift' | 'alt' | 'enter' | 'escape' | (string & {});

export interface ShortcutProps {
  keys: readonly ShortcutKey[];
}

const macNames: Record<string, string> = { mod: '⌘', shift: '⇧', alt: '⌥', enter: '↵', escape: 'esc' };
const otherNames: Record<string, string> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt', enter: 'Enter', escape: 'Esc' };

/** One key cap per key. */
export function Shortcut({ keys }: ShortcutProps) {
  const names = /mac/i.test(navigator.userAgent) ? macNames : otherNames;
  return (
    <span className="shortcut">
      {keys.map((key) => (
        <kbd key={key} className="shortcut-key">
          {names[key] ?? key}
        </kbd>
      ))}
    </span>
  );
}
