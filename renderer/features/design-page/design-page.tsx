// Every component in all its states, in the theme chosen at the top (route /design, development builds only).
// Its texts are specimens and are not translated; nothing here reaches the portal.
import { useLayoutEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { FilterChip } from '../../design/filter-chip.tsx';
import { ActionSpecimens } from './action-specimens.tsx';
import { FieldSpecimens } from './field-specimens.tsx';
import { GridSpecimen } from './grid-specimen.tsx';
import { OrderSpecimens } from './order-specimens.tsx';
import { OverlaySpecimens } from './overlay-specimens.tsx';
import { StateSpecimens } from './state-specimens.tsx';
import './design-page.css';

/** The page; it takes over the theme of the window while it is shown. */
export function DesignPage() {
  const [isDark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [hasMoreContrast, setMoreContrast] = useState(false);
  const [isGerman, setGerman] = useState(false);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const before = { theme: dataset['theme'], contrast: dataset['contrast'] };
    dataset['theme'] = isDark ? 'dark' : 'light';
    dataset['contrast'] = hasMoreContrast ? 'more' : 'normal';
    return () => {
      dataset['theme'] = before.theme ?? 'system';
      dataset['contrast'] = before.contrast ?? 'normal';
    };
  }, [isDark, hasMoreContrast]);
  return (
    <I18nProvider locale={isGerman ? 'de-DE' : 'en-GB'}>
      <main className="design-page">
        <header className="design-page-head">
          <h1>Design system</h1>
          <FilterChip isSelected={isDark} onChange={setDark}>
            Dark
          </FilterChip>
          <FilterChip isSelected={hasMoreContrast} onChange={setMoreContrast}>
            More contrast
          </FilterChip>
          <FilterChip isSelected={isGerman} onChange={setGerman}>
            German formats
          </FilterChip>
        </header>
        <div className="design-page-columns">
          <div className="design-page-column">
            <ActionSpecimens />
            <FieldSpecimens />
          </div>
          <div className="design-page-column">
            <OrderSpecimens />
            <OverlaySpecimens />
          </div>
          <div className="design-page-column">
            <StateSpecimens />
          </div>
        </div>
        <GridSpecimen />
      </main>
    </I18nProvider>
  );
}
