/**
 * What the mouth does for each sound, and how unlike two sounds are.
 *
 * Source: the chart of the International Phonetic Association (2020). Where it gives an order and no numbers
 * (how far apart are lips and velum?), the numbers are ours. That features are weighed and summed to a distance
 * follows PanPhon (Mortensen et al. 2016, COLING, 3475–3484). Keys are IPA as the speech engine writes it, without
 * stress. Diphthongs and affricates are one sound, as they are for the engine.
 */

/** A position of the tongue and lips, each 0…1. */
interface Posture {
  /** How low the tongue is: 0 close, ½ mid, 1 open. */
  readonly openness: number;
  /** 0 front, ½ central, 1 back. */
  readonly backness: number;
  readonly rounding: number;
}

interface VowelFeatures {
  readonly kind: 'vowel';
  /** At its start, its middle and its end. */
  readonly path: readonly [Posture, Posture, Posture];
  readonly nasal: 0 | 1;
  readonly long: 0 | 1;
  /** A neutral vowel, to which others weaken when they are not stressed. */
  readonly neutral: 0 | 1;
}

interface ConsonantFeatures {
  readonly kind: 'consonant';
  /** Where the mouth narrows, lips 0, velum 1, glottis beyond. */
  readonly place: number;
  /** How freely air passes: 0 a stop, 1 a vowel. */
  readonly sonority: number;
  readonly voice: 0 | 1;
  readonly nasal: 0 | 1;
  readonly lateral: 0 | 1;
  /** 1 hissing (s), ½ hushing (ʃ). */
  readonly sibilance: 0 | 0.5 | 1;
  readonly rounding: 0 | 1;
  /** It makes a syllable of its own. */
  readonly syllabic: 0 | 1;
  /** The vowel that it is like; null: like none. */
  readonly glide: Posture | null;
}

export type PhoneFeatures = VowelFeatures | ConsonantFeatures;

const PLACE = {
  bilabial: 0,
  labiodental: 0.1,
  dental: 0.35,
  alveolar: 0.4,
  velarised: 0.45,
  retroflex: 0.5,
  postalveolar: 0.65,
  alveolopalatal: 0.7,
  palatal: 0.8,
  velar: 1,
  uvular: 1.1,
  glottal: 1.4,
} as const;

const SONORITY = {
  stop: 0,
  affricate: 0.15,
  fricative: 0.35,
  tap: 0.4,
  breath: 0.45,
  nasal: 0.6,
  trill: 0.7,
  lateral: 0.75,
  approximant: 0.8,
  glide: 0.95,
} as const;

const OPENNESS = { close: 0, nearClose: 1 / 6, closeMid: 1 / 3, mid: 1 / 2, openMid: 2 / 3, nearOpen: 5 / 6, open: 1 };

function posture(height: keyof typeof OPENNESS, backness: number, rounding: 0 | 0.5 | 1 = 0): Posture {
  return { openness: OPENNESS[height], backness, rounding };
}

const POSTURES = {
  i: posture('close', 0),
  y: posture('close', 0, 1),
  ɪ: posture('nearClose', 0.25),
  e: posture('closeMid', 0),
  ø: posture('closeMid', 0, 1),
  ɛ: posture('openMid', 0),
  œ: posture('openMid', 0, 1),
  // Front in the chart, between front and central in present English and French.
  a: posture('open', 0.25),
  ə: posture('mid', 0.5),
  ɜ: posture('openMid', 0.5),
  ɐ: posture('nearOpen', 0.5),
  // Back in the chart, between central and back in present English.
  ʌ: posture('openMid', 0.75),
  ɑ: posture('open', 1),
  ɒ: posture('open', 1, 1),
  ɔ: posture('openMid', 1, 1),
  o: posture('closeMid', 1, 1),
  ʊ: posture('nearClose', 0.75, 1),
  u: posture('close', 1, 1),
  /** The English ɹ: the tongue in the middle, the lips a little rounded. */
  ɹ: posture('mid', 0.5, 0.5),
};

