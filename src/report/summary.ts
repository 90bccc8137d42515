import type { Log, LogHeader } from '../log/log.ts';
import { type Result, type ResultCandidate, type ResultRecording, resultOf } from '../log/result.ts';
import type { SaidWord } from '../log/view/lines.ts';
import { viewOf } from '../log/view/view.ts';
import { type Choice, PURPOSES, type Purpose } from '../vocabulary/consent.ts';
import { withoutControls } from '../vocabulary/controls.ts';
import { grouped } from '../vocabulary/grouped.ts';
import { wrap } from '../words/plain-text.ts';
import type { Reader } from '../words/reader.ts';
import type { Sheet } from './columns.ts';
import { deedText } from './deeds.ts';
import { originOfOdds } from './odds.ts';
import { endText, legalText, markPrivate, nameOf, notesOn, purposeName, sentenceOfFinding } from './reader.ts';

/**
 * A run in plain words: what the speaker heard, what woke it, what left the home, whose words those
 * were and what they had agreed to, what became of it, and what consent does not cover.
 */
export function summaryText(log: Log, { reader, width, heading }: Sheet): string {
  const { heading: titles, numbers } = reader.sentences.summary;
  const result = resultOf(log);
  const told: Told = { log, result, reader, lines: (text, indent, hanging) => wrap(text, width, indent, hanging) };
  const section = (title: string, lines: readonly string[]) => ['', heading(title), ...lines];
  const woke = result.candidates.filter(({ verdict }) => verdict === 'activated');
  const others = result.candidates.filter(({ verdict }) => verdict !== 'activated');
  return [
    heading(withoutControls(log.header.scenario.title)),
    ...introduction(told),
    ...section(titles.heard, heardLines(told)),
    ...section(titles.woke, [...candidateLines(woke, told), ...otherWakeWord(told)]),
    ...(others.length === 0 ? [] : section(titles.near, candidateLines(others, told))),
    ...section(titles.left, recordingLines(told)),
    ...section(titles.people, peopleLines(told)),
    ...section(titles.became, becameLines(told)),
    ...section(titles.findings, findingLines(told)),
    '',
    ...told.lines(numbers(result.summary), 0),
    '',
  ].join('\n');
}

/** The run that is told, and to whom. */
interface Told {
  readonly log: Log;
  readonly result: Result;
  readonly reader: Reader;
  /** A text in lines, with so many columns before the first and before the others. */
  readonly lines: (text: string, indent: number, hanging?: number) => string[];
}

function introduction({ log, reader, lines }: Told): string[] {
  const { header } = log;
  const { summary } = reader.sentences;
  const { profile, wakeWord, sensitivity } = header.device;
  const device = { profile, wakeWord, sensitivity: reader.format.number(sensitivity), detector: header.detector };
  const origin = header.detector === 'phonetic' ? originOfOdds(header.device, reader) : summary.neural(header.model);
  return [
    ...lines(summary.device(device), 0),
    ...lines(`${modeText(header, reader)} ${origin}`.trim(), 0),
    ...(viewOf(log).isUnnamed() ? lines(summary.unnamed, 0) : []),
  ];
}

/** Whether a run shows what can happen, or what happened once. A recording sounds the same each time. */
export function modeText({ scenario, detector, seed }: LogHeader, { sentences: { summary } }: Reader): string {
  if (detector === 'neural' && scenario.kind === 'audio') return summary.happensEachTime;
  return seed === null ? summary.canHappen : summary.happensOnce(seed);
}

function heardLines({ result: { summary: counts }, reader, lines }: Told): string[] {
  const { summary } = reader.sentences;
  const { length } = reader.format;
  const heard = summary.heard({ heard: length(counts.heardMs), overwritten: length(counts.overwrittenMs) });
  return lines(counts.mutedMs === 0 ? heard : `${heard} ${summary.muted(length(counts.mutedMs))}`, 2);
}

/** Where requests were missed because people call the device by another wake word than its own. */
function otherWakeWord({ log, result, reader, lines }: Told): string[] {
  const { wakeWord } = log.header.device;
  if (wakeWord === null || result.summary.requestsMissed === 0) return [];
  const requests = viewOf(log)
    .lines()
    .filter(({ toDevice }) => toDevice);
  const isCalled = requests.some(({ text }) => text.toLowerCase().includes(wakeWord));
  return isCalled || requests.length === 0 ? [] : lines(reader.sentences.summary.otherWord(wakeWord), 2);
}

