import type { Language } from '../../vocabulary/language.ts';
import { collect } from '../captions/read-captions.ts';
import type { Lose, Loss, Report } from '../captions/report.ts';
import { isNotSaid, readSubRip } from '../captions/sub-rip.ts';
import { readTextGrid } from '../captions/text-grid.ts';
import { readWebVtt } from '../captions/web-vtt.ts';
import { readLabels } from './audacity.ts';
import { chatLines, languageOf, participantsOf, utterances } from './chat.ts';
import { speakersIn, spokenBy } from './speakers.ts';
import type { Transcript, TranscriptFormat, TranscriptLine } from './transcript.ts';

const ENDINGS: Readonly<Record<string, TranscriptFormat>> = {
  vtt: 'vtt',
  webvtt: 'vtt',
  srt: 'srt',
  textgrid: 'textgrid',
  cha: 'chat',
};

const TIMES = /^\s*-?\d+(?:[.,]\d+)?\t-?\d+(?:[.,]\d+)?(?:\t|$)/mu;

/** What a transcript is in: by the ending of its name, else by how its text begins; null: by neither. */
export function formatOf(file: string, text: string): TranscriptFormat | null {
  const ending = /\.([a-z]+)$/iu.exec(file)?.[1]?.toLowerCase() ?? '';
  return (Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined) ?? formatOfText(text.slice(0, 4096));
}

function formatOfText(text: string): TranscriptFormat | null {
  const start = text.trimStart();
  if (start.startsWith('WEBVTT')) return 'vtt';
  if (/^(?:File type = )?"ooTextFile/u.test(start)) return 'textgrid';
  if (/^@(?:UTF8|PID|Font|ColorWords|Window|Begin)\b/u.test(start)) return 'chat';
  if (TIMES.test(start.split(/[\r\n]/u, 1)[0] ?? '')) return 'audacity';
  return /\d:\d\d[,.]\d+ *--> *\d/u.test(start) ? 'srt' : null;
}

/** Reads somebody's own transcript; lines with a time come in order of time, those of CHAT in order of the file. */
export function readTranscript(text: string, format: TranscriptFormat): Transcript {
  const plain = withoutUnseen(text);
  const losses: Loss[] = [];
  const lose: Lose = (loss) => losses.push(loss);
  let chat: ReturnType<typeof chatLines> = [];
  const { lines, problems } = collect<TranscriptLine>((report) => {
    if (format !== 'chat') return readAs(format, plain, report, lose);
    chat = chatLines(plain, report);
    return utterances(chat, report, lose);
  }, null);
  const languageWritten = format === 'vtt' ? languageOfWebVtt(plain) : languageOf(chat);
  return {
    language: languageCalled(languageWritten),
    languageWritten,
    participants: participantsOf(chat),
    lines: format === 'chat' ? lines : inOrder(format === 'vtt' || format === 'audacity' ? named(lines, lose) : lines),
    losses,
    problems,
  };
}

/** Controls would be obeyed by a terminal, and YAML refuses them; CHAT has its times between two of them. */
function withoutUnseen(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: CHAT has them.
  return text.replace(/^\ufeff/u, '').replace(/(?![\n\r\t\u0015])[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd');
}

function readAs(
  format: Exclude<TranscriptFormat, 'chat'>,
  text: string,
  report: Report,
  lose: Lose,
): Iterable<TranscriptLine> {
  switch (format) {
    case 'vtt':
      return readWebVtt(text, report, lose);
    case 'srt': {
      const speakers = speakersIn(text.split(/[\r\n]+/u));
      const people = [...speakers].map((name) => ({ id: name, name }));
      return readSubRip(text, people, report, lose);
    }
    case 'textgrid':
      return readTextGrid(text, report, lose);
    case 'audacity':
      return readLabels(text, report, lose);
  }
}

/** The lines of a file without voices, whose texts may say whose they are, without those that nobody says: `[Music]`. */
function named(lines: readonly TranscriptLine[], lose: Lose): readonly TranscriptLine[] {
  if (lines.some(({ voice }) => voice !== null)) return lines;
  const speakers = speakersIn(lines.map(({ text }) => text));
  const said = lines.filter(({ text }) => !isNotSaid(text));
  for (let count = said.length; count < lines.length; count++) lose({ code: 'wordless', name: null });
  return said.map((line) => spokenBy(line, speakers));
}

function inOrder(lines: readonly TranscriptLine[]): TranscriptLine[] {
  return [...lines].sort((one, other) => (one.startMs ?? 0) - (other.startMs ?? 0));
}

/** `Language: fr`, as YouTube writes it under the first line of WebVTT. */
function languageOfWebVtt(text: string): string {
  const header = text.slice(0, 4096).split(/\r?\n\r?\n/u, 1)[0] ?? '';
  return /^Language:[ \t]*(\S+)/mu.exec(header)?.[1] ?? '';
}

/** By a code such as `fr`, `fr-CA`, `fra`; null: it is none of ours. */
function languageCalled(code: string): Language | null {
  if (/^(?:en|eng)(?:-|$)/iu.test(code)) return 'en';
  return /^(?:fr|fra|fre)(?:-|$)/iu.test(code) ? 'fr' : null;
}
