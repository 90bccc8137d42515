import { basename } from 'node:path';
import { withoutControls } from '../catalogue/plain-text.ts';
import { type Prevention, textAfter } from '../study/prevent.ts';
import { Failure } from './failure.ts';
import { checkText, type ScenarioSource } from './load.ts';
import { changeText } from './prevent-lines.ts';
import { saveNew } from './save-new.ts';
import type { Call } from './table.ts';

/** `--take 2 -o safer.yaml`: writes the scenario with an offer's changes. */
export async function takeOffer(
  { offers, log }: Prevention,
  source: ScenarioSource,
  { options, terminal, reader }: Call,
): Promise<number> {
  const { preventing: say } = reader.sentences;
  const { take = '', target = '' } = options;
  const offer = /^\d{1,4}$/u.test(take) ? offers[Number(take) - 1] : undefined;
  if (offer === undefined) throw new Failure(say.noOffer({ take, offers: offers.length }));
  const text = textAfter(offer.change, source.text, log.header.device.wakeWord);
  const does = changeText(offer.change, log.header.people, reader);
  const comment = [say.changedCopy(basename(source.file)), does].map((line) => `# ${withoutControls(line)}\n`);
  const whole = `${comment.join('')}${text}`;
  const { scenario } = await checkText({ ...source, text: whole, file: target }, reader);
  if (text === null || scenario === null) throw new Failure(say.cannotWrite(target));
  await saveNew(target, whole, reader);
  terminal.out(`${withoutControls(say.written({ file: target, take }))}\n`);
  return 0;
}
