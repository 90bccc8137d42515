import { type Kind, kindOf } from '../../src/speech/phones.ts';
import { type Durations, PAUSES, type Pause, type Untimed } from '../../src/speech/timing.ts';
import { LANGUAGES, type Language } from '../../src/vocabulary/language.ts';
import { type Heard, hear } from './heard.ts';

/** On the engine's scale: its own default, at which durations are learned. */
export const REFERENCE_WPM = 175;
/** Between which lengths are interpolated. Assumed; the engine's own range. */
const RATES = [80, 110, 140, 175, 220, 270, 330, 390, 450];
/** Lines of each language that are spoken at each rate. Assumed. */
const RATE_SAMPLE = 120;
/** A sound heard less often than this gets the mean of its kind. Assumed. */
const FEWEST = 3;
const STRESSES = [0, 1, 2];

const hearAll = (lines: readonly string[], language: Language, wpm: number) =>
  lines.flatMap((line) => hear(line, language, wpm) ?? []);

const sumOf = <T>(values: readonly T[], numberOf: (value: T) => number) =>
  values.reduce((sum, value) => sum + numberOf(value), 0);

/** The rounded mean of each group that is large enough. */
function means<T>(values: readonly T[], keyOf: (value: T) => string, msOf: (value: T) => number, fewest = FEWEST) {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  const large = [...groups].filter(([, group]) => group.length >= fewest);
  return new Map(large.map(([key, group]) => [key, Math.round(sumOf(group, msOf) / group.length)]));
}

/** Of both languages together: the engine pauses alike in all of them. One that was never heard is as after a comma. */
export function learnPauses(lines: Readonly<Record<Language, readonly string[]>>): Durations['pauses'] {
  const heard = LANGUAGES.flatMap((language) => hearAll(lines[language], language, REFERENCE_WPM));
  const measured = heard.filter(({ gapMs }) => gapMs !== null);
  const pauses = means(
    measured,
    ({ pause }) => pause,
    ({ gapMs }) => gapMs ?? 0,
    1,
  );
  const usual = pauses.get('comma') ?? 0;
  return Object.fromEntries(PAUSES.map((pause) => [pause, pauses.get(pause) ?? usual])) as Record<Pause, number>;
}

export function learn(lines: readonly string[], language: Language, pauses: Durations['pauses']): Durations {
  const heard = hearAll(lines, language, REFERENCE_WPM);
  const inside = heard.filter(({ isFinal }) => !isFinal);
  const sounds = means(inside, nameOf, ({ ms }) => ms);
  const kinds = means(
    inside,
    ({ sound: { ipa, stress } }) => `${kindOf(ipa)} ${stress}`,
    ({ ms }) => ms,
  );
  const stressesOf = (kind: Kind) => (kind === 'vowel' ? STRESSES : [0]);
  const ofKind = (kind: Kind) => stressesOf(kind).map((stress) => kinds.get(`${kind} ${stress}`) ?? 0);
  const others = { vowel: ofKind('vowel'), consonant: ofKind('consonant') };
  const names = [...new Set([...sounds.keys()].map((name) => name.split(' ')[0] ?? ''))].sort();
  const rows = names.map((ipa) => [
    ipa,
    others[kindOf(ipa)].map((usual, stress) => sounds.get(`${ipa} ${stress}`) ?? usual),
  ]);
  return {
    sounds: Object.fromEntries(rows) as Durations['sounds'],
    others,
    lastPercent: { vowel: lastPercent(heard, sounds, 'vowel'), consonant: lastPercent(heard, sounds, 'consonant') },
    pauses,
    rates: RATES,
    thousandths: thousandths(lines.slice(0, RATE_SAMPLE), language),
  };
}

const nameOf = ({ sound }: Untimed) => `${sound.ipa} ${sound.stress}`;

function lastPercent(heard: readonly Heard[], sounds: ReadonlyMap<string, number>, kind: Kind): number {
  const last = heard.filter((one) => one.isFinal && kindOf(one.sound.ipa) === kind && sounds.has(nameOf(one)));
  return Math.round((100 * sumOf(last, ({ ms }) => ms)) / sumOf(last, (one) => sounds.get(nameOf(one)) ?? 0));
}

function thousandths(lines: readonly string[], language: Language): Durations['thousandths'] {
  const totals = RATES.map((wpm) => {
    const heard = hearAll(lines, language, wpm);
    const of = (kind: Kind) =>
      sumOf(
        heard.filter(({ sound }) => kindOf(sound.ipa) === kind),
        ({ ms }) => ms,
      );
    return { vowel: of('vowel'), consonant: of('consonant'), pause: sumOf(heard, ({ gapMs }) => gapMs ?? 0) };
  });
  const reference = totals[RATES.indexOf(REFERENCE_WPM)] ?? { vowel: 1, consonant: 1, pause: 1 };
  const scale = (part: keyof typeof reference) =>
    totals.map((total) => Math.round((1000 * total[part]) / reference[part]));
  return { vowel: scale('vowel'), consonant: scale('consonant'), pause: scale('pause') };
}
