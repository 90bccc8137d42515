import type { Host } from '../host/host.ts';
import { resolveDevice, updatedDevice } from '../machine/device.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { withEngine } from '../speech/engine.ts';
import { layOut } from '../speech/lay-out.ts';
import type { Path, PathComplaint } from '../vocabulary/diagnostic.ts';
import { DiagnosticError } from '../vocabulary/diagnostic-error.ts';
import type { Device } from '../vocabulary/settings.ts';
import { NEURAL_WAKE_WORDS } from '../wakeword/neural/models.ts';
import { asWritten, wakeWordModel } from '../wakeword/wake-words.ts';

/**
 * What only the stages after the reader can tell: updates that the profile cannot have, wake words of too few
 * sounds, and entries that come to lie after the scene's end. The speech engine is started only where it is needed.
 */
export async function objectionsTo(host: Host, scenario: Scenario): Promise<PathComplaint[]> {
  const { wakeWords, objections } = wakeWordsOf(scenario);
  return [...objections, ...(await tooShort(host, wakeWords, scenario)), ...(await afterEnd(host, scenario))];
}

/** What is odd in a scenario with a recording, and does not stop it: nothing in it is spoken by us. */
export function oddWithRecording(scenario: Scenario): PathComplaint[] {
  if (scenario.audio === null) return [];
  const unused = (key: string, path: Path): PathComplaint => ({ path, code: 'unused-with-audio', params: { key } });
  const unmodelled = wakeWordsOf(scenario)
    .wakeWords.filter(({ wakeWord }) => !NEURAL_WAKE_WORDS.includes(wakeWord))
    .map(({ path, wakeWord }): PathComplaint => {
      return { path, code: 'no-model', params: { wakeWord, known: NEURAL_WAKE_WORDS } };
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

/** @throws a fault of the program's own */
function complaintAt(path: Path, error: unknown): PathComplaint {
  if (!(error instanceof DiagnosticError)) throw error;
  return { ...error.complaint, path };
}

interface WakeWordAt {
  readonly path: Path;
  readonly wakeWord: string;
}

/** Those that the device has, one after the other, and the updates that it cannot have. */
function wakeWordsOf(scenario: Scenario): { wakeWords: WakeWordAt[]; objections: PathComplaint[] } {
  const objections: PathComplaint[] = [];
  let current: Device = resolveDevice(scenario.device, [], { overrides: [] });
  const wakeWords: WakeWordAt[] = [];
  const note = (path: Path) => {
    if (current.wakeWord !== null) wakeWords.push({ path, wakeWord: current.wakeWord });
  };
  note(['device', 'wakeWord']);
  for (const entry of scenario.timeline) {
    if (entry.kind !== 'event' || entry.event !== 'update') continue;
    try {
      current = updatedDevice(current, entry.with);
      note(['timeline', entry.index, 'with', 'wakeWord']);
    } catch (error) {
      objections.push(complaintAt(['timeline', entry.index, 'with'], error));
    }
  }
  return { wakeWords, objections };
}

async function tooShort(
  host: Host,
  wakeWords: readonly WakeWordAt[],
  { language }: Scenario,
): Promise<PathComplaint[]> {
  const others = wakeWords.filter(({ wakeWord }) => asWritten(wakeWord) === undefined);
  if (others.length === 0) return [];
  return withEngine(host, (engine) =>
    others.flatMap(({ path, wakeWord }): PathComplaint[] => {
      try {
        wakeWordModel(wakeWord, language, engine);
        return [];
      } catch (error) {
        return [complaintAt(path, error)];
      }
    }),
  );
}

/** An entry with a time of its own is checked by the reader; the others lie where the speech before them ends. */
async function afterEnd(host: Host, scenario: Scenario): Promise<PathComplaint[]> {
  const { durationMs, timeline } = scenario;
  const floating = timeline.filter(({ start }) => start.kind !== 'at');
  if (durationMs === null || floating.length === 0) return [];
  const { entries } = await withEngine(host, (engine) => layOut(scenario, engine));
  return floating.flatMap(({ index }): PathComplaint[] => {
    const startMs = entries[index]?.startMs ?? 0;
    if (startMs <= durationMs) return [];
    const params = { startMs, duration: `${durationMs / 1000} s` };
    return [{ path: ['timeline', index], code: 'after-end', params }];
  });
}
