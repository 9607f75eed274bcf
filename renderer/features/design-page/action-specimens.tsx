// Buttons in all variants and states. Development only.
import { ArrowUpCircle, Download, MoreHorizontal, Plus, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { FilterChip } from '../../design/filter-chip.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { InfoButton } from '../../design/info-button.tsx';
import { Shortcut } from '../../design/shortcut.tsx';
import { Tooltip } from '../../design/tooltip.tsx';
import { Specimen } from './specimen.tsx';

const offlineReason = 'Upgrading needs a connection to the portal.';

export function ActionSpecimens() {
  const [isTrialOnly, setTrialOnly] = useState(true);
  const [isTermOnly, setTermOnly] = useState(false);
  return (
    <>
      <Specimen title="Button">
        <Button variant="primary">Complete purchase</Button>
        <Button>Add licences</Button>
        <Button variant="quiet">Save draft and close</Button>
        <Button variant="danger" icon={<Trash2 />}>
          Discard draft
        </Button>
      </Specimen>
      <Specimen title="Button: pending, unavailable with a reason">
        <Button variant="primary" isPending>
          Complete purchase
        </Button>
        <Button isPending>Add licences</Button>
        <Button variant="primary" disabledReason={offlineReason}>
          Upgrade
        </Button>
        <Button disabledReason={offlineReason}>Upgrade</Button>
        <Button variant="quiet" disabledReason={offlineReason}>
          Upgrade
        </Button>
      </Specimen>
      <Specimen title="Button: sizes and icons">
        <Button size="small" icon={<Plus />}>
          New quote
        </Button>
        <Button icon={<ArrowUpCircle />}>Upgrade</Button>
        <Button size="large" variant="primary">
          Try with sample data
        </Button>
      </Specimen>
      <Specimen title="IconButton, InfoButton, Tooltip, Shortcut">
        <IconButton label="Refresh" icon={<RefreshCw />} />
        <IconButton label="Export" icon={<Download />} variant="secondary" />
        <IconButton label="More" icon={<MoreHorizontal />} size="small" />
        <IconButton label="Export" icon={<Download />} disabledReason="Viewers cannot export." />
        <InfoButton label="What are trunk lines?">
          Trunk lines are the usable line channels for incoming and outgoing calls.
        </InfoButton>
        <Tooltip text="Search everything" shortcut={<Shortcut keys={['mod', 'K']} />}>
          <Button variant="quiet">With a tooltip</Button>
        </Tooltip>
        <Shortcut keys={['mod', 'K']} />
      </Specimen>
      <Specimen title="FilterChip">
        <FilterChip isSelected={isTrialOnly} onChange={setTrialOnly} count="12">
          Trial ends ≤ 7 d
        </FilterChip>
        <FilterChip isSelected={isTermOnly} onChange={setTermOnly} count="31">
          Term ≤ 90 d
        </FilterChip>
      </Specimen>
    </>
  );
}
