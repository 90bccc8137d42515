import type { Person, Scenario } from '../../scenario/scenario.ts';
import { quote } from '../../speech/wav/convert-command.ts';
import type { Change } from '../../study/change.ts';
import { isSettingsOnly, type Offer, type Remedies } from '../../study/prevent.ts';
import { withoutControls } from '../../vocabulary/controls.ts';
import { wrap } from '../../words/plain-text.ts';
import type { Reader } from '../../words/reader.ts';
import type { Sheet } from '../columns.ts';
import { nameOf, purposeName } from '../reader.ts';

type People = readonly Pick<Person, 'id' | 'name'>[];

/** What leaves, and what could have been done about it, in sentences, what costs least first. */
export function preventLines(
  prevention: Remedies,
  path: string,
  settings: string,
  { title }: Scenario,
  sheet: Sheet,
): string[] {
  const { reader, width, heading } = sheet;
  const { preventing: say } = reader.sentences;
  const { captures, lawful, seeds, requests, missed, offers, log } = prevention;
  const text = (line: string, indent = 0) => wrap(withoutControls(line), width, indent, indent);
  const head = [heading(withoutControls(title)), ''];
  // Standard input has been read; what is pasted needs a file.
  const given = `${quote(path === '-' ? 'scenario.yaml' : path)}${settings}`;
  const rest = lawful === 0 ? [] : text(say.lawful(lawful));
  if (captures.length === 0) return [...head, ...text(say.nothingLeaves), ...rest];
  const cost = say.missedAsWritten({ missed: reader.format.number(missed), requests });
  return [
    ...head,
    heading(say.leaves),
    ...captures.flatMap((captured, index) => captureLines(captured, index, prevention, sheet)),
    ...rest,
    '',
    ...(offers.length === 0
      ? text(say.nothingHelps)
      : [heading(say.helps), ...text(`${cost} ${say.howCounted(seeds)}`)]),
    ...offers.flatMap((offer, index) => ['', ...offerLines(offer, index, prevention, given, sheet)]),
    ...(offers.length > 0 ? unhelped(prevention, reader).flatMap((line) => ['', ...text(line)]) : []),
    ...(log.header.detector === 'neural' && log.header.scenario.kind === 'audio' ? ['', ...text(say.soundsAlike)] : []),
  ];
}

/** a, b, c …, and after z numbers. */
const letterOf = (index: number) => (index < 26 ? String.fromCharCode(97 + index) : String(index + 1));

function captureLines(
  { capture, runs }: Remedies['captures'][number],
  index: number,
  { seeds, log }: Remedies,
  sheet: Sheet,
): string[] {
  const { reader, width } = sheet;
  const { preventing: say, names } = reader.sentences;
  const { who, text, categories, startMs, recordings } = capture;
  const line = say.capture({
    who: nameOf(who, log.header, reader),
    words: names.quote(text),
    categories: reader.format.list(categories.map((category) => reader.sentences.categories[category])),
    recordings: reader.format.list(recordings.map(({ id, cause }) => `${id} (${names.causes[cause]})`)),
    hearings: runs,
    seeds,
  });
  return wrap(`  ${letterOf(index)}  ${reader.format.clock(startMs)}  ${withoutControls(line)}`, width, 0, 5);
}

function offerLines(offer: Offer, index: number, { seeds, log }: Remedies, given: string, sheet: Sheet): string[] {
  const { change, effects, still, cost } = offer;
  const { reader, width } = sheet;
  const { preventing: say } = reader.sentences;
  const does = changeText(change, log.header.people, reader);
  const all = [...effects];
  const named = (effect: string) => all.filter(([, other]) => other === effect).map(([capture]) => letterOf(capture));
  const [home, lawful] = [named('home'), named('lawful')];
  const anyway = all.flatMap(([capture]) => {
    const count = still.get(capture) ?? 0;
    return count === 0 ? [] : [say.still({ capture: letterOf(capture), count, seeds })];
  });
  const told = [
    ...(home.length === 0 ? [] : [say.home({ list: reader.format.list(home), count: home.length })]),
    ...(lawful.length === 0 ? [] : [say.nowLawful({ list: reader.format.list(lawful), count: lawful.length })]),
    ...anyway,
    say.cost({ more: reader.format.number(Math.abs(cost)), sign: Math.sign(cost) }),
  ].join(' ');
  const number = `${index + 1}`.padStart(3);
  return [
    ...wrap(`${number}  ${withoutControls(does)}`, width, 0, 5),
    ...wrap(withoutControls(told), width, 5),
    `     ${withoutControls(commandFor(change, index, given))}`,
  ];
}

/** How to run the scenario, with the settings that were given, so: with options where only settings change, else as a changed file. */
function commandFor(change: Change, index: number, given: string): string {
  if (!isSettingsOnly(change)) return `earshot prevent ${given} --take ${index + 1} -o safer.yaml`;
  const options = Object.entries(change.rewriting.device ?? {}).map(([name, value]) =>
    name === 'profile' ? `--device ${value}` : `--set ${quote(`${name}=${value}`)}`,
  );
  return ['earshot run', given, ...options].join(' ');
}

function unhelped({ captures, offers }: Remedies, { sentences: { preventing: say }, format }: Reader): string[] {
  const left = captures.flatMap((_, index) =>
    offers.some(({ effects }) => effects.has(index)) ? [] : [letterOf(index)],
  );
  return left.length === 0 ? [] : [say.unhelped(format.list(left))];
}

/** What somebody would have set or done, in a sentence. */
export function changeText(change: Change, people: People, reader: Reader): string {
  const { preventing: say } = reader.sentences;
  const { clock, list, number } = reader.format;
  switch (change.kind) {
    case 'sensitivity':
      return say.sensitivity(number(change.sensitivity));
    case 'wake-word':
      return say.wakeWord(change.wakeWord);
    case 'profile':
      return say.profile({ profile: change.profile, called: change.called });
    case 'mute-guests':
    case 'mute-talk':
    case 'mute-after': {
      const to = change.toMs === null ? null : clock(change.toMs);
      return say.mute[change.kind]({ from: clock(change.fromMs), to });
    }
    case 'consent': {
      const purposes = list(change.purposes.map((purpose) => purposeName(purpose, reader)));
      return say.consent({ who: nameOf(change.who, { people }, reader), purposes });
    }
    default:
      return say.settings[change.kind];
  }
}
