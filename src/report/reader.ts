import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Format } from '../catalogue/format.ts';
import type { LogEvent, LogHeader } from '../machine/log.ts';
import { findingText } from '../privacy/finding-text.ts';
import type { Language, Purpose } from '../scenario/scenario.ts';

/** What a view needs to write about a log in one language. */
export interface Reader {
  readonly language: Language;
  readonly sentences: Catalogue;
  readonly format: Format;
}

/** A person's name, the id where nobody of that id is in the scene, or that nobody named the voice. */
export function nameOf(who: string | null, { people }: Pick<LogHeader, 'people'>, { sentences }: Reader): string {
  if (who === null) return sentences.words.nobody;
  return people.find(({ id }) => id === who)?.name ?? who;
}

/** What a finding says, in the reader's language whatever the log's is. */
export function findingSentence(
  finding: Extract<LogEvent, { type: 'finding.raised' }>,
  header: LogHeader,
  reader: Reader,
): string {
  return findingText(finding, nameOf(finding.who, header, reader), header.scenario.law, reader.sentences);
}

export function purposeName(purpose: Purpose, { sentences }: Reader): string {
  const partner = purpose.startsWith('sharing:') ? purpose.slice('sharing:'.length) : null;
  if (partner !== null) return sentences.words.sharing(partner);
  return sentences.words.purposes[purpose as keyof typeof sentences.words.purposes];
}

/** Breaks `text` at spaces so that no line is wider than `width` columns; every line after the first is indented. */
export function wrap(text: string, width: number, indent: number, hanging = indent): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(hanging);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

/** Words as they were said, the private ones in brackets: `did you open [the letter]`. */
export function markPrivate(words: readonly { readonly word: string; readonly private: readonly string[] }[]): string {
  return words
    .map(({ word, private: categories }, index) => {
      const isPrivate = (at: number) => (words[at]?.private.length ?? 0) > 0;
      if (categories.length === 0) return word;
      return `${isPrivate(index - 1) ? '' : '['}${word}${isPrivate(index + 1) ? '' : ']'}`;
    })
    .join(' ');
}
