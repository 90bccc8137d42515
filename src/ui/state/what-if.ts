import type { Changes } from '../../app/stage/stage.ts';
import { PROFILES } from '../../machine/profiles.ts';
import { WHAT_IF_SETTINGS, type WhatIfSetting } from '../../vocabulary/settings.ts';
import type { Words } from '../../words/words.ts';
import { change, withSettings } from './change.ts';
import { type PlayerState, type Step, say, step } from './state.ts';
import { valuesOf } from './values.ts';

/** Sensitivity in steps of one in twenty (assumed). */
const SENSITIVITY_STEP = 0.05;

/** What one may ask "what if" about, in the order of the panel. */
export type Field = WhatIfSetting | 'profile' | 'seed';
export const FIELDS: readonly Field[] = [
  ...WHAT_IF_SETTINGS.slice(0, 2),
  'profile',
  ...WHAT_IF_SETTINGS.slice(2),
  'seed',
];

/** Fields whose value can also be typed. */
const TYPED: ReadonlySet<Field> = new Set(['sensitivity', 'wakeWord', 'prerollMs', 'seed']);
/** Pre-rolls to step through, ms: none, what Amazon and openWakeWord send, and longer ones (assumed). */
const PREROLLS = [0, 250, 500, 1000, 2000, 5000];

/** Changes the chosen field to its next or previous value. */
export function turn(state: PlayerState, field: Field, by: 1 | -1, sentences: Words): Step {
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
      return { ...changes, profile: turned(profilesFor(state), values.profile, by) };
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

/** Those that can hear: where sound is heard, there has to be a model of their wake word. */
function profilesFor({ log, opened }: PlayerState): readonly string[] {
  const { detector, model } = log.header;
  const isOwnModel = model?.startsWith('sha256:') ?? false;
  return Object.entries(PROFILES).flatMap(([id, { wakeWord }]) => {
    const needsModel = detector === 'neural' && !isOwnModel && wakeWord.value !== null;
    return needsModel && !opened.wakeWords.includes(wakeWord.value) ? [] : [id];
  });
}

/** The one after or before, round and round; a value that is not among them comes before the first. */
function turned(values: readonly string[], now: string, by: 1 | -1): string {
  const at = values.indexOf(now);
  const next = at < 0 && by < 0 ? values.length - 1 : (at + by + values.length) % values.length;
  return values[next] ?? now;
}

/** A value as it was typed into the chosen field. */
export function enter(state: PlayerState, field: Field, typed: string, sentences: Words): Step {
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
  const stillTyping = { ...state, panel: { kind: 'what-if', chosen: FIELDS.indexOf(field), typed } } as const;
  return say(stillTyping, player.notAValue[field as 'wakeWord']);
}

/** Where typing begins, with what there is now. */
export function beginTyping(state: PlayerState, chosen: number, { player }: Words): Step {
  const field = FIELDS[chosen] ?? 'sensitivity';
  if (!TYPED.has(field)) return say(state, player.notTyped);
  return step({ ...state, message: null, panel: { kind: 'what-if', chosen, typed: '' } });
}