/** `0:02.0  Nadia “Alexis”: woke it, an accident; score 0.96, threshold 0.91; about 1 hearing in 6`. */
function candidateLines(candidates: readonly ResultCandidate[], { log, reader, lines }: Told): string[] {
  const { summary, names } = reader.sentences;
  if (candidates.length === 0) return lines(summary.nothingWoke, 2);
  return candidates.flatMap((candidate) => {
    const verdict = candidate.verdict === 'activated' ? [] : [verdictText(candidate, reader)];
    const said = `${nameOf(candidate.who, log.header, reader)} ${heardText(candidate.heard, reader)}`.trimEnd();
    const told = [...verdict, scoreText(candidate, reader), oddsText(candidate, reader)].join(names.semicolon);
    const line = `${said}${names.colon}${told}`;
    return lines(`${reader.format.clock(candidate.startMs).padStart(7)}  ${line}`, 2, 11);
  });
}

/** What came of a candidate. Under a seed one that could wake the device may not do it this time. */
export function verdictText(
  { verdict, score, threshold, heldBack }: Pick<ResultCandidate, 'verdict' | 'score' | 'threshold' | 'heldBack'>,
  { sentences }: Reader,
): string {
  if (verdict === 'near-miss' && heldBack !== undefined) return sentences.names.heldBack[heldBack];
  const couldHave = verdict === 'near-miss' && score >= threshold;
  return couldHave ? sentences.names.notDrawn : sentences.names.verdicts[verdict];
}

export function scoreText({ score, threshold }: Pick<ResultCandidate, 'score' | 'threshold'>, reader: Reader): string {
  const number = (value: number) => reader.format.number(value, 3);
  return reader.sentences.summary.scoreOf({ score: number(score), threshold: number(threshold) });
}

/** The words of a candidate in quotes; empty where nobody says what the words are. */
export function heardText(heard: string, { sentences }: Reader): string {
  return heard === '' ? '' : sentences.names.quote(heard);
}

/** The odds of one candidate, or that the scenario says so. */
export function oddsText({ by, probability }: Pick<ResultCandidate, 'by' | 'probability'>, reader: Reader): string {
  return by === 'script' ? reader.sentences.summary.byScript : reader.sentences.odds(probability);
}

function recordingLines(told: Told): string[] {
  const { summary } = told.reader.sentences;
  const { recordings } = told.result;
  if (recordings.length === 0) return told.lines(summary.nothingLeft, 2);
  const hasPrivate = recordings.some(({ words }) => words.some((word) => word.private.length > 0));
  return [
    ...recordings.flatMap((recording) => oneRecording(recording, told)),
    ...(hasPrivate ? told.lines(summary.marks, 2) : []),
  ];
}

function oneRecording(recording: ResultRecording, { log: { header }, reader, lines }: Told): string[] {
  const { summary, names } = reader.sentences;
  const { clock, length } = reader.format;
  const { id, cause, startMs, endMs, prerollMs, endReason, local, verified } = recording;
  const preroll = prerollMs === 0 ? null : length(prerollMs);
  const span = `${clock(startMs)}–${clock(endMs)}`;
  const first = `${id}  ${span}  ${names.causes[cause]}${names.semicolon}${summary.length({ length: length(endMs - startMs), preroll })}`;
  const wasWoken = recording.wakeStartMs !== null;
  const notes = [
    endText(cause, endReason, reader),
    ...(wasWoken && verified === null && header.device.verification ? [summary.unverified] : []),
    ...(local ? [summary.stayed] : []),
  ];
  return [
    ...lines(first, 2, 6),
    ...spokenIn(recording, header, reader).flatMap((line) => lines(line, 6, 8)),
    ...lines(notes.join(' '), 6),
  ];
}

/** Words of one voice that are this close are one turn, whoever speaks at the same time. Assumed. */
const TURN_GAP_MS = 1_000;

/** Who said what in a recording, turn by turn. */
function spokenIn({ words }: ResultRecording, header: LogHeader, reader: Reader): string[] {
  if (words.length === 0) return [`(${reader.sentences.summary.noWords})`];
  const turns: ResultRecording['words'][number][][] = [];
  for (const word of words) {
    const turn = turns.findLast(([first]) => first?.who === word.who);
    const isGoingOn = word.startMs - (turn?.at(-1)?.endMs ?? Number.NEGATIVE_INFINITY) < TURN_GAP_MS;
    if (turn !== undefined && isGoingOn) turn.push(word);
    else turns.push([word]);
  }
  const { colon } = reader.sentences.names;
  return turns.map((turn) => `${nameOf(turn[0]?.who ?? null, header, reader)}${colon}${markPrivate(turn)}`);
}

