import { comparisonIn } from '../../scenario/comparison.ts';
import { quote } from '../../speech/wav/convert-command.ts';
import type { Evidence } from '../../study/evidence.ts';
import type { About, Checked } from '../../study/expectations.ts';
import { type Chanced, type FileTrial, standingOf, type Tried, type TriedFile } from '../../study/trial.ts';
import { withoutControls } from '../../vocabulary/controls.ts';
import { wrap } from '../../words/plain-text.ts';
import type { Reader } from '../../words/reader.ts';
import type { Sheet } from '../columns.ts';
import { nameOf } from '../reader.ts';
import { oddsText, scoreText, verdictText } from '../summary.ts';

type People = Extract<FileTrial, { trial: unknown }>['people'];

/** What the first column holds; the longest of either language sets its width. */
const COLUMN = 8;
const INDENT = ' '.repeat(COLUMN);

/** A file's line, and under it what does not hold, in words, with the moment to look at. */
export function linesOf({ path, outcome, settings }: TriedFile, sheet: Sheet): string[] {
  const { reader, width } = sheet;
  const { testing: say, names } = reader.sentences;
  const headed = (text: string) =>
    wrap(`${say.signs[standingOf(outcome)].padEnd(COLUMN)}${withoutControls(`${path}${text}`)}`, width, 0, COLUMN);
  if ('problem' in outcome) return headed('');
  const { trial, people } = outcome;
  if (trial.kind === 'nothing') return headed(`${names.colon}${say.nothing}`);
  if (trial.kind === 'chance') {
    const chances = trial.expectations.map((one) => `${INDENT}${chanceText(one, reader)}`);
    return [...headed(''), ...chances.flatMap((line) => wrap(line, width, 0, COLUMN + 4))];
  }
  const unmet = trial.expectations.filter(({ holds }) => !holds);
  return [
    ...headed(`  ${gotText(trial.expectations, reader)}`),
    ...unmet.flatMap((one) => unmetLines(one, path, settings, people, sheet)),
  ];
}

/** How many files hold, do not, and cannot be run. */
export function closingLines(tried: readonly TriedFile[], files: number, { sentences }: Reader): string[] {
  const count = (standing: ReturnType<typeof standingOf>) =>
    tried.filter(({ outcome }) => standingOf(outcome) === standing).length;
  return [
    sentences.testing.closing({
      files,
      tried: tried.length,
      hold: count('holds'),
      fail: count('fails'),
      chance: count('chance'),
      nothing: count('nothing'),
      problems: count('problem'),
    }),
  ];
}

export function problemLines(path: string, problem: string, { sentences }: Reader): string {
  return problem.startsWith(path) || problem.includes(path) ? problem : `${path}${sentences.names.colon}${problem}`;
}

/** `accidental 1, privateUploadedMs 2160, and 4 more`: of the lists only how many of their items hold. */
function gotText(expectations: readonly Tried[], { sentences }: Reader): string {
  const numbers = expectations.filter(({ isNumber }) => isNumber).map(({ about, got }) => `${about} ${got}`);
  const items = expectations.filter(({ isNumber }) => !isNumber);
  const held = items.filter(({ holds }) => holds).length;
  return [...numbers, ...(items.length === 0 ? [] : [sentences.testing.items({ held, all: items.length })])].join(', ');
}

function unmetLines(one: Tried, path: string, settings: string, people: People, { reader, width }: Sheet): string[] {
  const { evidence } = one;
  const text = (line: string, indent: number) => wrap(withoutControls(line), width, indent, indent + 2);
  return [
    ...text(unmetText(one, reader), COLUMN),
    ...(evidence === null ? [] : text(evidenceText(evidence, people, reader), COLUMN + 2)),
    ...(evidence === null ? [] : [`${' '.repeat(COLUMN + 2)}${withoutControls(lookAt(path, evidence, settings))}`]),
  ];
}

export function unmetText({ about, expected, got, isNumber }: Checked, { sentences, format }: Reader): string {
  const { testing: say, names } = sentences;
  const items = got === '' ? '' : format.list(got.split(', '));
  if (isNumber) return say.number({ about, wanted: wantedText(expected, say.compared), got });
  if (about === 'heard') return say.heard({ words: names.quote(expected), others: items });
  return about === 'findings' ? say.finding({ code: expected, others: items }) : say.noFinding(expected);
}

function wantedText(expected: string, compared: Readonly<Record<string, (number: string) => string>>): string {
  const { operator, number } = comparisonIn(expected);
  return (compared[operator] ?? String)(number);
}

/** What there is to see at the moment to look at. */
export function evidenceText(evidence: Evidence, people: People, reader: Reader): string {
  const { testing: say, names } = reader.sentences;
  const name = (who: string | null) => nameOf(who, { people }, reader);
  const when = reader.format.clock(evidence.atMs);
  switch (evidence.kind) {
    case 'candidate': {
      const { candidate } = evidence;
      const told = [verdictText(candidate, reader), scoreText(candidate, reader), oddsText(candidate, reader)];
      const heard = `${name(candidate.who)} ${names.quote(candidate.heard)}`;
      return say.at({ when, what: `${heard}${names.colon}${told.join(names.semicolon)}` });
    }
    case 'recording': {
      const { id, cause } = evidence.recording;
      return say.at({ when, what: say.recording({ id, cause: names.causes[cause] }) });
    }
    case 'finding': {
      const { code, who, recording } = evidence;
      return say.at({ when, what: say.raised({ code, who: name(who), recording }) });
    }
    case 'said':
      return say.at({ when, what: `${name(evidence.who)}${names.colon}${evidence.text}` });
    case 'muted':
      return say.at({ when, what: say.muted });
  }
}

/** The command that shows the moment. */
export function lookAt(path: string, { atMs }: Pick<Evidence, 'atMs'>, settings: string): string {
  return `earshot play ${quote(path)} --at ${atMs / 1000}s${settings}`;
}

/** `accidental >= 1 in 34% to 53% of runs (43 of 100)`. */
function chanceText({ about, expected, share }: Chanced, { sentences, format }: Reader): string {
  const percent = (value: number) => format.number(100 * value, 0);
  const { held, runs, low, high } = share;
  const told = sentences.testing.share({
    what: expectationText(about, expected),
    low: percent(low),
    high: percent(high),
    held,
    runs,
  });
  return held === 0 ? `${told}${sentences.names.semicolon}${sentences.testing.never}` : told;
}

/** An expectation as the file has it: `accidental >= 1`, `heard "Alexis"`. */
export function expectationText(about: About, expected: string): string {
  if (about === 'heard') return `heard "${expected}"`;
  return /^\d/u.test(expected) ? `${about} = ${expected}` : `${about} ${expected}`;
}
