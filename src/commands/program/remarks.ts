import { remarkSentence, type WavRemark } from '../../speech/wav/remark.ts';
import type { Call } from './table.ts';

/** Says on stderr, once, what a person should know about a recording that was read all the same. */
export function tellRemarks({ terminal, reader }: Pick<Call, 'terminal' | 'reader'>): (remark: WavRemark) => void {
  const told = new Set<string>();
  return (remark) => {
    const sentence = remarkSentence(remark, reader);
    if (!told.has(sentence)) terminal.err(`earshot: ${sentence}\n`);
    told.add(sentence);
  };
}
