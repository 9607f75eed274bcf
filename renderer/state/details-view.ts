// Which tab of the account details is open.
import { create } from 'zustand';

interface DetailsView {
  readonly tab: string;
  readonly show: (tab: string) => void;
}

export const useDetailsView = create<DetailsView>((set) => ({
  tab: 'contacts',
  show: (tab) => set({ tab }),
}));
