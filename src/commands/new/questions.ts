import { createInterface } from 'node:readline';
import { wrap } from '../../words/plain-text.ts';
import type { Audience } from '../program/call.ts';

/** One of several, by its number or its id; Enter alone takes the usual one. */
export interface Question<T extends string> {
  readonly ask: string;
  readonly usual: T;
  readonly choices: readonly { readonly id: T; readonly about: string }[];
}

interface TextQuestion {
  readonly ask: string;
  readonly usual: string;
  /** Why an answer will not do, as a sentence; null: it will. */
  readonly refusal: (line: string) => string | null;
}

/** Whether somebody is there to ask; whoever wants the scenario on standard output is a script. */
export function canAsk(file: string | null): boolean {
  return file !== '-' && process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** Questions on the terminal, a line an answer. Each answers null where somebody leaves, with Ctrl+C or Ctrl+D. */
export interface Questionnaire {
  text(question: TextQuestion): Promise<string | null>;
  choice<T extends string>(question: Question<T>): Promise<T | null>;
  close(): void;
}

export function questionnaire({ terminal, reader }: Audience): Questionnaire {
  const { creating: say } = reader.sentences;
  const prompt = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  // Lines that are pasted together wait for their questions.
  const lines = prompt[Symbol.asyncIterator]();
  const lineAfter = async (text: string): Promise<string | null> => {
    prompt.setPrompt(text);
    prompt.prompt();
    const { done, value } = await lines.next();
    if (done !== true) return value.trim();
    terminal.err('\n');
    return null;
  };
  const answered = async <T>(text: string, read: (line: string) => T | Refusal): Promise<T | null> => {
    for (;;) {
      const line = await lineAfter(text);
      if (line === null) return null;
      const answer = read(line);
      if (!(answer instanceof Refusal)) return answer;
      terminal.err(`${answer.sentence}\n`);
    }
  };
  return {
    text: ({ ask, usual, refusal }) =>
      answered(`${ask} [${usual}] `, (line) => {
        const answer = line === '' ? usual : line;
        const why = refusal(answer);
        return why === null ? answer : new Refusal(why);
      }),
    choice: ({ ask, usual, choices }) => {
      const width = Math.max(...choices.map(({ id }) => id.length));
      terminal.err(`${ask}\n`);
      for (const [nth, { id, about }] of choices.entries())
        terminal.err(
          `${wrap(`  ${nth + 1}  ${id.padEnd(width)}  ${about}`, terminal.width, 0, width + 7).join('\n')}\n`,
        );
      const usualNumber = choices.findIndex(({ id }) => id === usual) + 1;
      return answered(`${say.choose(choices.length)} [${usualNumber}] `, (line) => {
        const found =
          line === '' ? usual : (choices[Number(line) - 1]?.id ?? choices.find(({ id }) => id === line)?.id);
        return found ?? new Refusal(say.noChoice({ written: line, most: choices.length }));
      });
    },
    close: () => prompt.close(),
  };
}

class Refusal {
  readonly sentence: string;

  constructor(sentence: string) {
    this.sentence = sentence;
  }
}
