import * as z from 'zod';
import { CATEGORIES } from '../vocabulary/category.ts';
import { purposeSchema } from '../vocabulary/consent.ts';
import type { Complaint, Expected, PathComplaint, TimeFault } from '../vocabulary/diagnostic.ts';
import { DAY_MS } from '../vocabulary/time.ts';
import { type MarkFault, readMarks, wordsOf } from './line.ts';
import { suggestion } from './suggest.ts';
import { DURATION_PATTERN, readDuration, readStart, SCENE_LIMIT_MS, START_PATTERN } from './time.ts';

/** Where a complaint that a schema raises points inside a text; without it, to the whole value. */
export type SchemaComplaint = Complaint & Pick<PathComplaint, 'within'>;

/** Refuses a value with one of our own complaints, which travels in the issue's `params`. */
function refuse(context: z.core.ParsePayload, input: unknown, complaint: SchemaComplaint): void {
  context.issues.push({ code: 'custom', input, params: { complaint } });
}

/** Whether an issue's parameter is what `refuse` put there. */
export function isComplaint(value: unknown): value is SchemaComplaint {
  return typeof value === 'object' && value !== null && 'code' in value && 'params' in value;
}

/** Error texts that only carry what was expected to the reader of the issues. */
export const expecting = (expected: Expected) => ({ error: `expected:${expected}` });

/** What a key means, which `jsonSchema` tells, comes in this place. */
export const DESCRIBED = { description: '' };

/** A time in one of its written forms, which a function reads. */
function timeValue<T extends object | number>(
  expected: 'time' | 'start',
  pattern: string,
  limitMs: number,
  read: (written: string | number) => T | TimeFault,
) {
  return z
    .union(
      [z.number().meta({ minimum: 0, maximum: limitMs / 1000 }), z.string().meta({ pattern })],
      expecting(expected),
    )
    .transform((written, context) => {
      const time = read(written);
      if (typeof time !== 'string') return time;
      const params = { written: String(written), fault: time, limitDays: limitMs / DAY_MS, expected };
      refuse(context, written, { code: 'time', params });
      return z.NEVER;
    })
    .meta(DESCRIBED);
}

export const durationTo = (limitMs: number) =>
  timeValue('time', DURATION_PATTERN, limitMs, (written) => readDuration(written, limitMs));
export const duration = durationTo(SCENE_LIMIT_MS);
export const start = timeValue('start', START_PATTERN, SCENE_LIMIT_MS, readStart);

export const text = z.string().regex(/\S/, { error: 'empty', abort: true });
export const ID = /^\p{L}[\p{L}\p{N}_-]*$/u;
/** The id of a person. */
export const personId = z.string(expecting('person')).regex(ID, expecting('id'));

const RECORDING = /^r[1-9]\d*$/;
export const recording = z.string().regex(RECORDING, expecting('recording'));
export const deletion = z.union(
  [z.enum(['all', 'voice-only']), z.string().regex(RECORDING, expecting('deletion'))],
  expecting('deletion'),
);

export const purpose = purposeSchema(expecting('purpose'));

// What the speech engine can do: its scale begins at 80, which is about 110 of people's words a minute.
export const wpm = z.number().min(110).max(450);

/** A path that stays in the scenario's folder and has one of the endings. */
export const pathInside = (...endings: string[]) =>
  text.superRefine((path, context) => {
    const complain = (complaint: Complaint) => refuse(context, path, complaint);
    if (/^([/\\]|[a-z]:|[a-z]+:\/\/)/i.test(path)) complain({ code: 'path-absolute', params: {} });
    else if (path.split(/[/\\]/).includes('..')) complain({ code: 'path-outside', params: {} });
    else if (!endings.some((ending) => path.toLowerCase().endsWith(ending.toLowerCase())))
      complain({ code: 'path-ending', params: { endings } });
  });

const ARPABET_VOWELS = 'AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW'.split(' ');
const ARPABET_CONSONANTS = 'B CH D DH F G HH JH K L M N NG P R S SH T TH V W Y Z ZH'.split(' ');
const PHONES = [...ARPABET_CONSONANTS, ...ARPABET_VOWELS.flatMap((vowel) => [`${vowel}0`, `${vowel}1`])];
const ARPABET = new RegExp(`^((${ARPABET_VOWELS.join('|')})[012]?|${ARPABET_CONSONANTS.join('|')})$`);

/** Sounds of a word: capitals and digits only are ARPAbet (CMU's 39 phones with stress 0–2), all else is IPA. */
const sounds = text.superRefine((written, context) => {
  if (!/^[A-Z0-9\s]+$/.test(written)) return;
  for (const { 0: token, index } of written.matchAll(/\S+/g)) {
    if (ARPABET.test(token)) continue;
    refuse(context, written, {
      code: 'arpabet',
      params: { token, suggestion: suggestion(token, PHONES) },
      within: { from: index, to: index + token.length },
    });
  }
});
export const pronounce = z.record(text, sounds);

function markComplaint(fault: MarkFault): SchemaComplaint {
  const within = { from: fault.from, to: fault.to };
  if (fault.fault !== 'unknown-category') return { code: `mark-${fault.fault}`, params: {}, within };
  const { written } = fault;
  return {
    code: 'not-one-of',
    params: { written, suggestion: suggestion(written, CATEGORIES), known: CATEGORIES },
    within,
  };
}

const NO_WORDS: Complaint = { code: 'no-words', params: {} };

/** A part of a line, without marks. */
export const spokenPart = text.superRefine((written, context) => {
  if (wordsOf(written).length === 0) refuse(context, written, NO_WORDS);
});

/** A spoken line with its private marks. */
export const markedLine = text.superRefine((written, context) => {
  const { line, faults } = readMarks(written);
  for (const fault of faults) refuse(context, written, markComplaint(fault));
  if (faults.length === 0 && wordsOf(line.text).length === 0) refuse(context, written, NO_WORDS);
});
