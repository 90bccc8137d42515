import { basename } from 'node:path';
import { choicesOf } from '../../app/choices.ts';
import { Failure } from '../../app/failure.ts';
import { checkText, type ScenarioSource } from '../../app/load.ts';
import { saveNew } from '../../app/save-new.ts';
import { simulate } from '../../app/simulate.ts';
import { resultOf } from '../../log/result.ts';
import { changeText } from '../../report/prevent/lines.ts';
import { whatCameOut } from '../../study/expectations.ts';
import { withExpectations } from '../../study/expectations-text.ts';
import { type Remedies, textAfter } from '../../study/prevent.ts';
import { withoutControls } from '../../vocabulary/controls.ts';
import type { CallOf } from '../declared.ts';

/** `--take 2 -o safer.yaml`: writes the scenario with an offer's changes. */
export async function takeOffer(
  { offers, log }: Remedies,
  source: ScenarioSource,
  call: CallOf<'prevent'>,
): Promise<number> {
  const { options, host, terminal, reader } = call;
  const { preventing: say } = reader.sentences;
  const { take = '', output: target = '' } = options;
  const offer = /^\d{1,4}$/u.test(take) ? offers[Number(take) - 1] : undefined;
  if (offer === undefined) throw new Failure(say.noOffer({ take, offers: offers.length }));
  const choices = choicesOf(options, reader.sentences);
  const { profile, overrides } = choices;
  // What was chosen beside the file goes into it, under the change.
  const device = { ...(profile === undefined ? {} : { profile }), ...Object.assign({}, ...overrides) };
  const { rewriting } = offer.change;
  const change = { ...offer.change, rewriting: { ...rewriting, device: { ...device, ...rewriting.device } } };
  const text = textAfter(change, source.text, log.header.device.wakeWord);
  const does = changeText(offer.change, log.header.people, reader);
  const stale = source.scenario.lesson.length === 0 ? [] : [say.staleLesson];
  const comment = [say.changedCopy(basename(source.file)), does, ...stale].map(
    (line) => `# ${withoutControls(line)}\n`,
  );
  const whole = `${comment.join('')}${text}`;
  const { scenario } = await checkText(host, { ...source, text: whole, file: target }, reader);
  if (text === null || scenario === null) throw new Failure(say.cannotWrite(target));
  const result = resultOf(await simulate(host, scenario, { ...choices, profile: undefined, overrides: [] }));
  const expected = scenario.expect === null ? whole : withExpectations(whole, whatCameOut(result, scenario.expect));
  await saveNew(target, expected, call);
  terminal.out(`${withoutControls(say.written({ file: target, take }))}\n`);
  return 0;
}
