import { wrap } from '../../words/plain-text.ts';
import type { Words } from '../../words/words.ts';
import type { CommandName } from './table.ts';

/** The examples of a command, as its help shows them; what is to be copied stays on one line. */
export function examplesText({ titles, examples }: Words['cli'], name: CommandName, width: number): string {
  const lines = examples[name].flatMap(({ call, does }) => [`  ${call}`, ...wrap(does, width, 6)]);
  return ['', titles.examples, ...lines].join('\n');
}
