import type { Catalogue } from '../../catalogue/catalogue.ts';
import { PROFILES, type ProfileId } from '../../machine/profiles.ts';
import { change, SENSITIVITY_STEP, withSettings } from './change.ts';
import type { Changes } from './stage.ts';
import { type PlayerState, type Step, say, step } from './state.ts';

/** What one may ask "what if" about, in the order of the panel. */
export const FIELDS = ['sensitivity', 'wakeWord', 'profile', 'verification', 'prerollMs', 'followUp', 'seed'] as const;
export type Field = (typeof FIELDS)[number];

/** Fields whose value can also be typed. */
const TYPED: ReadonlySet<Field> = new Set(['sensitivity', 'wakeWord', 'prerollMs', 'seed']);
/** Pre-rolls to step through, ms: none, what Amazon and openWakeWord send, and longer ones (assumed). */
const PREROLLS = [0, 250, 500, 1000, 2000, 5000];

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

/** Changes the chosen field to its next or previous value. */
export function turn(state: PlayerState, field: Field, by: 1 | -1, sentences: Catalogue): Step {
  const next = nextValue(state, field, by);
  return next === null ? say(state, sentences.player.noFurther) : change(state, next, sentences);
}

function nextValue(state: PlayerState, field: Field, by: 1 | -1): Changes | null {
  const { changes, opened } = state;
  const values = valuesOf(state);
  switch (field) {
    case 'sensitivity': {
      const sensitivity = Math.round((values.sensitivity + by * SENSITIVITY_STEP) * 100) / 100;
      return sensitivity < 0 || sensitivity > 1 ? null : withSettings(changes, { sensitivity });
    }
    case 'wakeWord':
      return withSettings(changes, { wakeWord: turned(opened.wakeWords, values.wakeWord ?? '', by) });
    case 'profile':
      return { ...changes, profile: turned(Object.keys(PROFILES), values.profile, by) };
    case 'verification':
      return withSettings(changes, { verification: !values.verification });
    case 'followUp':
      return withSettings(changes, { followUp: !values.followUp });
    case 'prerollMs': {
      const prerollMs =
        by > 0 ? PREROLLS.find((ms) => ms > values.prerollMs) : PREROLLS.findLast((ms) => ms < values.prerollMs);
      return prerollMs === undefined ? null : withSettings(changes, { prerollMs });
    }
    case 'seed': {
      const seed = values.seed === null ? (by > 0 ? 1 : null) : values.seed + by;
      if (seed === null && by < 0) return null;
      return { ...changes, seed: seed === null || seed < 1 ? null : seed };
    }
  }
}

/** The one after or before, round and round; a value that is not among them comes before the first. */
function turned(values: readonly string[], now: string, by: 1 | -1): string {
  const at = values.indexOf(now);
  const next = at < 0 && by < 0 ? values.length - 1 : (at + by + values.length) % values.length;
  return values[next] ?? now;
}

/** A value as it was typed into the chosen field. */
export function enter(state: PlayerState, field: Field, typed: string, sentences: Catalogue): Step {
  const { player } = sentences;
  const { changes } = state;
  const text = typed.trim();
  const number = Number(text.replace(',', '.'));
  const isNumber = /^\d+([.,]\d+)?$/u.test(text);
  if (field === 'wakeWord' && text !== '')
    return change(state, withSettings(changes, { wakeWord: text.toLowerCase() }), sentences);
  if (field === 'sensitivity' && isNumber && number <= 1)
    return change(state, withSettings(changes, { sensitivity: number }), sentences);
  if (field === 'prerollMs' && isNumber && number <= 60) {
    return change(state, withSettings(changes, { prerollMs: Math.round(number * 1000) }), sentences);
  }
  if (field === 'seed' && text === '') return change(state, { ...changes, seed: null }, sentences);
  if (field === 'seed' && /^\d{1,15}$/u.test(text)) return change(state, { ...changes, seed: Number(text) }, sentences);
  return say(state, player.notAValue[field as 'wakeWord']);
}

/** Where typing begins, with what there is now. */
export function beginTyping(state: PlayerState, chosen: number, { player }: Catalogue): Step {
  const field = FIELDS[chosen] ?? 'sensitivity';
  if (!TYPED.has(field)) return say(state, player.notTyped);
  return step({ ...state, message: null, panel: { kind: 'what-if', chosen, typed: '' } });
}
