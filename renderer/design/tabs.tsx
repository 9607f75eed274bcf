// Parts of one thing side by side, one shown at a time.
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import './tabs.css';

export interface TabItem {
  id: string;
  label: string;
  /** What waits there; left out when nothing does. */
  mark?: TabMark | undefined;
  content: ReactNode;
}

/** A dot for everybody, and its meaning in words for assistive technology. */
export interface TabMark {
  /** `danger` where something needs a decision. */
  tone: 'warning' | 'danger';
  words: string;
}

export interface TabsProps {
  /** Accessible name of the tab list. */
  label: string;
  items: readonly TabItem[];
  selectedId: string;
  onSelect: (id: string) => void;
}

/** Tabs; arrow keys move between them, Tab goes into the panel. */
export function Tabs({ label, items, selectedId, onSelect }: TabsProps) {
  return (
    <AriaTabs className="tabs" selectedKey={selectedId} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList className="tab-list" aria-label={label}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className="tab">
            {item.label}
            {item.mark !== undefined && (
              <span className={`tab-mark tab-mark-${item.mark.tone}`}>
                <span className="visually-hidden">{item.mark.words}</span>
              </span>
            )}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="tab-panel">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
