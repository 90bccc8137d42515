import type { WavRemark } from '../../speech/wav/remark.ts';
import { sentence } from '../../words/diagnostic-text.ts';
import type { Audience } from './command.ts';

/** Says on stderr, once, what a person should know about a recording that was read all the same. */
export function tellRemarks({ terminal, reader }: Audience): (remark: WavRemark) => void {
  const told = new Set<string>();
  return (remark) => {
    const text = sentence(remark, reader.sentences);
    if (!told.has(text)) terminal.err(`earshot: ${text}\n`);
    told.add(text);
  };
}