type Letter = keyof typeof POSTURES;

function steady(at: Posture): VowelFeatures {
  return { kind: 'vowel', path: [at, at, at], nasal: 0, long: 0, neutral: 0 };
}

function vowel(letter: Letter, more: Partial<Omit<VowelFeatures, 'kind' | 'path'>> = {}): VowelFeatures {
  return { ...steady(POSTURES[letter]), ...more };
}

function diphthong(from: Letter, to: Letter): VowelFeatures {
  const [start, end] = [POSTURES[from], POSTURES[to]];
  const middle = {
    openness: (start.openness + end.openness) / 2,
    backness: (start.backness + end.backness) / 2,
    rounding: (start.rounding + end.rounding) / 2,
  };
  return { ...vowel(from), path: [start, middle, end] };
}

function triphthong(from: Letter, by: Letter, to: Letter): VowelFeatures {
  return { ...vowel(from), path: [POSTURES[from], POSTURES[by], POSTURES[to]] };
}

type More = Partial<Omit<ConsonantFeatures, 'kind' | 'place' | 'sonority' | 'voice'>>;

function consonant(
  place: keyof typeof PLACE,
  manner: keyof typeof SONORITY,
  voice: 0 | 1,
  more: More = {},
): ConsonantFeatures {
  const features = { kind: 'consonant', place: PLACE[place], sonority: SONORITY[manner], voice } as const;
  return { ...features, nasal: 0, lateral: 0, sibilance: 0, rounding: 0, syllabic: 0, glide: null, ...more };
}

const NASAL: More = { nasal: 1 };
const LATERAL: More = { lateral: 1 };
const HISSING: More = { sibilance: 1 };
const HUSHING: More = { sibilance: 0.5 };
const SYLLABIC: More = { syllabic: 1, glide: POSTURES.ə };