function peopleLines({ log, reader, lines }: Told): string[] {
  const { summary, names } = reader.sentences;
  const people = log.header.people.filter(({ role }) => role !== 'media');
  // Once, though two recordings may both hold it.
  const left = new Set(
    viewOf(log)
      .leaving()
      .flatMap(({ words }) => words),
  );
  return people.flatMap((person) => {
    const said = [...left].filter(({ who }) => who === person.id);
    const hidden = [...left].filter(({ about }) => about.includes(person.id));
    const ofThem = (word: SaidWord) => word.private.filter((_, nth) => word.about[nth] === person.id);
    const categories = [...new Set(hidden.flatMap(ofThem))];
    const kinds = reader.format.list(categories.map((category) => reader.sentences.categories[category]));
    const words = summary.wordsOf({ words: said.length, private: hidden.length, categories: kinds });
    const about = `${person.name} (${names.roles[person.role]})${names.colon}${words}.`;
    return [...lines(about, 2, 4), ...lines(agreed(person, log, reader), 4)];
  });
}

/** What a person had agreed to as the scene began, what changed, and who could not choose. */
function agreed(person: LogHeader['people'][number], log: Log, reader: Reader): string {
  const { header } = log;
  const { summary, names } = reader.sentences;
  const consents = new Map(Object.entries(person.consents) as [Purpose, Choice][]);
  const purposes = [...new Set<Purpose>([...PURPOSES, ...consents.keys()])];
  const parts: string[] = [];
  for (const choice of ['granted', 'explicit', 'refused', 'withdrawn', 'never'] as const) {
    const which = purposes.filter((purpose) => (consents.get(purpose) ?? 'never') === choice);
    const what = which.map((purpose) => purposeName(purpose, reader));
    if (which.length > 0) parts.push(names.choices[choice](reader.format.list(what)));
  }
  const changes = viewOf(log)
    .consentChanges()
    .filter(({ who }) => who === person.id);
  for (const { atMs, choice, purpose } of changes) {
    parts.push(`${whenText(atMs, header, reader)} ${names.choices[choice](purposeName(purpose, reader))}`);
  }
  if (person.role === 'child') {
    const guardian = person.guardian === null ? null : nameOf(person.guardian, header, reader);
    return `${guardian === null ? summary.noGuardian : summary.guardian(guardian)}.`;
  }
  if (person.role === 'guest') parts.push(summary.noSwitch);
  return `${parts.join(names.semicolon)}.`;
}

/** `1:10.0` within the scene, `3 days later` after it. */
export function whenText(atMs: number, { scenario }: LogHeader, reader: Reader): string {
  const laterMs = atMs - scenario.durationMs;
  return laterMs <= 0 ? reader.format.clock(atMs) : reader.sentences.names.later(reader.format.days(laterMs));
}

/** What was done with each recording that left, in order of time. */
function becameLines({ log, result, reader, lines }: Told): string[] {
  if (result.recordings.every(({ local }) => local)) return lines(reader.sentences.summary.nothingKept, 2);
  const deeds = viewOf(log)
    .recordings()
    .flatMap(({ cloud }) => cloud)
    .sort((a, b) => a.seq - b.seq);
  return deeds.flatMap((event) => {
    const text = deedText(event, reader);
    if (text === null) return [];
    return lines(`${whenText(event.atMs, log.header, reader).padStart(7)}  ${text}`, 2, 11);
  });
}

/** Person by person, the same finding about several recordings told once. */
function findingLines({ log, reader, lines }: Told): string[] {
  const { summary } = reader.sentences;
  const { findings } = viewOf(log).at();
  if (findings.length === 0) return lines(summary.noFindings, 2);
  return [
    ...lines(notesOn(findings, log.header, reader).join(' '), 2),
    ...log.header.people.flatMap(({ id }) => {
      const texts = grouped(
        findings.filter(({ who }) => who === id),
        (one) => `${sentenceOfFinding(one, log.header, reader)} ${legalText(one, reader)}`,
      );
      return [...texts].flatMap(([text, about]) => {
        const recordings = new Set(about.map(({ recording }) => recording));
        return lines(`- ${text} (${[...recordings].join(', ')})`, 2, 4);
      });
    }),
  ];
}
