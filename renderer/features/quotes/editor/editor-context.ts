// What every part of the open quote editor works with, handed down once by the panel.
import { createContext, useContext } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { QuoteData } from '../quote-data.ts';
import type { EnteredQuote, EntryProblem, KnownCopies } from './entered-quote.ts';
import type { QuoteEntry } from './quote-entry.ts';

export interface Editor {
  readonly data: QuoteData;
  readonly copies: KnownCopies;
  readonly form: UseFormReturn<QuoteEntry>;
  readonly entry: QuoteEntry;
  /** What the entry amounts to now. */
  readonly entered: EnteredQuote;
  /** The number that the quote goes by; null while main has none of it. */
  readonly number: string | null;
  readonly isProvisional: boolean;
}

export const EditorContext = createContext<Editor | null>(null);

/** The open editor. Throws outside of it: a bug, not a state. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('no editor: a part stands outside of EditorContext');
  return editor;
}

/** What stands against a field, undefined where nothing does. */
export function problemAt(editor: Editor, path: string): EntryProblem | undefined {
  return editor.entered.problems.find((problem) => problem.path === path);
}