/** Every sound that the engine makes in English and French. */
export const PHONES: Readonly<Record<string, PhoneFeatures>> = {
  i: vowel('i'),
  iː: vowel('i', { long: 1 }),
  y: vowel('y'),
  ɪ: vowel('ɪ'),
  e: vowel('e'),
  eː: vowel('e', { long: 1 }),
  ø: vowel('ø'),
  ɛ: vowel('ɛ'),
  ɛ̃: vowel('ɛ', { nasal: 1 }),
  œ: vowel('œ'),
  œ̃: vowel('œ', { nasal: 1 }),
  a: vowel('a'),
  ə: vowel('ə', { neutral: 1 }),
  ɜː: vowel('ɜ', { long: 1 }),
  ɐ: vowel('ɐ', { neutral: 1 }),
  ʌ: vowel('ʌ'),
  ɑː: vowel('ɑ', { long: 1 }),
  ɑ̃: vowel('ɑ', { nasal: 1 }),
  ɒ: vowel('ɒ'),
  ɔ: vowel('ɔ'),
  ɔː: vowel('ɔ', { long: 1 }),
  ɔ̃: vowel('ɔ', { nasal: 1 }),
  o: vowel('o'),
  oː: vowel('o', { long: 1 }),
  ʊ: vowel('ʊ'),
  u: vowel('u'),
  uː: vowel('u', { long: 1 }),

  aɪ: diphthong('a', 'ɪ'),
  aʊ: diphthong('a', 'ʊ'),
  eɪ: diphthong('e', 'ɪ'),
  ɔɪ: diphthong('ɔ', 'ɪ'),
  əʊ: diphthong('ə', 'ʊ'),
  iə: diphthong('i', 'ə'),
  eə: diphthong('e', 'ə'),
  ʊə: diphthong('ʊ', 'ə'),
  aɪə: triphthong('a', 'ɪ', 'ə'),
  aʊə: triphthong('a', 'ʊ', 'ə'),

  p: consonant('bilabial', 'stop', 0),
  b: consonant('bilabial', 'stop', 1),
  t̪: consonant('dental', 'stop', 0),
  d̪: consonant('dental', 'stop', 1),
  t: consonant('alveolar', 'stop', 0),
  d: consonant('alveolar', 'stop', 1),
  c: consonant('palatal', 'stop', 0),
  ɟ: consonant('palatal', 'stop', 1),
  k: consonant('velar', 'stop', 0),
  ɡ: consonant('velar', 'stop', 1),
  q: consonant('uvular', 'stop', 0),
  ʔ: consonant('glottal', 'stop', 0),
  tʃ: consonant('postalveolar', 'affricate', 0, HUSHING),
  dʒ: consonant('postalveolar', 'affricate', 1, HUSHING),
  tɕ: consonant('alveolopalatal', 'affricate', 0, HUSHING),
  dʑ: consonant('alveolopalatal', 'affricate', 1, HUSHING),

  β: consonant('bilabial', 'fricative', 1),
  f: consonant('labiodental', 'fricative', 0),
  v: consonant('labiodental', 'fricative', 1),
  θ: consonant('dental', 'fricative', 0),
  ð: consonant('dental', 'fricative', 1),
  s: consonant('alveolar', 'fricative', 0, HISSING),
  z: consonant('alveolar', 'fricative', 1, HISSING),
  ʂ: consonant('retroflex', 'fricative', 0, HUSHING),
  ʐ: consonant('retroflex', 'fricative', 1, HUSHING),
  ʃ: consonant('postalveolar', 'fricative', 0, HUSHING),
  ʒ: consonant('postalveolar', 'fricative', 1, HUSHING),
  ɕ: consonant('alveolopalatal', 'fricative', 0, HUSHING),
  ʑ: consonant('alveolopalatal', 'fricative', 1, HUSHING),
  ç: consonant('palatal', 'fricative', 0),
  ʝ: consonant('palatal', 'fricative', 1),
  x: consonant('velar', 'fricative', 0),
  ɣ: consonant('velar', 'fricative', 1),
  χ: consonant('uvular', 'fricative', 0),
  ʁ: consonant('uvular', 'fricative', 1),
  h: consonant('glottal', 'breath', 0),
  ɬ: consonant('alveolar', 'fricative', 0, LATERAL),

  m: consonant('bilabial', 'nasal', 1, NASAL),
  m̩: consonant('bilabial', 'nasal', 1, { ...NASAL, ...SYLLABIC }),
  n: consonant('alveolar', 'nasal', 1, NASAL),
  n̩: consonant('alveolar', 'nasal', 1, { ...NASAL, ...SYLLABIC }),
  ɳ: consonant('retroflex', 'nasal', 1, NASAL),
  ɲ: consonant('palatal', 'nasal', 1, NASAL),
  ŋ: consonant('velar', 'nasal', 1, NASAL),
  ŋ̩: consonant('velar', 'nasal', 1, { ...NASAL, ...SYLLABIC }),

  ɾ: consonant('alveolar', 'tap', 1),
  ɽ: consonant('retroflex', 'tap', 1),
  r: consonant('alveolar', 'trill', 1),
  r̩: consonant('alveolar', 'trill', 1, SYLLABIC),
  ʀ: consonant('uvular', 'trill', 1),
  l: consonant('alveolar', 'lateral', 1, LATERAL),
  l̩: consonant('alveolar', 'lateral', 1, { ...LATERAL, ...SYLLABIC }),
  ɫ: consonant('velarised', 'lateral', 1, LATERAL),
  ɭ: consonant('retroflex', 'lateral', 1, LATERAL),
  ʎ: consonant('palatal', 'lateral', 1, LATERAL),
  ʋ: consonant('labiodental', 'approximant', 1),
  ɹ: consonant('alveolar', 'approximant', 1, { glide: POSTURES.ɹ }),
  j: consonant('palatal', 'glide', 1, { glide: POSTURES.i }),
  w: consonant('bilabial', 'glide', 1, { rounding: 1, glide: POSTURES.u }),
  ʍ: consonant('bilabial', 'glide', 0, { rounding: 1, glide: POSTURES.u }),
};

