import { resolveDevice } from '../../machine/device.ts';
import { settingsOverTime } from '../../machine/scene.ts';
import { parseScenario } from '../../scenario/parse.ts';
import type { Entry, Scenario } from '../../scenario/scenario.ts';
import { withEngine } from '../../speech/engine.ts';
import { layOut, QUIET_END_MS } from '../../speech/lay-out.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import type { Overrides } from '../../vocabulary/settings.ts';
import { asWritten } from '../../wakeword/wake-words.ts';
import { wordsFor } from '../../words/words.ts';
import type { Prepared } from '../simulate.ts';
import { vocabulary } from '../vocabulary.ts';
import type { Decided } from './decide.ts';
import type { AddedDeletion, Changes } from './stage.ts';

/** What is added to a scenario, as it is written in a file. */
export interface Addition {
  readonly timeline: readonly Readonly<Record<string, unknown>>[];
  readonly later: readonly Readonly<Record<string, unknown>>[];
  /** Both as the reader reads them. */
  readonly read: Pick<Scenario, 'timeline' | 'later'>;
  /** null: as long as the scenario says, or as follows from what is in it. */
  readonly durationMs: number | null;
}

/** A scenario that is played, with what does not change while it is. */
export interface Played {
  readonly prepared: Prepared;
  /** Of the first run. */
  readonly durationMs: number;
  /** How many entries of the timeline are written; those of captions come after them. */
  readonly writtenEntries: number;
}

/** After "delete what I just said" a speaker needs this long to find its end, think and answer: assumed. */
const ANSWER_MS = 5_000;

/**
 * What changes come to in a scenario file: entries with times of their own, so that no other entry moves. The scene
 * stays as long as it is, unless an added line needs longer.
 * @param overrides of the run, over the scenario's own: they decide which wake word the line begins with
 * @throws DiagnosticError
 */
export async function additionOf(
  changes: Pick<Changes, 'profile' | 'deletions'> & { readonly interventions: readonly Decided[] },
  overrides: readonly Overrides[],
  played: Played,
): Promise<Addition> {
  const timeline = changes.interventions.flatMap((done) => entriesOf(done, changes.profile, overrides, played));
  const later = changes.deletions.map(({ afterMs, who }: AddedDeletion) => {
    return { after: inBiggestUnit(afterMs), who, does: 'delete', what: 'all' };
  });
  const read = readAlone(played.prepared.scenario, { timeline, later });
  return { timeline, later, read, durationMs: await newDuration(read.timeline, played) };
}

function entriesOf(
  done: Decided,
  profile: string | null,
  overrides: readonly Overrides[],
  { prepared }: Played,
): Record<string, unknown>[] {
  const { scenario, soundtrack } = prepared;
  const { atMs } = done;
  const owner = scenario.people.find(({ role }) => role === 'owner')?.id;
  const entry = { at: `${atMs / 1000}s`, ...(owner === undefined ? {} : { who: owner }) };
  if (done.does !== 'say-delete') return [{ ...entry, does: done.does }];
  const { recording } = done;
  // In a recording nobody says it: it is deleted as with the maker's app.
  if (scenario.audio !== null) {
    if (owner === undefined) throw new DiagnosticError('stage-nobody', {});
    return recording === null ? [] : [{ ...entry, does: 'delete', what: recording }];
  }
  const device = resolveDevice(scenario.device, [], { profile: profile ?? undefined, overrides });
  const settings = settingsOverTime(scenario, soundtrack, device).findLast(({ fromMs }) => fromMs <= atMs);
  const wakeWord = settings?.device.wakeWord ?? null;
  if (wakeWord === null) throw new DiagnosticError('stage-no-wake-word', {});
  const { stage } = wordsFor(scenario.language);
  const says = stage.deleteThat(called(wakeWord)).replace(/[[\]\\]/gu, '\\$&');
  const reply =
    recording === null ? { says: stage.nothingToDelete } : { says: stage.deleted, does: 'delete', what: recording };
  return [{ ...entry, to: 'device', says, reply }];
}

/** `abracadabra` is written `Abracadabra`, as at the beginning of a sentence. */
function called(id: string): string {
  return asWritten(id) ?? id.charAt(0).toUpperCase() + id.slice(1);
}

/** Entries with times of their own can be laid out without the others. */
async function newDuration(added: readonly Entry[], { prepared, durationMs }: Played): Promise<number | null> {
  const { host, scenario } = prepared;
  const { entries } = await withEngine(host, (engine) => layOut({ ...scenario, timeline: added }, engine));
  const ends = added.map(({ index, kind }) => ({ kind, endMs: entries[index]?.endMs ?? 0 }));
  const spoken = ends.filter(({ kind }) => kind === 'speech');
  const neededMs = Math.max(durationMs, ...spoken.map(({ endMs }) => endMs + ANSWER_MS));
  // Without a written duration, the end follows from the last entry.
  const withoutMs = scenario.durationMs ?? Math.max(durationMs, ...ends.map(({ endMs }) => endMs + QUIET_END_MS));
  return withoutMs === neededMs ? null : neededMs;
}

/** A length of time in the biggest unit of which it is a whole number: `60d`, `36h`. */
function inBiggestUnit(ms: number): string {
  const units = { d: 86_400_000, h: 3_600_000, min: 60_000, s: 1_000 };
  const whole = Math.round(ms);
  const unit = Object.entries(units).find(([, length]) => whole % length === 0);
  return unit === undefined ? `${whole}ms` : `${whole / unit[1]}${unit[0]}`;
}

/** What is added comes after all that is written, and before the lines of captions. */
export function withAddition(scenario: Scenario, { read, durationMs }: Addition, writtenEntries: number): Scenario {
  const before = scenario.timeline.slice(0, writtenEntries);
  const timeline = [...before, ...read.timeline, ...scenario.timeline.slice(writtenEntries)];
  return {
    ...scenario,
    timeline: timeline.map((entry, index) => (entry.index === index ? entry : { ...entry, index })),
    later: [...scenario.later, ...read.later],
    durationMs: durationMs ?? scenario.durationMs,
  };
}

/** By the reader itself, so that a file says the same. */
function readAlone(
  { people, language, pronounce }: Scenario,
  written: Pick<Addition, 'timeline' | 'later'>,
): Addition['read'] {
  if (written.timeline.length + written.later.length === 0) return { timeline: [], later: [] };
  const known = Object.fromEntries(people.map(({ id }) => [id, { role: 'owner' }]));
  const text = JSON.stringify({ format: 'earshot/scenario@1', language, people: known, pronounce, ...written });
  const { scenario } = parseScenario(text, { file: 'added.json', ...vocabulary });
  // The file may have changed since: somebody who deletes may not be in it any more.
  if (scenario === null) throw new DiagnosticError('stage-unfit', {});
  return scenario;
}
