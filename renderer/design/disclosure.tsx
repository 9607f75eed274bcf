// Details that can be opened in place. Never hides what is needed to decide.
import type { ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import './disclosure.css';

export interface DisclosureProps {
  title: ReactNode;
  children: ReactNode;
  isInitiallyOpen?: boolean;
}

/** A titled part that opens and closes. */
export function Disclosure({ title, children, isInitiallyOpen = false }: DisclosureProps) {
  return (
    <AriaDisclosure className="disclosure" defaultExpanded={isInitiallyOpen}>
      <Button slot="trigger" className="disclosure-trigger">
        <ChevronRight aria-hidden="true" />
        {title}
      </Button>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
