import { isMinor } from '../log/consent.ts';
import type { Log } from '../log/log.ts';
import { viewOf } from '../log/view/view.ts';
import { resolveDevice } from '../machine/device.ts';
import { PROFILES } from '../machine/profiles.ts';
import type { Rewriting } from '../scenario/changed-text.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Choice, Purpose } from '../vocabulary/consent.ts';
import type { ProfileId } from '../vocabulary/profile.ts';
import type { Device, Overrides } from '../vocabulary/settings.ts';
import { asWritten, OFFERED, wakeWordId } from '../wakeword/wake-words.ts';
import type { Capture } from './capture.ts';

/** The smaller comes first where two cost the same: a setting, then a word that is learned anew, then what people do, then another device. */
export const KINDS = [
  'local',
  'no-follow-up',
  'no-streaming',
  'not-saved',
  'no-review',
  'no-profiling',
  'verification',
  'sensitivity',
  'consent',
  'mute-after',
  'mute-guests',
  'mute-talk',
  'wake-word',
  'profile',
] as const;

export type ChangeKind = (typeof KINDS)[number];
type Muting = Extract<ChangeKind, `mute-${string}`>;

/** What somebody could have set or done otherwise; what a sentence about it needs. */
export type Change = {
  /** What it writes into the scenario; the wake word of requests is written by `called`. */
  readonly rewriting: Rewriting;
  /** People call the speaker so from then on, in place of its wake word. */
  readonly called: string | null;
} & (
  | { readonly kind: 'sensitivity'; readonly sensitivity: number }
  | { readonly kind: 'wake-word'; readonly wakeWord: string }
  | { readonly kind: 'profile'; readonly profile: ProfileId }
  | { readonly kind: Exclude<ChangeKind, 'sensitivity' | 'wake-word' | 'profile' | 'consent' | Muting> }
  | {
      readonly kind: Muting;
      readonly fromMs: number;
      /** null: it is muted already by then, or stays so. */
      readonly toMs: number | null;
    }
  | { readonly kind: 'consent'; readonly who: string; readonly purposes: readonly Purpose[] }
);

/** In tenths, as many as there are below what is set. */
const SENSITIVITY_STEP = 10;
/** Before what is not to be heard, and after it: assumed, as long as a press of a button takes. */
const PRESS_MS = 500;

/** A capture with what is known of the run that it is in. */
export interface Case {
  readonly scenario: Scenario;
  readonly log: Log;
  readonly captures: readonly Capture[];
}

/** All changes that might help, the smaller ones of a kind first. */
export function changesFor(study: Case): Change[] {
  const { device } = study.log.header;
  return [
    ...settingsOf(device),
    ...otherWakeWords(study),
    ...otherProfiles(study),
    ...mutings(study),
    ...consents(study),
  ];
}

const setting = (device: Overrides) => ({ rewriting: { device: { ...device } }, called: null });

function settingsOf(device: Device): Change[] {
  const tenths = Math.ceil(device.sensitivity * SENSITIVITY_STEP) - 1;
  const lower = Array.from({ length: Math.max(0, tenths + 1) }, (_, nth) => (tenths - nth) / SENSITIVITY_STEP);
  return [
    ...(device.localProcessing && device.processing === 'cloud'
      ? [{ kind: 'local', ...setting({ processing: 'local' }) } as const]
      : []),
    ...(device.followUp ? [{ kind: 'no-follow-up', ...setting({ followUp: false }) } as const] : []),
    ...(device.streamsOnSpeech ? [{ kind: 'no-streaming', ...setting({ streamsOnSpeech: false }) } as const] : []),
    ...(device.saveRecordings ? [{ kind: 'not-saved', ...setting({ saveRecordings: false }) } as const] : []),
    ...(device.humanReview ? [{ kind: 'no-review', ...setting({ humanReview: false }) } as const] : []),
    ...(device.profiling ? [{ kind: 'no-profiling', ...setting({ profiling: false }) } as const] : []),
    ...(device.verification ? [] : [{ kind: 'verification', ...setting({ verification: true }) } as const]),
    ...(device.wakeWord === null
      ? []
      : lower.map((sensitivity) => ({ kind: 'sensitivity', sensitivity, ...setting({ sensitivity }) }) as const)),
  ];
}

/** What people say can be changed where it is written, and not in a recording. */
function otherWakeWords({ scenario, log }: Case): Change[] {
  const { wakeWord } = log.header.device;
  if (wakeWord === null || scenario.audio !== null) return [];
  return OFFERED[scenario.language]
    .filter((word) => wakeWordId(word) !== wakeWord)
    .map((word) => ({ kind: 'wake-word', wakeWord: word, ...setting({ wakeWord: word }), called: word }));
}

