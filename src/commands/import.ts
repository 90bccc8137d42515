import { basename, extname } from 'node:path';
import { withoutControls } from '../catalogue/plain-text.ts';
import type { Reader } from '../report/reader.ts';
import type { Loss } from '../scenario/captions/loss.ts';
import { CaptionsError } from '../scenario/captions/problem.ts';
import { decoded } from '../scenario/imports/encoding.ts';
import { formatOf } from '../scenario/imports/format.ts';
import { readTranscript } from '../scenario/imports/read-transcript.ts';
import { scenarioText } from '../scenario/imports/scenario-text.ts';
import { TRANSCRIPT_FORMATS, type Transcript, type TranscriptFormat } from '../scenario/imports/transcript.ts';
import { readBytes, SIZE_LIMIT_BYTES, UnreadableError } from '../scenario/read-file.ts';
import { Failure } from './failure.ts';
import { saveNew } from './save-new.ts';
import type { Call } from './table.ts';

const MEBIBYTE = 1024 * 1024;
/** As for the largest captions: a TextGrid of 8 hours of talk, aligned (assumed). */
const LIMIT_BYTES = 32 * MEBIBYTE;

/** `earshot import`: a transcript becomes a scenario; what of it cannot is told on stderr, a line each. */
export async function importTranscript(call: Call): Promise<number> {
  const { args, options, terminal, reader } = call;
  const { importing: say } = reader.sentences;
  const [file = ''] = args;
  const { text, isGuess } = await textOf(file, call);
  const format = chosenFormat(options.from, call) ?? formatOf(file, text);
  if (format === null) throw new Failure(say.unknownFormat({ file, known: TRANSCRIPT_FORMATS.join('|') }));
  const transcript = readTranscript(text, format);
  const { lines, problems } = transcript;
  if (problems.length > 0) throw new CaptionsError({ code: 'broken', params: { file, problems } });
  if (lines.length === 0) throw new Failure(say.nothingSaid(file));
  const scenario = scenarioOf(transcript, file, format, call);
  if (Buffer.byteLength(scenario) > SIZE_LIMIT_BYTES)
    throw new Failure(say.tooLong({ file, limitMiB: SIZE_LIMIT_BYTES / MEBIBYTE }));
  const { target } = options;
  if (target === undefined || target === '-') terminal.out(scenario);
  else await saveNew(target, scenario, call.reader);
  for (const remark of [...(isGuess ? [say.encoding] : []), ...remarksOn(transcript, call)])
    terminal.err(`${withoutControls(remark)}\n`);
  if (target === undefined || target === '-') return 0;
  const people = new Set(lines.map(({ voice }) => voice)).size;
  terminal.out(`${withoutControls(say.done({ output: target, lines: lines.length, people }))}\n`);
  return 0;
}

async function textOf(file: string, { reader }: Call): Promise<{ readonly text: string; readonly isGuess: boolean }> {
  try {
    const { text, encoding } = decoded(await readBytes(file, LIMIT_BYTES), file);
    return { text, isGuess: encoding === 'windows-1252' };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new Failure(reader.sentences.importing.unreadable({ ...error.params, code: error.code }));
  }
}

function chosenFormat(written: string | undefined, { reader }: Call): TranscriptFormat | null {
  if (written === undefined) return null;
  const format = TRANSCRIPT_FORMATS.find((known) => known === written);
  if (format !== undefined) return format;
  throw new Failure(reader.sentences.importing.badFormat({ written, known: TRANSCRIPT_FORMATS.join('|') }));
}

function scenarioOf(transcript: Transcript, file: string, format: TranscriptFormat, { options, reader }: Call): string {
  const { importing: say } = reader.sentences;
  const name = basename(file, extname(file));
  return scenarioText(transcript, {
    title: file === '-' || name.trim() === '' ? say.untitled : withoutControls(name),
    language: languageOf(transcript, options.language),
    comments: { top: say.top({ file: basename(file), format: say.formats[format] }), people: say.people },
  });
}

function languageOf({ language }: Transcript, asked: string | undefined): 'en' | 'fr' {
  if (asked !== undefined) return asked === 'fr' ? 'fr' : 'en';
  return language ?? 'en';
}

/** What of the transcript is not in the scenario, and what the scenario had to take for granted. */
function remarksOn(transcript: Transcript, { options, reader }: Call): string[] {
  const { importing: say } = reader.sentences;
  const { language, languageWritten: written, lines, losses } = transcript;
  const isForeign = written !== '' && language === null && options.language === undefined;
  const unnamed = lines.filter(({ voice }) => voice === null).length;
  const untimed = lines.slice(1).filter(({ startMs }) => startMs === null).length;
  return [
    ...(isForeign ? [say.language({ written, language: languageOf(transcript, undefined) })] : []),
    ...lossesText(losses, reader),
    ...(unnamed > 0 ? [say.unnamed(unnamed)] : []),
    ...(untimed > 0 ? [say.untimed(untimed)] : []),
  ];
}

/** Tiers that are named; those beyond are counted in nobody's head (assumed). */
const MOST_NAMES = 8;

/** One sentence for each kind of loss. */
function lossesText(losses: readonly Loss[], { sentences: { importing } }: Reader): string[] {
  const codes = [...new Set(losses.map(({ code }) => code))];
  return codes.map((code) => {
    const own = losses.filter((loss) => loss.code === code);
    const named = [...new Set(own.map(({ name }) => name).filter((name) => name !== null))];
    const names = named.length > MOST_NAMES ? [...named.slice(0, MOST_NAMES), '…'] : named;
    return importing.losses[code]({ count: own.length, names: names.join(', ') });
  });
}
