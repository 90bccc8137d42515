import type { Happening } from '../log/log.ts';
import type { Entry, EventEntry, PersonAct, SpeechEntry } from '../scenario/scenario.ts';
import type { Line } from '../speech/soundtrack.ts';
import { type Candidate, SCORE_STEP_MS } from '../wakeword/candidate.ts';
import { parseOverrides } from './device.ts';
import { type Epoch, epochAt, type Scene } from './scene.ts';
import type { SpeakerEvent } from './speaker/context.ts';
import type { Talk } from './talk.ts';

/** One line of scores a second. */
const SCORES_LINE_MS = 1_000;

/** What happens at a time: what the log has of it, and what the speaker or the cloud is told. */
export interface Cue {
  readonly atMs: number;
  readonly order: number;
  readonly happens?: Happening;
  readonly tells?: SpeakerEvent;
  readonly deletes?: Deletion;
  /** A call that may be opened. */
  readonly calls?: Call;
}

/** Who calls, and who had agreed to it. */
export type Call = Pick<EventEntry, 'by' | 'accepted'>;

export interface Deletion {
  readonly who: string | null;
  /** `all`, `voice-only` or a recording's id. */
  readonly what: string;
}

/** What comes first where two things happen at the same time. */
const ORDER = { act: 0, lineStarts: 1, lineEnds: 2, silence: 2, speech: 3, candidate: 4, scores: 5 } as const;

/** What happens in a scene from outside the device, in order of time. */
export function cuesOf(scene: Scene, talk: Talk): Cue[] {
  const { scenario, soundtrack, epochs } = scene;
  return [
    ...scenario.timeline.flatMap((entry) => {
      const atMs = soundtrack.entries[entry.index]?.startMs ?? 0;
      return entry.kind === 'speech' ? [] : entryCues(scene, entry, atMs);
    }),
    ...soundtrack.lines.flatMap((line) => lineCues(line, soundtrack.durationMs)),
    ...talk.stretches.flatMap(({ startMs, endMs }): Cue[] => [
      { atMs: endMs, order: ORDER.silence, tells: { type: 'SPEECH_ENDED' } },
      { atMs: startMs, order: ORDER.speech, tells: { type: 'SPEECH_STARTED' } },
    ]),
    ...candidatesOf(epochs).map((candidate): Cue => {
      return { atMs: candidate.endMs, order: ORDER.candidate, tells: { type: 'CANDIDATE', ...talk.heard(candidate) } };
    }),
    ...scoreCues(scene),
  ].sort((a, b) => a.atMs - b.atMs || a.order - b.order);
}

/** What happens after a scene, in order of time. */
export function laterCues(scene: Scene): Cue[] {
  const { scenario, soundtrack } = scene;
  return scenario.later
    .flatMap((later): Cue[] => {
      const atMs = soundtrack.durationMs + later.afterMs;
      if (later.kind === 'act') return actCues(scene, later.who, later.act, atMs);
      return [{ atMs, order: ORDER.act, tells: { type: 'LATER', use: later } }];
    })
    .sort((a, b) => a.atMs - b.atMs);
}

function entryCues(scene: Scene, entry: Exclude<Entry, SpeechEntry>, atMs: number): Cue[] {
  if (entry.kind === 'act') return actCues(scene, entry.who, entry.act, atMs);
  const tells: SpeakerEvent =
    entry.event === 'update'
      ? { type: 'UPDATE', settings: parseOverrides(entry.with) }
      : { type: SCENE_EVENTS[entry.event] };
  return [{ atMs, order: ORDER.act, tells, calls: { by: entry.by, accepted: entry.accepted } }];
}

function actCues({ scenario }: Scene, who: string | null, act: PersonAct, atMs: number): Cue[] {
  const at = { atMs, order: ORDER.act };
  if (act.does === 'delete') return [{ ...at, deletes: { who, what: act.what } }];
  if (act.does !== 'consent') return [{ ...at, tells: { type: DEVICE_ACTS[act.does], who } }];
  if (who === null) return [];
  const { purpose, choice } = act;
  const happens: Happening = { type: 'consent.changed', who, purpose, choice };
  const isOwner = scenario.people.find(({ id }) => id === who)?.role === 'owner';
  return [isOwner ? { ...at, happens, tells: { type: 'CONSENT', purpose, choice } } : { ...at, happens }];
}

function lineCues({ entry, who, text, startMs, endMs, toDevice, words: said }: Line, durationMs: number): Cue[] {
  const whose = { entry, who, to: toDevice ? ('device' as const) : null };
  const words = said.map((word) => {
    return { startMs: word.startMs, endMs: word.endMs, word: word.text, private: word.private, about: word.about };
  });
  return [
    { atMs: startMs, order: ORDER.lineStarts, happens: { type: 'speech.started', ...whose, text, words } },
    { atMs: Math.min(endMs, durationMs), order: ORDER.lineEnds, happens: { type: 'speech.ended', ...whose } },
  ];
}

/** One line a second; the last one is as long as what is left of the scene. */
function scoreCues({ epochs, soundtrack: { durationMs } }: Scene): Cue[] {
  return Array.from({ length: Math.ceil(durationMs / SCORES_LINE_MS) }, (_, line) => {
    const fromMs = line * SCORES_LINE_MS;
    const atMs = Math.min(fromMs + SCORES_LINE_MS, durationMs);
    const { hearing } = epochAt(epochs, fromMs);
    const first = fromMs / SCORE_STEP_MS;
    const length = Math.ceil((atMs - fromMs) / SCORE_STEP_MS);
    const scores = Array.from({ length }, (_, step) => hearing.scores[first + step] ?? 0);
    const happens: Happening = { type: 'wakeword.scores', fromMs, stepMs: SCORE_STEP_MS, scores };
    return { atMs, order: ORDER.scores, happens };
  });
}

/** What is heard in each epoch, as long as it lasts. */
function candidatesOf(epochs: readonly Epoch[]): Candidate[] {
  return epochs.flatMap(({ fromMs, hearing }, index) => {
    const untilMs = epochs[index + 1]?.fromMs ?? Number.POSITIVE_INFINITY;
    return hearing.candidates.filter(({ startMs }) => startMs >= fromMs && startMs < untilMs);
  });
}

const DEVICE_ACTS = {
  mute: 'MUTE',
  unmute: 'UNMUTE',
  'press-action': 'PRESS',
  unplug: 'UNPLUG',
  'plug-in': 'PLUG_IN',
} as const;
const SCENE_EVENTS = {
  'network-down': 'NETWORK_DOWN',
  'network-up': 'NETWORK_UP',
  'drop-in': 'DROP_IN',
  'drop-in-end': 'DROP_IN_END',
} as const;