/** What each difference is worth, in units of the distance. Ours, and assumed; what they are multiplied by is learned (`parameters.ts`). */
export const PHONE_WEIGHTS = {
  consonant: {
    place: 1,
    /** Beyond this, one place is as far as another: p, t and k are about equally unlike. */
    placeAtMost: 0.4,
    sonority: 0.5,
    voice: 0.12,
    nasal: 0.15,
    lateral: 0.15,
    sibilance: 0.25,
    rounding: 0.1,
  },
  vowel: {
    openness: 0.45,
    backness: 0.35,
    rounding: 0.15,
    nasal: 0.15,
    long: 0.06,
    /** Times the whole, where one of the two is neutral: any vowel may weaken to it. */
    neutral: 0.6,
  },
  /** One makes a syllable and the other does not. */
  syllabic: 0.2,
};

/** @throws Error for a symbol that is none of `PHONES` */
export function featuresOf(ipa: string): PhoneFeatures {
  const features = Object.hasOwn(PHONES, ipa) ? PHONES[ipa] : undefined;
  if (features === undefined) throw new Error(`unknown phone: ${ipa}`);
  return features;
}

/** A vowel is anything that makes a syllable. */
export type Kind = 'vowel' | 'consonant';

export function kindOf(ipa: string): Kind {
  const features = featuresOf(ipa);
  return features.kind === 'vowel' || features.syllabic === 1 ? 'vowel' : 'consonant';
}

/** How unlike two sounds are: 0 the same, 1 as unlike as can be. Symmetric. */
export function phoneDistance(one: string, other: string): number {
  return Math.min(1, distance(featuresOf(one), featuresOf(other)));
}

function distance(one: PhoneFeatures, other: PhoneFeatures): number {
  if (one.kind === 'vowel') return other.kind === 'vowel' ? betweenVowels(one, other) : acrossKinds(one, other);
  return other.kind === 'vowel' ? acrossKinds(other, one) : betweenConsonants(one, other);
}

/** What two sounds differ in, each feature times its weight, added to what they differ in already. */
function weighed<K extends string>(
  weights: Readonly<Record<K, number>>,
  keys: readonly K[],
  one: Readonly<Record<K, number>>,
  other: Readonly<Record<K, number>>,
  already = 0,
): number {
  return keys.reduce((sum, key) => sum + weights[key] * Math.abs(one[key] - other[key]), already);
}

function betweenVowels(one: VowelFeatures, other: VowelFeatures): number {
  const weights = PHONE_WEIGHTS.vowel;
  const steps = one.path.map((at, step) =>
    weighed(weights, ['openness', 'backness', 'rounding'], at, other.path[step] ?? at),
  );
  const mean = steps.reduce((total, step) => total + step, 0) / steps.length;
  const sum = weighed(weights, ['nasal', 'long'], one, other, mean);
  return one.neutral || other.neutral ? weights.neutral * sum : sum;
}

const MANNER = ['sonority', 'voice', 'nasal', 'lateral', 'sibilance', 'rounding', 'syllabic'] as const;

function betweenConsonants(one: ConsonantFeatures, other: ConsonantFeatures): number {
  const { consonant, syllabic } = PHONE_WEIGHTS;
  const place = Math.min(consonant.placeAtMost, consonant.place * Math.abs(one.place - other.place));
  return weighed({ ...consonant, syllabic }, MANNER, one, other, place);
}

/** Only glides, the English ɹ and syllabic consonants are anything like a vowel. */
function acrossKinds(vowel: VowelFeatures, consonant: ConsonantFeatures): number {
  const { glide } = consonant;
  if (glide === null) return 1;
  const asVowel = { ...steady(glide), nasal: consonant.nasal };
  return (
    betweenVowels(vowel, asVowel) +
    PHONE_WEIGHTS.syllabic +
    PHONE_WEIGHTS.consonant.voice * (1 - consonant.voice) +
    PHONE_WEIGHTS.consonant.lateral * consonant.lateral
  );
}
