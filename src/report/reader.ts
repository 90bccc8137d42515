import type { LogEvent, LogHeader } from '../log/log.ts';
import { findingSentence } from '../privacy/finding-text.ts';
import type { Person } from '../scenario/scenario.ts';
import type { NamedPurpose, Purpose } from '../vocabulary/consent.ts';
import type { Cause, EndReason } from '../vocabulary/recording.ts';
import type { Reader } from '../words/reader.ts';

/** A person's name, the id where nobody of that id is in the scene, or that nobody named the voice. */
export function nameOf(
  who: string | null,
  { people }: { readonly people: readonly Pick<Person, 'id' | 'name'>[] },
  { sentences }: Reader,
): string {
  if (who === null) return sentences.names.nobody;
  return people.find(({ id }) => id === who)?.name ?? who;
}

/** What a finding says, in the reader's language whatever the log's is; the summary adds once what is true of many. */
export function sentenceOfFinding(
  finding: Extract<LogEvent, { type: 'finding.raised' }>,
  header: LogHeader,
  reader: Reader,
): string {
  return findingSentence(finding, { people: header.people, law: header.scenario.law }, reader.sentences.findings);
}

/** Why a recording ended; a call that is hung up has no end point of its own, and an accident is given up. */
export function endText(cause: Cause, reason: EndReason, { sentences: { names } }: Reader): string {
  if (cause === 'drop-in' && reason === 'end-point') return names.callEnded;
  return cause === 'accidental' && reason === 'cap' ? names.gaveUp : names.endReasons[reason];
}

export function purposeName(purpose: Purpose, { sentences }: Reader): string {
  const partner = purpose.startsWith('sharing:') ? purpose.slice('sharing:'.length) : null;
  if (partner !== null) return sentences.names.sharing(partner);
  return sentences.names.purposes[purpose as NamedPurpose];
}

interface MarkedWord {
  readonly word: string;
  readonly private: readonly string[];
}

/** Words without what stands between them, the private ones in brackets: `did you open [the letter]`. */
export function markPrivate(words: readonly MarkedWord[]): string {
  return markLine(words.map(({ word }) => word).join(' '), words);
}

/** A line as it was written, its private words in brackets: `Did you open [the letter]?` */
export function markLine(line: string, words: readonly MarkedWord[]): string {
  let marked = '';
  let at = 0;
  words.forEach(({ word, private: categories }, index) => {
    const isPrivate = (other: number) => (words[other]?.private.length ?? 0) > 0;
    const from = line.indexOf(word, at);
    const [begin, end] =
      categories.length === 0 ? ['', ''] : [isPrivate(index - 1) ? '' : '[', isPrivate(index + 1) ? '' : ']'];
    marked += `${line.slice(at, from)}${begin}${word}${end}`;
    at = from + word.length;
  });
  return marked + line.slice(at);
}
