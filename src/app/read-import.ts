import type { Host } from '../host/host.ts';
import { brokenCaptions, type Loss } from '../scenario/captions/report.ts';
import { decoded } from '../scenario/imports/encoding.ts';
import { formatOf, readTranscript } from '../scenario/imports/read-transcript.ts';
import { scenarioText } from '../scenario/imports/scenario-text.ts';
import { TRANSCRIPT_FORMATS, type Transcript, type TranscriptFormat } from '../scenario/imports/transcript.ts';
import { readBytes, SIZE_LIMIT_BYTES } from '../scenario/read-file.ts';
import { withoutControls } from '../vocabulary/controls.ts';
import { isAbout } from '../vocabulary/diagnostic-error.ts';
import { languageOf } from '../vocabulary/language.ts';
import type { Reader } from '../words/reader.ts';
import type { ReaderLanguage } from '../words/words.ts';
import { Failure } from './failure.ts';

const MEBIBYTE = 1024 * 1024;
/** As for the largest captions: a TextGrid of 8 hours of talk, aligned (assumed). */
const LIMIT_BYTES = 32 * MEBIBYTE;

/** A transcript that was read. */
export type Imported = Awaited<ReturnType<typeof readImport>>;

/**
 * Reads somebody's transcript, in the language of the call or its own.
 * @throws Failure; DiagnosticError with all that is wrong in it
 */
export async function readImport(
  host: Host,
  file: string,
  { from, language }: { readonly from?: TranscriptFormat | undefined; readonly language: ReaderLanguage | undefined },
  reader: Reader,
) {
  const { importing: say } = reader.sentences;
  const { text, isGuess } = decoded(await bytesOf(host, file, reader), file);
  const format = from ?? formatOf(file, text);
  if (format === null) throw new Failure(say.unknownFormat({ file, known: TRANSCRIPT_FORMATS.join('|') }));
  const transcript = readTranscript(text, format);
  const { lines, problems } = transcript;
  if (problems.length > 0) throw brokenCaptions(file, problems);
  if (lines.length === 0) throw new Failure(say.nothingSaid(file));
  const called = host.paths.basename(file);
  const name = called.replace(/(?<=.)\.[^.]*$/u, '');
  return {
    lines,
    /** What its file is called. */
    title: file === '-' || name.trim() === '' ? say.untitled : withoutControls(name),
    /** What of it cannot be in a scenario, and what a scenario has to take for granted: a sentence each. */
    remarks: [...(isGuess ? [say.encoding] : []), ...remarksOn(transcript, language, reader)],
    /** The text of the scenario. @throws Failure where that is longer than a scenario may be */
    written(about: { readonly title: string; readonly profile: string }): string {
      const comments = { top: say.top({ file: called, format: say.formats[format] }), people: say.people };
      const spoken = languageOf(language ?? transcript.language ?? 'en');
      const scenario = scenarioText(transcript, { ...about, language: spoken, comments });
      if (new TextEncoder().encode(scenario).length > SIZE_LIMIT_BYTES)
        throw new Failure(say.tooLong({ file, limitMiB: SIZE_LIMIT_BYTES / MEBIBYTE }));
      return scenario;
    },
  };
}

async function bytesOf(host: Host, file: string, { sentences }: Reader): Promise<Uint8Array> {
  return readBytes(host, file, LIMIT_BYTES).catch((error: unknown) => {
    if (!isAbout(error, 'file')) throw error;
    throw new Failure(sentences.importing.unreadable({ code: error.code, ...error.params }));
  });
}

/** What of the transcript is not in the scenario, and what the scenario had to take for granted. */
function remarksOn(transcript: Transcript, chosen: ReaderLanguage | undefined, reader: Reader): string[] {
  const { importing: say } = reader.sentences;
  const { language, languageWritten: written, lines, losses } = transcript;
  const isForeign = written !== '' && language === null && chosen === undefined;
  const unnamed = lines.filter(({ voice }) => voice === null).length;
  const untimed = lines.slice(1).filter(({ startMs }) => startMs === null).length;
  return [
    ...(isForeign ? [say.language({ written, language: languageOf('en') })] : []),
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
