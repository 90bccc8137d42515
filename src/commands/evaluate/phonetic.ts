import { choicesOf } from '../../app/choices.ts';
import { Failure } from '../../app/failure.ts';
import { localeOf } from '../../host/node/locale.ts';
import { resolveDevice } from '../../machine/device.ts';
import { curveCsv, dataOf } from '../../report/evaluate/data.ts';
import { linesOf } from '../../report/evaluate/lines.ts';
import { openEngine } from '../../speech/engine.ts';
import { type Dialogue, hearDialogue, type SoFar } from '../../study/evaluate/dialogue.ts';
import { deviceFor } from '../../study/evaluate/durations.ts';
import { dialogueFiles } from '../../study/evaluate/talk.ts';
import { documented, phrasesIn, type TriedPhrases } from '../../study/evaluate/triggers.ts';
import { type Ears, type Material, reportOn } from '../../study/evaluate/wake-word.ts';
import { isAbout } from '../../vocabulary/diagnostic-error.ts';
import { type Language, languageOf } from '../../vocabulary/language.ts';
import type { Device } from '../../vocabulary/settings.ts';
import { MEASURED } from '../../wakeword/measured.ts';
import { asWritten, wakeWordId, wakeWordModel } from '../../wakeword/wake-words.ts';
import type { CallOf } from '../declared.ts';
import type { Progress } from '../program/interruption.ts';
import { USUAL_SENSITIVITY } from '../program/settings.ts';
import { openHearers } from './threads.ts';

const USUAL_WAKE_WORD = 'Alexa';
/** Enough for the 2.5th percentile to be more than the lowest draw. */
const USUAL_SEEDS = 100;

/**
 * How often the phonetic detector is expected to wake a device by accident, and how it scores what is documented.
 *
 * @param stop what is heard by the time it aborts is what the evaluation is of
 */
export async function evaluatePhonetic(call: CallOf<'evaluate'>, stop: AbortSignal, line: Progress) {
  const { options, host, reader, terminal } = call;
  const { seeds = USUAL_SEEDS } = options;
  const ears = earsOf(call);
  const engine = await openEngine(host);
  const models = ears.wakeWords.map((wakeWord) => wakeWordModel(wakeWord, ears.language, engine, ears.generation));
  const triggers = await phrasesOf('triggers', ears.language, call);
  const nonTriggers = await phrasesOf('nonTriggers', ears.language, call);
  const devices = options.durations
    ? models.map((model) => deviceFor(model, ears.sensitivity, options.device))
    : undefined;
  const heard =
    options.dialogue === undefined ? null : await listenTo(options.dialogue, ears, devices, call, stop, line);
  const dialogue = heard?.conversations === 0 ? null : heard;
  const material: Material = { sensitivity: ears.sensitivity, seeds, triggers, nonTriggers, dialogue, devices };
  const reports = models.map((model, nth) => reportOn(ears.wakeWords[nth] as string, model, nth, material, engine));
  const { isUtf8 } = localeOf(process.env, process.platform);
  return {
    data: dataOf(reports, heard, ears),
    lines: linesOf(reports, heard, ears, { reader, ...terminal, isUtf8 }),
    csv: curveCsv(reports),
  };
}

/** A device's own wake word, sensitivity and generation stand where nothing else is chosen. */
function earsOf({ options, reader: { sentences } }: CallOf<'evaluate'>): Ears {
  const { wakeWord: wakeWords, all, ...others } = options;
  const { profile, overrides } = choicesOf({ ...others, detector: 'phonetic' }, sentences);
  // They are wake words of a device, and must be such as a device can have.
  for (const wakeWord of wakeWords) choicesOf({ wakeWord }, sentences);
  const device = profile === undefined ? null : resolveDevice({}, [], { profile, overrides });
  const usual = [device?.wakeWord ?? USUAL_WAKE_WORD];
  const asked = [...(all ? MEASURED.map(({ wakeWord }) => wakeWord) : []), ...wakeWords];
  const ids = (asked.length === 0 ? usual : asked).map(wakeWordId);
  const usually = { sensitivity: device?.sensitivity ?? USUAL_SENSITIVITY, generation: device?.generation ?? null };
  const { sensitivity, generation } = Object.assign(usually, ...overrides);
  const language = languageOf(options.language ?? 'en');
  return { wakeWords: [...new Set(ids)].map((id) => asWritten(id) ?? id), sensitivity, generation, language };
}

async function phrasesOf(
  kind: 'triggers' | 'nonTriggers',
  language: Language,
  { options, host, reader, terminal }: CallOf<'evaluate'>,
): Promise<TriedPhrases> {
  const { evaluate: say } = reader.sentences;
  const file = options[kind];
  if (file === undefined) return documented(kind, language);
  const phrases = await phrasesIn(host, file, language).catch((error: unknown) => {
    if (isAbout(error, 'file')) throw new Failure(say.noPhrases({ code: error.code, ...error.params }));
    throw error;
  });
  if (phrases.passedOver > 0) terminal.err(`${say.rowsPassedOver({ file, ...phrases })}\n`);
  return phrases;
}

/** @returns all that was heard; nothing only where it was stopped */
async function listenTo(
  folder: string,
  ears: Ears,
  devices: readonly Device[] | undefined,
  call: CallOf<'evaluate'>,
  stop: AbortSignal,
  line: Progress,
): Promise<Dialogue> {
  const { reader, terminal } = call;
  const { evaluate: say } = reader.sentences;
  const files = await dialogueFiles(folder).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Failure(say.noDialogue({ folder, code: String(error.code) }));
  });
  if (files.length === 0) throw new Failure(say.emptyDialogue(folder));
  const hearers = await openHearers(files, { ...ears, devices, readerLanguage: reader.language });
  const since = performance.now();
  const tell = (soFar: SoFar) => line.show(say.progress({ ...soFar, secondsLeft: secondsLeft(soFar, since) }));
  try {
    const dialogue = await hearDialogue(files, ears.wakeWords.length, hearers.workers, tell, stop);
    line.clear();
    for (const { path, why } of dialogue.passedOver) terminal.err(`${say.passedOver({ file: path, why })}\n`);
    if (dialogue.conversations === 0 && !dialogue.isStopped) throw new Failure(say.emptyDialogue(folder));
    return dialogue;
  } finally {
    line.clear();
    await hearers.close();
  }
}

/** Before that a guess is none: assumed. */
const FIRST_GUESS_MS = 1_000;

/** As if every file took as long as those before it. */
function secondsLeft({ done, files }: SoFar, sinceMs: number): number | null {
  const elapsedMs = performance.now() - sinceMs;
  return elapsedMs < FIRST_GUESS_MS ? null : Math.ceil((elapsedMs * (files - done)) / done / 1000);
}
