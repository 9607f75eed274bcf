// Keeps the open order as a draft with every change, notes which figures were seen, and leaves the wizard only once
// everything is kept.
import { useEffect, useEffectEvent, useMemo } from 'react';
import { useDraftKeeper } from '../../state/use-draft-keeper.ts';
import { useFlushOnLeaving } from '../../state/use-flush-on-leaving.ts';
import { draftContentOf } from './kept-draft.ts';
import { isSame, seenFiguresOf } from './seen-figures.ts';
import type { Wizard } from './wizard-context.ts';
import { figuresBasis } from './wizard-data.ts';

type OpenOrder = Pick<Wizard, 'data' | 'session' | 'figures' | 'act'>;

/**
 * Keeps the draft while the wizard is open. The answer leaves the wizard and goes on elsewhere; where the draft cannot be
 * kept, only when it is called again.
 */
export function useKeptDraft({ data, session, figures, act }: OpenOrder): (goOn: () => void) => void {
  const keeper = useDraftKeeper();
  const content = useMemo(() => draftContentOf(data, session), [data, session]);
  useFlushOnLeaving(keeper);
  useSeenFigures({ data, session, figures, act });

  useEffect(() => {
    if (content !== null) keeper.keep(content);
  }, [keeper, content]);

  const placedId = session.placed?.orderId;
  useEffect(() => {
    if (placedId !== undefined) keeper.forget(placedId);
  }, [keeper, placedId]);

  const keepClosed = useEffectEvent(() => {
    if (content === null) return;
    keeper.keep({ ...content, isOpen: false });
    keeper.flush();
  });
  useEffect(() => () => keepClosed(), []);

  const leave = async (goOn: () => void) => {
    if (content !== null) {
      const { draftId } = content;
      const hasFailed = keeper.stateOf(draftId) === 'failed';
      keeper.keep({ ...content, isOpen: false });
      if (!(await keeper.settle(draftId)) && !hasFailed) return;
    }
    goOn();
  };
  return (goOn) => void leave(goOn);
}

/** The figures on the screen count as seen, unless their basis is another one: that is announced first. */
function useSeenFigures({ data, session, figures, act }: OpenOrder): void {
  const basis = figuresBasis(data);
  const { seen, placed } = session;
  const shown = seenFiguresOf(figures);
  const isNews = placed === null && basis === seen.basis && shown !== null && !isSame(shown, seen.figures);
  const see = useEffectEvent(() => act({ type: 'see-figures', basis, figures: shown }));
  useEffect(() => {
    if (isNews) see();
  }, [isNews]);
}
