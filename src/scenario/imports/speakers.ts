import { unstyled } from '../captions/sub-rip.ts';
import type { TranscriptLine } from './transcript.ts';

/** `Nadia: `, `- NADIA: ` or `[SPEAKER_00]: ` where a line of text begins; the longest name is assumed. */
const PREFIX = /^\s*(?:[-–—]\s*)?([^:]{1,40}):(?=\s|$)/u;
/** One to four words that begin with a capital or a digit, in brackets or not (assumed, as what names look like). */
const NAME = /^\[?\p{Lu}[\p{L}\p{M}\p{N}.'’_-]*(?: [\p{Lu}\p{N}][\p{L}\p{M}\p{N}.'’_-]*){0,3}\]?$/u;
/** Also once, these are no words of a sentence. */
const SURE = /^(?:\[.*\]|[^\p{Ll}]*\p{Lu}[^\p{Ll}]*)$/u;

/**
 * Who is named where lines begin: what looks like a name and comes twice, or in capitals or brackets; anything that
 * looks like one, where half of all lines of text begin so.
 */
export function speakersIn(lines: Iterable<string>): ReadonlySet<string> {
  const times = new Map<string, number>();
  let [said, named] = [0, 0];
  for (const line of lines) {
    const name = PREFIX.exec(unstyled(line))?.[1]?.trim() ?? '';
    if (/\p{L}/u.test(line)) said++;
    if (NAME.test(name)) named++;
    if (NAME.test(name)) times.set(name, (times.get(name) ?? 0) + 1);
  }
  const isUsual = named > 1 && 2 * named >= said;
  return new Set([...times].filter(([name, count]) => isUsual || count > 1 || SURE.test(name)).map(([name]) => name));
}

/** A line without a voice whose text begins with a speaker's name becomes that speaker's, without the name. */
export function spokenBy(line: TranscriptLine, speakers: ReadonlySet<string>): TranscriptLine {
  const [prefix = '', name = ''] = (line.voice === null && PREFIX.exec(line.text)) || [];
  if (!speakers.has(name.trim())) return line;
  const from = prefix.length + (/^\s*/u.exec(line.text.slice(prefix.length))?.[0].length ?? 0);
  const words = line.words
    .filter((word) => word.from >= from)
    .map((word) => ({ ...word, from: word.from - from, to: word.to - from }));
  return words.length === 0 ? line : { ...line, voice: name.trim(), text: line.text.slice(from), words };
}
