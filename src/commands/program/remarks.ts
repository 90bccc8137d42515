import { choicesOf, type WrittenChoices } from '../../app/choices.ts';
import type { Choices } from '../../app/simulate.ts';
import { sentence } from '../../words/diagnostic-text.ts';
import type { Audience } from './call.ts';

/**
 * The choices of a run. It says on stderr, once, what a person should know about a recording that was read all the same.
 * @throws as `choicesOf` does
 */
export function choicesIn({ options, terminal, reader }: Audience & { readonly options: WrittenChoices }): Choices {
  const told = new Set<string>();
  return {
    ...choicesOf(options, reader.sentences),
    tell(remark) {
      const text = sentence(remark, reader.sentences);
      if (!told.has(text)) terminal.err(`earshot: ${text}\n`);
      told.add(text);
    },
  };
}
