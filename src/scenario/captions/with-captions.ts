import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
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
 *
 * @returns also the voices that no person of the scenario has; each became a guest who was asked for nothing
 * @throws DiagnosticError if the timeline says something itself, or a voice is the name of several people
 */
export function withCaptions(
  scenario: Scenario,
  cues: readonly Cue[],
): { readonly scenario: Scenario; readonly remarks: readonly NewVoice[] } {
  const spoken = scenario.timeline.find(({ kind }) => kind === 'speech');
  if (spoken && cues.length > 0) throw new DiagnosticError('captions-two-timelines', { entry: spoken.index + 1 });
  const cast = new Cast(scenario.people);
  const entries = cues.map((cue, place) =>
    entryOf(cue, cast.idOf(cue.voice), scenario.timeline.length + place, scenario.pronounce),
  );
  return {
    scenario: { ...scenario, people: cast.people, timeline: [...scenario.timeline, ...entries] },
    remarks: cast.added.map(({ name, id }) => ({ name, id })),
  };
}

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
      exact: startMs === null || endMs === null ? null : { startMs, endMs },
    })),
    wpm: null,
    pronounce,
    wakes: null,
    accepted: null,
    reply: null,
  };
}

/** The people of a scenario, and those that its captions add. */
class Cast {
  readonly added: Person[] = [];
  readonly #known: readonly Person[];
  readonly #voices: Voices;
  readonly #ids = new Map<string, string>();
  readonly #freeIds: FreeIds;

  constructor(people: readonly Person[]) {
    this.#known = people;
    this.#voices = new Voices(people);
    this.#freeIds = new FreeIds(people.map(({ id }) => id));
  }

  get people(): readonly Person[] {
    return [...this.#known, ...this.added];
  }

  idOf(voice: string | null): string | null {
    if (voice === null) return null;
    const id = this.#ids.get(voice) ?? this.#find(voice);
    this.#ids.set(voice, id);
    return id;
  }

  #find(voice: string): string {
    const people = this.#voices.called(voice);
    if (people.length > 1)
      throw new DiagnosticError('captions-ambiguous-voice', { voice, ids: people.map(({ id }) => id) });
    return people[0]?.id ?? this.#add(voice);
  }

  #add(name: string): string {
    const id = this.#freeIds.next(name);
    const nothing = { age: null, guardian: null, consents: {}, wpm: null, voice: null, distanceM: null };
    const guest: Person = { ...nothing, id, name, role: 'guest' };
    this.added.push(guest);
    this.#voices.add(guest);
    return id;
  }
}
