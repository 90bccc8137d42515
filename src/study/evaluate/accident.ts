import { recordingsIn } from '../../log/view/recordings.ts';
import { runScene } from '../../machine/run-scene.ts';
import { normalise } from '../../scenario/normalise.ts';
import type { Line, Soundtrack } from '../../speech/soundtrack.ts';
import type { Overlaps } from '../../vocabulary/overlaps.ts';
import type { EndReason } from '../../vocabulary/recording.ts';
import type { Device } from '../../vocabulary/settings.ts';
import type { Candidate } from '../../wakeword/candidate.ts';

/** All that can end a recording where nobody touches the device, no second wake word is said, and the scene goes on. */
const ENDS = ['end-point', 'rejected', 'no-speech', 'cap'] as const satisfies readonly EndReason[];

/** What the speaker's statechart makes of something that is taken for the wake word. */
export type Accident = ReturnType<typeof run>['accident'];

/** The same accident with each verdict that the cloud can give. */
export interface Accidents {
  /** Also what happens where nothing is verified. */
  readonly accepted: Accident;
  /** null: it is not verified. */
  readonly rejected: Accident | null;
}

/** Ms of the conversation; before its first and after its last sound it is quiet. */
export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** The device listens for so long before the first sound that it can send: assumed. */
const LEAD_MS = 5_000;
/** Between the last thing that can happen and the end: assumed. */
const SLACK_MS = 1_000;

/** All of it that has to do with an accident: from before its pre-roll to when the light must be off again at the latest. */
function spanOf({ startMs, endMs }: Candidate, device: Device): Span {
  const { prerollMs, maxRecordingMs, thinkingMs, responseMs, followUp, followUpMs } = device;
  const followedMs = followUp ? followUpMs + maxRecordingMs + thinkingMs : 0;
  return {
    fromMs: startMs - prerollMs - LEAD_MS,
    untilMs: endMs + maxRecordingMs + thinkingMs + responseMs + followedMs + SLACK_MS,
  };
}

/**
 * Runs the speaker's statechart on a conversation in which the candidate, and nothing else, is taken for the wake
 * word: once with the cloud accepting it, and, where it was asked, once with it rejecting it.
 *
 * @param lines of the conversation
 * @param span how much of it is run; more gives the same
 */
export function accidentsIn(
  lines: Overlaps<Line>,
  candidate: Candidate,
  device: Device,
  span = spanOf(candidate, device),
): Accidents {
  const soundtrack = soundtrackOf(lines, span);
  const { accident: accepted, isVerified } = run(soundtrack, moved(candidate, span), device, true);
  if (!isVerified) return { accepted, rejected: null };
  return { accepted, rejected: run(soundtrack, moved(candidate, span), device, false).accident };
}

/** Nobody does anything in it, and the device's answers are its usual ones. */
const TALK_ALONE = normalise({ format: 'earshot/scenario@1' }, 'talk');

/** @throws RangeError where the soundtrack is too short for what happens in it */
function run(soundtrack: Soundtrack, candidate: Candidate, device: Device, accepted: boolean) {
  const hearing = { candidates: [{ ...candidate, by: 'script' as const, accepted }], scores: [] };
  const events = runScene({
    scenario: TALK_ALONE,
    soundtrack,
    device,
    epochs: [{ fromMs: 0, hearing, replyWake: () => null }],
    detector: 'phonetic',
    seed: null,
  });
  const recording = recordingsIn(events, []).find(({ cause }) => cause === 'accidental');
  const [on, ...later] = events.filter((event) => event.type === 'light.changed');
  const off = later.find(({ to }) => to === on?.from);
  const endReason = ENDS.find((reason) => reason === recording?.endReason);
  if (!recording || !on || !off || !endReason) throw new RangeError('a recording must open and end in its span');
  const accident = {
    /** From the end of the wake word, when the light comes on, to the end of the recording. */
    recordingMs: recording.endMs - candidate.endMs,
    /** Until the light is as it was before. */
    lightMs: off.atMs - on.atMs,
    /** Sound that had left the home when the recording ended, its pre-roll and the wake word included. */
    sentMs: recording.local ? 0 : recording.endMs - recording.startMs,
    endReason,
  };
  return { accident, isVerified: recording.verified !== null };
}

function soundtrackOf(lines: Overlaps<Line>, span: Span): Soundtrack {
  const heard = lines.between(span.fromMs, span.untilMs).map((line) => ({
    ...moved(line, span),
    words: line.words
      .filter(({ startMs, endMs }) => endMs > span.fromMs && startMs < span.untilMs)
      .map((word) => moved(word, span)),
    phones: [],
  }));
  return { language: TALK_ALONE.language, durationMs: span.untilMs - span.fromMs, lines: heard, entries: [] };
}

/** Counted from the start of the span, and cut there. */
function moved<T extends { readonly startMs: number; readonly endMs: number }>(stretch: T, { fromMs }: Span): T {
  return { ...stretch, startMs: Math.max(0, stretch.startMs - fromMs), endMs: stretch.endMs - fromMs };
}
