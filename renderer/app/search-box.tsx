// The search box of the bar (F6): searches accounts as one types, from wherever one is. Arrow down goes
// into the list, Enter opens the first hit. Never asks main: the list does.
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { SearchField } from '../design/search-field.tsx';
import { Shortcut } from '../design/shortcut.tsx';
import { useAccountListView } from '../state/account-list-view.ts';
import { useKeyWithin } from '../state/use-key-within.ts';
import { places } from './places.ts';
import { useMessages } from './use-messages.ts';

const longestQuery = 200;

/** Ctrl/Cmd+K puts the focus here. */
export function SearchBox() {
  const { t } = useMessages();
  const root = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [, navigate] = useLocation();
  const query = useAccountListView((view) => view.query);
  const search = useAccountListView((view) => view.search);
  const enterList = useAccountListView((view) => view.enterList);

  const offerSearch = useAccountListView((view) => view.offerSearch);

  useEffect(() => {
    const enter = () => {
      input.current?.focus();
      input.current?.select();
    };
    offerSearch(enter);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      enter();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      offerSearch(null);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [offerSearch]);

  useKeyWithin(root, 'ArrowDown', () => {
    if (enterList === null) navigate(places.accounts);
    else enterList('focus');
  });
  const onChange = (typed: string) => {
    search(typed.slice(0, longestQuery));
    if (enterList === null) navigate(places.accounts);
  };
  return (
    <search className="shell-search" ref={root}>
      <SearchField
        ref={input}
        label={t('app.search.label')}
        placeholder={t('app.search.placeholder')}
        value={query}
        onChange={onChange}
        onSubmit={() => enterList?.('open')}
        shortcut={<Shortcut keys={['mod', 'K']} />}
      />
    </search>
  );
}
