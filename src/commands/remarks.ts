import { remarkSentence, type WavRemark } from '../speech/wav/remark.ts';
import type { Call } from './table.ts';

/** Says on stderr what a person should know about a recording that was read all the same. */
export function tellRemarks({ terminal, reader }: Pick<Call, 'terminal' | 'reader'>): (remark: WavRemark) => void {
  return (remark) => terminal.err(`earshot: ${remarkSentence(remark, reader)}\n`);
}
