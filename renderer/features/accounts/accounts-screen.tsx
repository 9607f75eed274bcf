// List and details side by side; in a narrow window the details cover the list. Which account is open is
// the address's business; what is in it, main's.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { StaffRole } from '../../../shared/domain/staff.ts';
import { accountPath, places } from '../../app/places.ts';
import { useMessages } from '../../app/use-messages.ts';
import { SplitView } from '../../design/split-view.tsx';
import { useAccountListView } from '../../state/account-list-view.ts';
import { useMediaQuery } from '../../state/use-media-query.ts';
import { useChangeSettings, useSettings } from '../../state/use-settings.ts';
import { AccountList } from './account-list.tsx';
import { AccountDetails } from './details/account-details.tsx';
import { NoAccountSelected } from './details/no-account-selected.tsx';

/** Below it the details cover the list (design: Shell). */
const narrowWindow = '(width < 1100px)';
const leastListPx = 320;
const leastDetailsPx = 480;

interface AccountsScreenProps {
  /** The account that is open, null for none. */
  accountId: string | null;
  role: StaffRole;
}

/** The screen of all accounts. */
export function AccountsScreen({ accountId, role }: AccountsScreenProps) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const isNarrow = useMediaQuery(narrowWindow);
  const { accountList } = useSettings();
  const change = useChangeSettings();
  const enterList = useAccountListView((view) => view.enterList);
  const [marked, setMarked] = useState<string | null>(null);
  const [entries, setEntries] = useState(0);

  const open = (id: string) => {
    setMarked(id);
    navigate(accountPath(id), { replace: accountId !== null && !isNarrow });
  };
  const leave = () => {
    navigate(places.accounts);
    requestAnimationFrame(() => useAccountListView.getState().enterList?.('focus'));
  };
  return (
    <SplitView
      label={t('accounts.divider')}
      size={accountList.listWidthPx}
      minFirst={leastListPx}
      minSecond={leastDetailsPx}
      onResizeEnd={(listWidthPx) => void change({ accountList: { ...accountList, listWidthPx } })}
      show={isNarrow ? (accountId === null ? 'first' : 'second') : 'both'}
      first={
        <AccountList
          selectedId={accountId ?? (isNarrow ? marked : null)}
          onSelect={(row, cause) => {
            if (!isNarrow || cause === 'pointer') open(row.id);
            else setMarked(row.id);
          }}
          onOpen={(row) => {
            open(row.id);
            setEntries((count) => count + 1);
          }}
        />
      }
      second={
        accountId === null ? (
          <NoAccountSelected />
        ) : (
          <AccountDetails
            key={accountId}
            accountId={accountId}
            role={role}
            entry={entries}
            isCovering={isNarrow}
            onLeave={isNarrow ? leave : () => enterList?.('focus')}
            onClose={leave}
          />
        )
      }
    />
  );
}
