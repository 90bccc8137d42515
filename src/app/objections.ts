import { DeviceError, resolveDevice, updatedDevice } from '../machine/device.ts';
import type { Path } from '../scenario/document.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { openEngine } from '../speech/engine.ts';
import { layOut } from '../speech/lay-out.ts';
import type { Device } from '../vocabulary/settings.ts';
import { NEURAL_WAKE_WORDS } from '../wakeword/neural/models.ts';
import { asWritten, WakeWordError, wakeWordModel } from '../wakeword/wake-words.ts';

/** What a later stage has against a scenario that reads well; `sentence` is a key of the catalogue's `deviceProblems`. */
export interface Objection {
  readonly path: Path;
  readonly sentence:
    | DeviceError['sentence']
    | 'wakeWordTooShort'
    | 'afterEnd'
    | 'attachment'
    | 'newVoices'
    | 'noModel'
    | 'unusedWithAudio'
    | 'idlePerson'
    | 'nobodysWords'
    | 'vainExpectation'
    | 'unsaidExpectation'
    | 'emptyExpectations'
    | 'unheardRequest'
    | 'lateQuestion'
    | 'seenQuestion';
  readonly params: Readonly<Record<string, string>>;
}

/**
 * What only the stages after the reader can tell: updates that the profile cannot have, wake words of too few
 * sounds, and entries that come to lie after the scene's end. The speech engine is started only where it is needed.
 */
export async function objectionsTo(scenario: Scenario): Promise<Objection[]> {
  const { device, objections } = devicesOf(scenario);
  const wakeWords = device.flatMap(({ path, wakeWord }) => (wakeWord === null ? [] : [{ path, wakeWord }]));
  return [...objections, ...(await tooShort(wakeWords, scenario)), ...(await afterEnd(scenario))];
}

/** What is odd in a scenario with a recording, and does not stop it: nothing in it is spoken by us. */
export function oddWithRecording(scenario: Scenario): Objection[] {
  if (scenario.audio === null) return [];
  const unused = (key: string, path: Path): Objection => ({ path, sentence: 'unusedWithAudio', params: { key } });
  const unmodelled = devicesOf(scenario).device.flatMap(({ path, wakeWord }): Objection[] => {
    if (wakeWord === null || NEURAL_WAKE_WORDS.includes(wakeWord)) return [];
    return [{ path, sentence: 'noModel', params: { wakeWord, known: NEURAL_WAKE_WORDS.join(', ') } }];
  });
  return [
    ...unmodelled,
    ...(scenario.room === null ? [] : [unused('room', ['room'])]),
    ...scenario.people.flatMap(({ id, voice, distanceM }) => [
      ...(voice === null ? [] : [unused('voice', ['people', id, 'voice'])]),
      ...(distanceM === null ? [] : [unused('distanceM', ['people', id, 'distanceM'])]),
    ]),
  ];
}

interface WakeWordAt {
  readonly path: Path;
  readonly wakeWord: string | null;
}

function devicesOf(scenario: Scenario): { device: WakeWordAt[]; objections: Objection[] } {
  const objections: Objection[] = [];
  let current: Device = resolveDevice(scenario.device, [], { overrides: [] });
  const device: WakeWordAt[] = [{ path: ['device', 'wakeWord'], wakeWord: current.wakeWord }];
  for (const entry of scenario.timeline) {
    if (entry.kind !== 'event' || entry.event !== 'update') continue;
    try {
      current = updatedDevice(current, entry.with);
      device.push({ path: ['timeline', entry.index, 'with', 'wakeWord'], wakeWord: current.wakeWord });
    } catch (error) {
      if (!(error instanceof DeviceError)) throw error;
      objections.push({ path: ['timeline', entry.index, 'with'], sentence: error.sentence, params: error.params });
    }
  }
  return { device, objections };
}

const isOffered = (wakeWord: string) => asWritten(wakeWord) !== undefined;

async function tooShort(
  wakeWords: readonly { readonly path: Path; readonly wakeWord: string }[],
  { language }: Scenario,
): Promise<Objection[]> {
  const others = wakeWords.filter(({ wakeWord }) => !isOffered(wakeWord));
  if (others.length === 0) return [];
  const engine = await openEngine();
  return others.flatMap(({ path, wakeWord }): Objection[] => {
    try {
      wakeWordModel(wakeWord, language, engine);
      return [];
    } catch (error) {
      if (!(error instanceof WakeWordError)) throw error;
      const { phrase, sounds, fewest } = error.params;
      const params = { phrase, sounds: String(sounds), fewest: String(fewest) };
      return [{ path, sentence: 'wakeWordTooShort', params }];
    }
  });
}

/** An entry with a time of its own is checked by the reader; the others lie where the speech before them ends. */
async function afterEnd(scenario: Scenario): Promise<Objection[]> {
  const { durationMs, timeline } = scenario;
  const floating = timeline.filter(({ start }) => start.kind !== 'at');
  if (durationMs === null || floating.length === 0) return [];
  const { entries } = layOut(scenario, await openEngine());
  return floating.flatMap(({ index }): Objection[] => {
    const startMs = entries[index]?.startMs ?? 0;
    if (startMs <= durationMs) return [];
    const params = { start: String(startMs / 1000), duration: String(durationMs / 1000) };
    return [{ path: ['timeline', index], sentence: 'afterEnd', params }];
  });
}
