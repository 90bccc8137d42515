import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import { revealedBy, revealedOf } from '../line.ts';
import type { Person, Scenario, SpeechEntry } from '../scenario.ts';
import type { Cue } from './cue.ts';
import { FreeIds } from './free-ids.ts';
import { Voices } from './voices.ts';

/** A voice of the captions that is nobody in the scenario; it was made a guest. */
export interface NewVoice {
  readonly name: string;
  readonly id: string;
}

/**
 * Puts what captions say into a scenario, at the end of its timeline, in order of time. Words with times keep them
 * exactly; the others get theirs from the speech engine, within their cue.
 * @returns also the voices that no person of the scenario has; each became a guest who was asked for nothing
 * @throws DiagnosticError if the timeline says something itself, or a voice is the name of several people
 */
export function withCaptions(
  scenario: Scenario,
  cues: readonly Cue[],
): { readonly scenario: Scenario; readonly remarks: readonly NewVoice[] } {
  const spoken = scenario.timeline.find(({ kind }) => kind === 'speech');
  if (spoken && cues.length > 0) throw new DiagnosticError('captions-two-timelines', { entry: spoken.index + 1 });
  const voices = new Voices(scenario.people);
  const freeIds = new FreeIds(scenario.people.map(({ id }) => id));
  const added: Person[] = [];
  const ids = new Map<string | null, string | null>([[null, null]]);
  const idOf = (voice: string): string => {
    const [person, ...others] = voices.called(voice);
    if (person !== undefined && others.length === 0) return person.id;
    if (person !== undefined)
      throw new DiagnosticError('captions-ambiguous-voice', { voice, ids: [person, ...others].map(({ id }) => id) });
    const guest: Person = { ...NOTHING_KNOWN, id: freeIds.next(voice), name: voice, role: 'guest' };
    added.push(guest);
    voices.add(guest);
    return guest.id;
  };
  const entries = cues.map((cue, place) => {
    if (cue.voice !== null && !ids.has(cue.voice)) ids.set(cue.voice, idOf(cue.voice));
    return entryOf(cue, ids.get(cue.voice) ?? null, scenario.timeline.length + place, scenario.pronounce);
  });
  const known = new Set([...scenario.people, ...added].map(({ id }) => id));
  const about = entries.flatMap(({ words }) => words.flatMap((word) => word.about));
  const spokenOf = [...new Set(about)].flatMap((id): Person[] =>
    id === null || known.has(id) ? [] : [{ ...NOTHING_KNOWN, id, name: id, role: 'absent' }],
  );
  const people = [...scenario.people, ...added, ...spokenOf];
  return {
    scenario: { ...scenario, people, timeline: [...scenario.timeline, ...entries] },
    remarks: added.map(({ name, id }) => ({ name, id })),
  };
}

const NOTHING_KNOWN = { age: null, guardian: null, consents: {}, wpm: null, voice: null, distanceM: null };

function entryOf(
  { startMs, endMs, text, toDevice, words }: Cue,
  who: string | null,
  index: number,
  pronounce: Scenario['pronounce'],
): SpeechEntry {
  const isTimed = words.every((word) => word.startMs !== null);
  return {
    index,
    start: { kind: 'at', ms: startMs },
    endMs: isTimed ? null : endMs,
    kind: 'speech',
    who,
    toDevice,
    text,
    words: words.map(({ startMs, endMs, ...word }) => ({
      ...word,
      ...revealedBy(revealedOf(word, null), who),
      exact: startMs === null || endMs === null ? null : { startMs, endMs },
    })),
    wpm: null,
    pronounce,
    wakes: null,
    accepted: null,
    reply: null,
  };
}
