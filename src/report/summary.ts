import type { Log, LogHeader } from '../log/log.ts';
import type { Result, ResultCandidate, ResultRecording } from '../log/result.ts';
import { viewOf } from '../log/view/view.ts';
import { OTHER_BASIS_LIKELY } from '../privacy/finding.ts';
import { type Choice, PURPOSES, type Purpose } from '../vocabulary/consent.ts';
import { withoutControls } from '../vocabulary/controls.ts';
import { wrap } from '../words/plain-text.ts';
import type { Reader } from '../words/reader.ts';
import { deedText } from './deeds.ts';
import { originOfOdds } from './odds.ts';
import { endText, markPrivate, nameOf, purposeName, sentenceOfFinding } from './reader.ts';

/** How a heading is set off; the identity where there is no colour. */
export type Emphasis = (text: string) => string;

/**
 * A run in plain words: what the speaker heard, what woke it, what left the home, whose words those
 * were and what they had agreed to, what became of it, and what consent does not cover.
 * @param width columns, at least 40.
 */
export function summaryText(log: Log, result: Result, reader: Reader, width: number, heading: Emphasis): string {
  const { summary } = reader.sentences;
  const section = (title: string, lines: readonly string[]) => ['', heading(title), ...lines];
  const woke = result.candidates.filter(({ verdict }) => verdict === 'activated');
  const others = result.candidates.filter(({ verdict }) => verdict !== 'activated');
  return [
    ...introduction(log, reader, width, heading),
    ...section(summary.heading.heard, heardLines(result, reader, width)),
    ...section(summary.heading.woke, [
      ...candidateLines(woke, log.header, reader, width),
      ...(result.summary.requestsMissed === 0 ? [] : otherWakeWord(log, reader, width)),
    ]),
    ...(others.length === 0 ? [] : section(summary.heading.near, candidateLines(others, log.header, reader, width))),
    ...section(summary.heading.left, recordingLines(result, log.header, reader, width)),
    ...section(summary.heading.people, peopleLines(log, result, reader, width)),
    ...section(summary.heading.became, becameLines(log, result, reader, width)),
    ...section(summary.heading.findings, findingLines(log, reader, width)),
    '',
    ...wrap(summary.numbers(result.summary), width, 0),
    '',
  ].join('\n');
}

function introduction(log: Log, reader: Reader, width: number, heading: Emphasis): string[] {
  const { header } = log;
  const { summary } = reader.sentences;
  const { profile, wakeWord, sensitivity } = header.device;
  const device = { profile, wakeWord, sensitivity: reader.format.number(sensitivity), detector: header.detector };
  return [
    heading(withoutControls(header.scenario.title)),
    ...wrap(summary.device(device), width, 0),
    ...wrap(
      `${modeText(header, reader)} ${header.detector === 'phonetic' ? originOfOdds(header.device, reader) : summary.neural(header.model)}`.trim(),
      width,
      0,
    ),
    ...(viewOf(log).isUnnamed() ? wrap(summary.unnamed, width, 0) : []),
  ];
}

/** Whether a run shows what can happen, or what happened once. A recording sounds the same each time. */
export function modeText({ scenario, detector, seed }: LogHeader, { sentences: { summary } }: Reader): string {
  if (detector === 'neural' && scenario.kind === 'audio') return summary.happensEachTime;
  return seed === null ? summary.canHappen : summary.happensOnce(seed);
}

function heardLines({ summary: counts }: Result, reader: Reader, width: number): string[] {
  const { summary } = reader.sentences;
  const { length } = reader.format;
  const heard = summary.heard({ heard: length(counts.heardMs), overwritten: length(counts.overwrittenMs) });
  return wrap(counts.mutedMs === 0 ? heard : `${heard} ${summary.muted(length(counts.mutedMs))}`, width, 2);
}

/** Where requests were missed because people call the device by another wake word than its own. */
function otherWakeWord(log: Log, reader: Reader, width: number): string[] {
  const { wakeWord } = log.header.device;
  const requests = viewOf(log)
    .lines()
    .filter(({ toDevice }) => toDevice);
  if (wakeWord === null || requests.length === 0) return [];
  const isCalled = requests.some(({ text }) => text.toLowerCase().includes(wakeWord));
  return isCalled ? [] : wrap(reader.sentences.summary.otherWord(wakeWord), width, 2);
}

