// F5: columns can be chosen and resized, and the choice is kept within sensible bounds.
import { describe, expect, it } from 'vitest';
import {
  setWidths,
  standardWidths,
  withChosen,
  withWidths,
} from '../../../renderer/features/accounts/list-columns.tsx';
import { defaultSettings, settingsSchema } from '../../../shared/contract/settings.ts';

const kept = defaultSettings.accountList.columns;

describe('the columns of the account list', () => {
  it('begin at their standard widths, so that the company takes what is left over', () => {
    for (const { column, widthPx } of kept) expect(widthPx, column).toBe(standardWidths[column]);
    expect(setWidths(kept)).toEqual({});
  });

  it('fit beside the details in a window of 1280 px', () => {
    const sum = kept.reduce((width, { widthPx }) => width + widthPx, 0);
    const sidebar = 200;
    const leastDetails = 480;
    const scrollBar = 15;
    expect(sum).toBeLessThanOrEqual(1280 - sidebar - leastDetails - 1 - scrollBar);
  });

  it('keep the widths that the user sets, and take the standard back', () => {
    const wider = withWidths(kept, { city: 300.4 });
    expect(setWidths(wider)).toEqual({ city: 300 });
    expect(setWidths(withWidths(wider, {}))).toEqual({});
  });

  it('never keep a width that the settings would refuse', () => {
    const extreme = withWidths(kept, { city: 9, status: 99_999 });
    expect(settingsSchema.shape.accountList.shape.columns.safeParse(extreme).success).toBe(true);
  });

  it('are chosen in their usual order, with the widths they had, and never without the company', () => {
    const chosen = withChosen(withWidths(kept, { licences: 120 }), ['monthly', 'licences']);
    expect(chosen).toEqual([
      { column: 'company', widthPx: standardWidths.company },
      { column: 'licences', widthPx: 120 },
      { column: 'monthly', widthPx: standardWidths.monthly },
    ]);
  });
});
