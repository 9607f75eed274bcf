// Keeps the drafts of orders (F18) as they are entered, and reads them back: what could not be kept from here, else from
// main.
import type { DraftKey, KeptDraft } from '../../shared/contract/drafts.ts';
import type { Host } from '../../shared/contract/host.ts';
import { success } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { createKeeper } from './keeper.ts';
import type { Keeper } from './keeper.ts';

/** A draft as the wizard has it; the keeper counts its changes. */
export type DraftContent = Omit<KeptDraft, 'revision'>;

export interface DraftKeeper extends Keeper<DraftContent> {
  /** The draft of a subscription and change: as it is here where it could not be kept, else as main has it. */
  readonly read: (profileId: string, key: DraftKey) => Promise<Result<KeptDraft | null>>;
}

/** The keeper of one window. */
export function createDraftKeeper(host: Host): DraftKeeper {
  const keeper = createKeeper<DraftContent>({
    idOf: ({ draftId }) => draftId,
    save: ({ content, count }) => host.request('drafts.save', { ...content, revision: count }),
  });
  return {
    ...keeper,
    async read(profileId, key) {
      const here = await keeper.unkept((content) => isOf(content, profileId, key));
      if (here !== null) return success({ ...here.content, revision: here.count });
      const answer = await host.request('drafts.read', { subscriptionId: key.subscriptionId, kind: key.kind });
      if (!answer.ok) return answer;
      const { draft } = answer.value;
      if (draft !== null) {
        const { revision, ...content } = draft;
        keeper.adopt({ content, count: revision });
      }
      return success(draft);
    },
  };
}

function isOf(draft: DraftContent, profileId: string, { subscriptionId, kind }: DraftKey): boolean {
  return draft.profileId === profileId && draft.subscriptionId === subscriptionId && draft.kind === kind;
}
