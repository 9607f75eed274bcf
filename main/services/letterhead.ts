// What quotes and receipts are printed on: the letterhead that comes with `/v1/me`, or the one that an administrator has
// put in its place on this machine, kept in own work per reseller. Never changes the portal's.
import type { LetterheadState } from '../../shared/contract/documents.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import { letterheadProblems, letterheadSchema, type Letterhead } from '../../shared/domain/letterhead.ts';
import { readSettingRow, writeSettingRow } from '../store/settings.ts';
import type { WorkStore } from '../store/work-store.ts';
import { signedOut, type CurrentProfile, type ReadCurrent } from './current-profile.ts';

export interface LetterheadService {
  readonly read: () => Result<LetterheadState>;
  readonly change: (input: { readonly letterhead: Letterhead | null }) => Result<LetterheadState>;
}

/** Requests about the letterhead. */
export function createLetterheadService(options: {
  readonly work: WorkStore;
  readonly current: ReadCurrent;
}): LetterheadService {
  const { work, current } = options;
  return {
    read() {
      const profile = current();
      return profile === null ? signedOut() : success(stateOf(work, profile));
    },
    change({ letterhead }) {
      const profile = current();
      if (profile === null) return signedOut();
      if (!mayChange(profile)) return failed({ code: 'not-permitted', reason: 'role' });
      // Taken back is kept as well: a backup, which adds what is missing here, must not bring it back.
      work.write(() => writeSettingRow(work, rowOf(profile), JSON.stringify(letterhead)));
      return success(stateOf(work, profile));
    },
  };
}

/** What is printed on for a profile; null where neither portal nor administrator has given one. */
export function letterheadOf(work: WorkStore, profile: CurrentProfile): Letterhead | null {
  return ownLetterhead(work, profile) ?? profile.me.reseller.letterhead;
}

function stateOf(work: WorkStore, profile: CurrentProfile): LetterheadState {
  const letterhead = letterheadOf(work, profile);
  return {
    letterhead,
    isOwn: ownLetterhead(work, profile) !== null,
    problems: letterheadProblems(letterhead).map(({ path, problem }) => ({ path, problem })),
    mayChange: mayChange(profile),
  };
}

function mayChange({ me }: CurrentProfile): boolean {
  return me.staff.role === 'administrator';
}

/** A row that says that there is none, is damaged, or of another version, is as good as none. */
function ownLetterhead(work: WorkStore, profile: CurrentProfile): Letterhead | null {
  const text = readSettingRow(work, rowOf(profile));
  if (text === null) return null;
  try {
    const parsed = letterheadSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Sample data and a real portal may name their resellers alike. */
function rowOf({ isSample, me }: CurrentProfile): string {
  return `letterhead:${isSample ? 'sample' : 'portal'}:${me.reseller.id}`;
}
