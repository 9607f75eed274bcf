// F32, as far as it exists: how the app looks and speaks, who is signed in, where the data lies, and how it is.
import { useState } from 'react';
import type { SessionState } from '../../../shared/contract/session.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { Chip } from '../../design/chip.tsx';
import { KeyValue, KeyValueList } from '../../design/key-value.tsx';
import { Panel } from '../../design/panel.tsx';
import { useRequest } from '../../host/use-request.ts';
import { AppearancePanel } from './appearance-panel.tsx';
import { BackupsPanel } from './backups-panel.tsx';
import './settings-screen.css';
import { LetterheadPanel } from './letterhead-panel.tsx';
import { SignOutDialog } from './sign-out-dialog.tsx';
import { StoragePanel } from './storage-panel.tsx';

interface SettingsScreenProps {
  session: Extract<SessionState, { kind: 'signed-in' }>;
}

/** The settings, in panels. */
export function SettingsScreen({ session }: SettingsScreenProps) {
  const { t } = useMessages();
  return (
    <div className="settings">
      <div className="settings-column">
        <h1>{t('settings.title')}</h1>
        <AppearancePanel />
        <ProfilePanel session={session} />
        <LetterheadPanel session={session} />
        <MachinePanel />
        <BackupsPanel />
        <StoragePanel />
      </div>
    </div>
  );
}

function ProfilePanel({ session }: SettingsScreenProps) {
  const { t } = useMessages();
  const [isSigningOut, setSigningOut] = useState(false);
  const { staff, reseller, portal } = session;
  return (
    <Panel
      title={t('settings.profile')}
      headingLevel={2}
      actions={
        <Button size="small" onPress={() => setSigningOut(true)}>
          {t('settings.signOut.button')}
        </Button>
      }
    >
      <KeyValueList>
        <KeyValue label={t('settings.signedInAs')}>
          {staff.name} · {staff.email}
        </KeyValue>
        <KeyValue label={t('settings.role')}>{t(`terms.role.${staff.role}`)}</KeyValue>
        <KeyValue label={t('settings.reseller')}>{reseller.name}</KeyValue>
        <KeyValue label={t('settings.portal')}>
          {portal.name} {portal.isSample ? <Chip tone="info">{t('app.sampleData')}</Chip> : `· ${portal.address}`}
        </KeyValue>
      </KeyValueList>
      {isSigningOut && <SignOutDialog onClose={() => setSigningOut(false)} />}
    </Panel>
  );
}

function MachinePanel() {
  const { t } = useMessages();
  const info = useRequest('app.info', {}).data;
  return (
    <Panel title={t('settings.thisMachine')} headingLevel={2}>
      <KeyValueList>
        <KeyValue label={t('settings.dataFolder')}>
          <code className="settings-path">{info?.dataFolder}</code>
        </KeyValue>
        <KeyValue label={t('settings.version')}>{info?.version}</KeyValue>
      </KeyValueList>
    </Panel>
  );
}
