import type { ProfileId } from '../../vocabulary/profile.ts';
import type { PlayerState } from './state.ts';

/** What each field is now, with the changes that are asked for. */
export function valuesOf({ log, changes }: Pick<PlayerState, 'log' | 'changes'>): {
  readonly sensitivity: number;
  readonly wakeWord: string | null;
  readonly profile: ProfileId;
  readonly verification: boolean;
  readonly prerollMs: number;
  readonly followUp: boolean;
  readonly seed: number | null;
} {
  const { profile, ...device } = log.header.device;
  return {
    ...device,
    ...changes.settings,
    profile: (changes.profile as ProfileId | null) ?? profile,
    seed: changes.seed,
  };
}

/** Whether the scene differs from the scenario as written; a setting that was changed and changed back does not. */
export function isChanged({ log, changes, opened }: Pick<PlayerState, 'log' | 'changes' | 'opened'>): boolean {
  const { asWritten } = opened;
  const added = ({ interventions, deletions }: PlayerState['changes']) => JSON.stringify([interventions, deletions]);
  const before = valuesOf({ log: opened.log, changes: asWritten });
  return added(changes) !== added(asWritten) || JSON.stringify(valuesOf({ log, changes })) !== JSON.stringify(before);
}
