import { createInterface } from 'node:readline';
import { wrap } from '../../words/plain-text.ts';
import type { Audience } from '../program/call.ts';

/** Of text: why an answer will not do, as a sentence; null: it will. */
type Refusal = (line: string) => string | null;

/** One of several, by its number or its id; Enter alone takes the usual one. */
interface Choice<T extends string> {
  readonly ask: string;
  readonly usual: T;
  readonly choices: readonly { readonly id: T; readonly about: string }[];
}

/** Whether somebody is there to ask; whoever wants the scenario on standard output is a script. */
export function canAsk(file: string | null): boolean {
  return file !== '-' && process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** Questions on the terminal, a line an answer. Each answers null where somebody leaves, with Ctrl+C or Ctrl+D. */
export function questionnaire({ terminal, reader }: Audience) {
  const { creating: say } = reader.sentences;
  const prompt = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  // Lines that are pasted together wait for their questions.
  const lines = prompt[Symbol.asyncIterator]();
  const answered = async <T>(text: string, read: (line: string) => { answer: T } | { refusal: string }) => {
    for (;;) {
      prompt.setPrompt(text);
      prompt.prompt();
      const { done, value } = await lines.next();
      if (done === true) {
        terminal.err('\n');
        return null;
      }
      const found = read(value.trim());
      if ('answer' in found) return found.answer;
      terminal.err(`${found.refusal}\n`);
    }
  };
  return {
    text: (ask: string, usual: string, refusalOf: Refusal) =>
      answered(`${ask} [${usual}] `, (line) => {
        const answer = line || usual;
        const refusal = refusalOf(answer);
        return refusal === null ? { answer } : { refusal };
      }),
    choice<T extends string>({ ask, usual, choices }: Choice<T>) {
      const width = Math.max(...choices.map(({ id }) => id.length));
      const listed = choices.map(({ id, about }, nth) => `  ${nth + 1}  ${id.padEnd(width)}  ${about}`);
      for (const text of [ask, ...listed.flatMap((line) => wrap(line, terminal.width, 0, width + 7))])
        terminal.err(`${text}\n`);
      const usualNumber = choices.findIndex(({ id }) => id === usual) + 1;
      return answered(`${say.choose(choices.length)} [${usualNumber}] `, (line) => {
        const chosen = choices[Number(line || usualNumber) - 1] ?? choices.find(({ id }) => id === line);
        return chosen ? { answer: chosen.id } : { refusal: say.noChoice({ written: line, most: choices.length }) };
      });
    },
    close: () => prompt.close(),
  };
}
