import type { EventOf, LogHeader } from '../log/log.ts';
import { answersText, findingSentence } from '../privacy/finding-text.ts';
import type { Person } from '../scenario/scenario.ts';
import type { NamedPurpose, Purpose } from '../vocabulary/consent.ts';
import { WEIGHTS } from '../vocabulary/finding-code.ts';
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
export function sentenceOfFinding(finding: EventOf<'finding.raised'>, header: LogHeader, reader: Reader): string {
  return findingSentence(finding, { people: header.people, law: header.scenario.law }, reader.sentences.findings);
}

/** `Answerable: the provider (duty). offence-data, GDPR Art. 10`. */
export function legalText(finding: EventOf<'finding.raised'>, { sentences: { findings } }: Reader): string {
  return `${answersText(finding, findings)} ${finding.code}, ${findings.basis(finding.basis)}`;
}

/** What is true of all findings, said once where they are read; nothing where there are none. */
export function notesOn(
  raised: readonly EventOf<'finding.raised'>[],
  { scenario }: LogHeader,
  { sentences: { summary, findings } }: Reader,
): string[] {
  if (raised.length === 0) return [];
  const weights = WEIGHTS.filter((weight) => raised.some((finding) => finding.weight === weight));
  return [
    summary.advice,
    ...weights.map((weight) => findings.weights[weight].means),
    findings.household[scenario.place],
  ];
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