function otherProfiles({ scenario, log }: Case): Change[] {
  const { device } = log.header;
  return (Object.keys(PROFILES) as ProfileId[]).flatMap((profile): Change[] => {
    if (profile === device.profile) return [];
    const rewriting = { device: { profile } };
    const { wakeWord } = possible({ ...scenario.device, profile }) ?? { wakeWord: undefined };
    if (wakeWord === undefined) return [];
    const called = wakeWord === null || wakeWord === device.wakeWord || scenario.audio !== null ? null : wakeWord;
    return [{ kind: 'profile', profile, rewriting, called: called === null ? null : (asWritten(called) ?? called) }];
  });
}

/** null where a device cannot be so. */
function possible(written: Readonly<Record<string, unknown>>): Device | null {
  try {
    return resolveDevice(written, [], { overrides: [] });
  } catch {
    return null;
  }
}

/** While guests are there; while something private is said; from the end of a request on. */
function mutings({ scenario, log, captures }: Case): Change[] {
  const guests = new Set(scenario.people.filter(({ role }) => role === 'guest').map(({ id }) => id));
  const lines = viewOf(log)
    .lines()
    .filter(({ kind }) => kind === 'speech');
  const endOf = (line: (typeof lines)[number]) => line.words.at(-1)?.endMs ?? line.atMs;
  const theirs = lines.filter(({ who }) => who !== null && guests.has(who));
  const [first, last] = [theirs[0], theirs.at(-1)];
  const whole =
    first === undefined || last === undefined
      ? []
      : muted('mute-guests', first.atMs - PRESS_MS, Math.max(...theirs.map(endOf)) + PRESS_MS, log);
  return [
    ...whole,
    ...captures.flatMap(({ entry, recordings, endMs }) => {
      const line = lines.find((one) => one.entry === entry);
      const opened = Math.min(...recordings.map(({ startMs }) => startMs), line?.atMs ?? endMs);
      const until = Math.max(endMs, line === undefined ? 0 : endOf(line)) + PRESS_MS;
      const asked = lines.findLast((one) => one.toDevice && one !== line && endOf(one) < endMs);
      return [
        ...(asked === undefined ? [] : muted('mute-after', endOf(asked) + 1, until, log)),
        ...muted('mute-talk', opened - PRESS_MS, until, log),
      ];
    }),
  ];
}

/** Nobody presses a button twice: what the scenario mutes by itself stays so. */
function muted(kind: Muting, from: number, until: number, log: Log): Change[] {
  const { durationMs } = log.header.scenario;
  const fromMs = Math.max(0, Math.round(from));
  const untilMs = Math.round(until);
  // By the button alone: the view's microphone also goes by the power.
  const isMuted = (atMs: number) => {
    const switched = log.events.findLast((event) => {
      return event.atMs <= atMs && (event.type === 'mic.muted' || event.type === 'mic.unmuted');
    });
    return switched?.type === 'mic.muted';
  };
  const toMs = untilMs >= durationMs || isMuted(untilMs) ? null : untilMs;
  const who = log.header.people.find(({ role }) => role === 'owner')?.id;
  const act = (does: string, atMs: number) => ({ at: `${atMs / 1000}s`, ...(who === undefined ? {} : { who }), does });
  const timeline = [act('mute', fromMs), ...(toMs === null ? [] : [act('unmute', toMs)])];
  return [{ kind, fromMs, toMs, rewriting: { timeline, durationMs }, called: null }];
}

/** Whoever a finding is about is asked for what it is about; of a child, its guardian. */
function consents({ scenario, captures }: Case): Change[] {
  const asked = new Map<string, Set<Purpose>>();
  for (const { who, purpose } of captures.flatMap(({ findings }) => findings)) {
    const person = scenario.people.find(({ id }) => id === who);
    if (purpose === null || person === undefined) continue;
    // In France a child and the guardian agree together.
    const deciding = isMinor(person, scenario.law)
      ? [person.guardian, ...(scenario.law === 'fr' ? [person.id] : [])]
      : [person.id];
    for (const decides of deciding)
      if (decides !== null) asked.set(decides, new Set([...(asked.get(decides) ?? []), purpose]));
  }
  return [...asked].map(([who, purposes]) => ({
    ...{ kind: 'consent', who, purposes: [...purposes], called: null },
    rewriting: {
      consents: { [who]: Object.fromEntries([...purposes].map((purpose): [string, Choice] => [purpose, 'granted'])) },
    },
  }));
}