/** `0:02.0  Nadia “Alexis”: woke it, an accident; score 0.96, threshold 0.91; about 1 hearing in 6`. */
function candidateLines(
  candidates: readonly ResultCandidate[],
  header: LogHeader,
  reader: Reader,
  width: number,
): string[] {
  const { summary, names } = reader.sentences;
  if (candidates.length === 0) return wrap(summary.nothingWoke, width, 2);
  return candidates.flatMap((candidate) => {
    const verdict = candidate.verdict === 'activated' ? [] : [verdictText(candidate, reader)];
    const said = `${nameOf(candidate.who, header, reader)} ${heardText(candidate.heard, reader)}`.trimEnd();
    const told = [...verdict, scoreText(candidate, reader), oddsText(candidate, reader)].join(names.semicolon);
    const line = `${said}${names.colon}${told}`;
    return wrap(`${reader.format.clock(candidate.startMs).padStart(7)}  ${line}`, width, 2, 11);
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

function recordingLines(result: Result, header: LogHeader, reader: Reader, width: number): string[] {
  const { summary } = reader.sentences;
  if (result.recordings.length === 0) return wrap(summary.nothingLeft, width, 2);
  const hasPrivate = result.recordings.some(({ words }) => words.some((word) => word.private.length > 0));
  return [
    ...result.recordings.flatMap((recording) => oneRecording(recording, header, reader, width)),
    ...(hasPrivate ? wrap(summary.marks, width, 2) : []),
  ];
}

function oneRecording(recording: ResultRecording, header: LogHeader, reader: Reader, width: number): string[] {
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
    ...wrap(first, width, 2, 6),
    ...spokenIn(recording, header, reader).flatMap((line) => wrap(line, width, 6, 8)),
    ...wrap(notes.join(' '), width, 6),
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

function peopleLines(log: Log, result: Result, reader: Reader, width: number): string[] {
  const { summary, names } = reader.sentences;
  const people = log.header.people.filter(({ role }) => role !== 'media');
  const allThatLeft = wordsThatLeft(result);
  return people.flatMap((person) => {
    const said = allThatLeft.filter(({ who }) => who === person.id);
    const hidden = said.filter((word) => word.private.length > 0);
    const categories = [...new Set(hidden.flatMap((word) => word.private))];
    const kinds = reader.format.list(categories.map((category) => reader.sentences.categories[category]));
    const left =
      said.length === 0
        ? summary.noWordLeft
        : summary.wordsOf({ words: said.length, private: hidden.length, categories: kinds });
    const lines = wrap(`${person.name} (${names.roles[person.role]})${names.colon}${left}.`, width, 2, 4);
    return [...lines, ...wrap(agreed(person, log, reader), width, 4)];
  });
}

/** Every word of which a part left the home, once, though two recordings may both hold it. */
function wordsThatLeft(result: Result): ResultRecording['words'] {
  const left = new Map<string, ResultRecording['words'][number]>();
  for (const { local, words } of result.recordings) {
    if (local) continue;
    for (const word of words) left.set(`${word.startMs} ${word.who} ${word.word}`, word);
  }
  return [...left.values()];
}

/** What a person had agreed to as the scene began, what changed, and who could not choose. */
function agreed(person: LogHeader['people'][number], log: Log, reader: Reader): string {
  const { header } = log;
  const { summary, names } = reader.sentences;
  const consents = new Map(Object.entries(person.consents) as [Purpose, Choice][]);
  const purposes = [...new Set<Purpose>([...PURPOSES, ...consents.keys()])];
  const parts: string[] = [];
  for (const choice of ['granted', 'refused', 'withdrawn', 'never'] as const) {
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
function becameLines(log: Log, result: Result, reader: Reader, width: number): string[] {
  const left = result.recordings.filter(({ local }) => !local);
  if (left.length === 0) return wrap(reader.sentences.summary.nothingKept, width, 2);
  const deeds = viewOf(log)
    .recordings()
    .flatMap(({ cloud }) => cloud)
    .sort((a, b) => a.seq - b.seq);
  return deeds.flatMap((event) => {
    const text = deedText(event, reader);
    if (text === null) return [];
    return wrap(`${whenText(event.atMs, log.header, reader).padStart(7)}  ${text}`, width, 2, 11);
  });
}

/** Person by person, the same finding about several recordings told once. */
function findingLines(log: Log, reader: Reader, width: number): string[] {
  const { summary } = reader.sentences;
  const { header } = log;
  const findings = viewOf(log).at().findings;
  if (findings.length === 0) return wrap(summary.noFindings, width, 2);
  const claims = findings.some(({ code }) => OTHER_BASIS_LIKELY.has(code));
  const note = claims ? `${summary.advice} ${reader.sentences.findings.otherBasis}` : summary.advice;
  const lines = wrap(note, width, 2);
  for (const { id } of header.people) {
    const told = new Map<string, Set<string>>();
    for (const finding of findings.filter(({ who }) => who === id)) {
      const text = `${sentenceOfFinding(finding, header, reader)} ${finding.code}, ${reader.sentences.findings.basis(finding.basis)}`;
      told.set(text, (told.get(text) ?? new Set()).add(finding.recording));
    }
    for (const [text, recordings] of told)
      lines.push(...wrap(`- ${text} (${[...recordings].join(', ')})`, width, 2, 4));
  }
  return lines;
}
