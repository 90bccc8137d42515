import start from '@echogarden/espeak-ng-emscripten';
import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../src/app/vocabulary.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Person } from '../../src/scenario/scenario.ts';
import { VOICE_VARIANTS } from '../../src/scenario/voice-variants.ts';
import { type SpeakingVoice, UNNAMED, VOICES, voicesOf } from '../../src/speech/voices.ts';

function person(id: string, more: Partial<Person> = {}): Person {
  const nothing = { age: null, guardian: null, consents: {}, wpm: null, voice: null, distanceM: null };
  return { id, name: id, role: 'resident', ...nothing, ...more };
}

const FAMILY = [
  person('ada', { role: 'owner' }),
  person('bob'),
  person('cleo', { role: 'child', age: 9 }),
  person('dan', { role: 'child' }),
  person('eve', { role: 'guest', age: 81 }),
  person('tv', { role: 'media' }),
];

/** In a room, two of one timbre are told apart by a fifth of the scale of pitches, or by a loudspeaker. */
const isLike = (one: SpeakingVoice, other: SpeakingVoice) =>
  one.variant === other.variant && one.isLoudspeaker === other.isLoudspeaker && Math.abs(one.pitch - other.pitch) < 20;

describe('voices', () => {
  it('the list of variants is the package’s', async () => {
    const { FS } = await start();
    const files = FS.readdir('/usr/share/espeak-ng-data/voices/!v').filter((name) => !name.startsWith('.'));
    expect([...VOICE_VARIANTS].sort()).toEqual(files.sort());
  });

  it('a variant that does not exist is an error with a suggestion', () => {
    const yaml = `format: earshot/scenario@1
people: {ada: {role: owner, voice: {variant: grandm}}}
timeline: [{who: ada, says: Hello}]`;
    const { diagnostics } = parseScenario(yaml, { file: 'scene', ...vocabulary });
    expect(diagnostics).toMatchObject([{ place: { line: 2 }, code: 'not-one-of', params: { suggestion: 'grandma' } }]);
  });

  it('in a family of six everybody has their own, and a seventh does not change them', () => {
    const voices = voicesOf(FAMILY);
    const all = [...voices.values()];
    expect(all).toHaveLength(7);
    for (const [index, voice] of all.entries())
      expect(all.slice(index + 1).filter((other) => isLike(voice, other))).toEqual([]);
    const more = voicesOf([...FAMILY, person('zoe'), person('yan', { role: 'media' })]);
    for (const { id } of FAMILY) expect(more.get(id)).toEqual(voices.get(id));
    for (const one of FAMILY) expect(voicesOf([one]).get(one.id)?.wpm).toBe(voices.get(one.id)?.wpm);
  });

  it('what can be handed out can be told apart', () => {
    const people = [...VOICES.adult, ...VOICES.child, ...VOICES.old];
    for (const [index, { variant, pitch }] of people.entries()) {
      const others = people.slice(index + 1).filter((other) => other.variant === variant);
      expect(others.filter((other) => Math.abs(other.pitch - pitch) < 20)).toEqual([]);
    }
  });

  it('children are higher and slower, old people slower, media come from a loudspeaker', () => {
    const voices = voicesOf(FAMILY);
    expect(voices.get('cleo')).toMatchObject({ wpm: 160, isLoudspeaker: false });
    expect(voices.get('cleo')?.pitch).toBeGreaterThanOrEqual(75);
    expect(voices.get('eve')).toMatchObject({ wpm: 150, isLoudspeaker: false });
    expect(voices.get('tv')).toMatchObject({ wpm: 175, isLoudspeaker: true });
    expect(voices.get(UNNAMED)).toMatchObject({ wpm: 175, isLoudspeaker: false, distanceM: 1 });
  });

  it('what is written is taken as it is', () => {
    const ada = person('ada', { voice: { variant: 'f3', pitch: 61 }, wpm: 190, distanceM: 2.5 });
    expect(voicesOf([ada]).get('ada')).toEqual({
      variant: 'f3',
      pitch: 61,
      wpm: 190,
      isLoudspeaker: false,
      distanceM: 2.5,
    });
  });
});
