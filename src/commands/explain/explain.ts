import { Failure } from '../../app/failure.ts';
import { drawAlignment } from '../../report/draw-alignment.ts';
import { openEngine } from '../../speech/engine.ts';
import { LINE_LIMIT } from '../../study/text-lines.ts';
import { explainTo } from '../../wakeword/explain.ts';
import { wakeWordModel } from '../../wakeword/wake-words.ts';
import type { CallOf } from '../declared.ts';
import { comparisonOf, jsonOf } from './comparison.ts';

/** `earshot explain`: a phrase against wake words; or a list of phrases; or what of a text is nearest to one. */
export async function explainPhrases(call: CallOf<'explain'>): Promise<number> {
  refuseWhatDoesNotGoTogether(call);
  if (call.options.like !== undefined) return (await import('./like.ts')).explainLike(call);
  if (call.options.file !== undefined) return (await import('./list.ts')).explainList(call);
  return explainPhrase(call);
}

function refuseWhatDoesNotGoTogether({ args, options, reader: { sentences } }: CallOf<'explain'>): void {
  const { usage } = sentences.explain;
  const phrase = args.length > 0;
  if (options.like === undefined) {
    if (options.words !== undefined) throw new Failure(usage.needsLike('--words'));
    if (options.top !== undefined) throw new Failure(usage.needsLike('--top'));
    if (phrase && options.file !== undefined) throw new Failure(usage.phraseAndFile);
    return;
  }
  if (phrase) throw new Failure(usage.likeAndPhrase);
  if (options.file !== undefined) throw new Failure(usage.likeAndOther('--file'));
  if (options.wakeWord !== undefined) throw new Failure(usage.likeAndOther('--wake-word'));
  if (options.all) throw new Failure(usage.likeAndOther('--all'));
  if (options.words === undefined) throw new Failure(usage.noWords);
}

async function explainPhrase(call: CallOf<'explain'>): Promise<number> {
  const { args, options, host, terminal, reader } = call;
  const { cli } = reader.sentences;
  const { wakeWords, language, sensitivity } = comparisonOf(call);
  const phrase = args.join(' ').trim();
  if (phrase === '') throw new Failure(cli.noPhrase);
  if (phrase.length > LINE_LIMIT) throw new Failure(cli.phraseTooLong({ place: null, limit: LINE_LIMIT }));
  const engine = await openEngine(host);
  let first = true;
  for (const wakeWord of wakeWords) {
    const explanation = explainTo(wakeWordModel(wakeWord, language, engine), phrase, sensitivity, engine);
    if (options.json) terminal.out(`${JSON.stringify(jsonOf(explanation), null, options.all ? 0 : 2)}\n`);
    else terminal.out(`${first ? '' : '\n\n'}${drawAlignment(explanation, reader.language, terminal.width)}\n`);
    first = false;
  }
  return 0;
}
