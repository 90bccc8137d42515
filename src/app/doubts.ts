import type { Host } from '../host/host.ts';
import type { Log, LogEvent } from '../log/log.ts';
import { viewOf } from '../log/view/view.ts';
import { holds } from '../scenario/comparison.ts';
import type { Scenario, SpeechEntry } from '../scenario/scenario.ts';
import { isSpecial } from '../vocabulary/category.ts';
import type { PathComplaint } from '../vocabulary/diagnostic.ts';
import type { FindingCode } from '../vocabulary/finding-code.ts';
import { SUMMARY_FIELDS, type SummaryField } from '../vocabulary/summary-field.ts';
import { detectorFor, simulate } from './simulate.ts';

/**
 * What is probably a mistake in a scenario that has none: somebody who does nothing, a request that nobody can hear,
 * private words that are nobody's, an expectation about nothing, a question whose answer has been seen.
 */
export async function doubtsAbout(host: Host, scenario: Scenario): Promise<PathComplaint[]> {
  const log = isWorthARun(scenario) ? await simulate(host, scenario, { seed: null, overrides: [] }) : null;
  return [
    ...idlePeople(scenario),
    ...nobodysWords(scenario),
    ...vainExpectations(scenario),
    ...(log === null ? [] : [...unheardRequests(scenario, log), ...lateQuestions(scenario, log)]),
  ];
}

/** Listening to a recording takes time; a minute of it about a second. */
const LONGEST_RECORDED_MS = 10 * 60_000;

/** Only a run tells what can be heard when, and what has been seen. */
function isWorthARun(scenario: Scenario): boolean {
  const { lesson, timeline, durationMs } = scenario;
  if (detectorFor(scenario) === 'neural' && (durationMs ?? LONGEST_RECORDED_MS) >= LONGEST_RECORDED_MS) return false;
  const losesPower = timeline.some((entry) => {
    return (
      (entry.kind === 'act' && entry.act.does === 'unplug') || (entry.kind === 'event' && entry.event === 'update')
    );
  });
  return lesson.length > 0 || (losesPower && timeline.some((entry) => isRequest(entry)));
}

function isRequest(entry: Scenario['timeline'][number]): entry is SpeechEntry {
  return entry.kind === 'speech' && entry.toDevice;
}

/** An owner need not be there: the speaker is set as the owner has chosen. */
function idlePeople({ people, timeline, later }: Scenario): PathComplaint[] {
  const busy = new Set([
    ...timeline.flatMap((entry) => ('who' in entry && entry.who !== null ? [entry.who] : [])),
    ...later.flatMap((event) => (event.kind === 'act' ? [event.who] : [])),
    ...timeline.flatMap((entry) => (entry.kind === 'speech' ? entry.words.flatMap(({ about }) => about) : [])),
    ...timeline.flatMap((entry) => (entry.kind === 'event' ? entry.accepted : [])),
    ...people.flatMap(({ guardian }) => (guardian === null ? [] : [guardian])),
  ]);
  return people
    .filter(({ id, role }) => role !== 'owner' && !busy.has(id))
    .map(({ id, name }) => ({ path: ['people', id], code: 'idle-person', params: { name } }));
}

/** No finding is about a voice that nobody named, or about a television. */
function nobodysWords({ people, timeline }: Scenario): PathComplaint[] {
  return timeline.flatMap((entry): PathComplaint[] => {
    if (entry.kind !== 'speech') return [];
    const about = entry.words.flatMap((word) => word.about);
    const isAboutNobody = about.some((id) => id === entry.who);
    const person = people.find(({ id }) => id === entry.who);
    if (!isAboutNobody) return [];
    if (person !== undefined && person.role !== 'media') return [];
    return [{ path: ['timeline', entry.index], code: 'nobodys-words', params: { name: person?.name ?? '' } }];
  });
}

/** What has to be in a scenario for a number of its summary to be over 0, or for a finding to be raised. */
function isPossible(about: string, { people, timeline, later }: Scenario): boolean {
  const lines = timeline.flatMap((entry) => (entry.kind === 'speech' ? [entry] : []));
  const categories = lines.flatMap(({ words }) => words.flatMap((word) => word.private));
  const told = lines.flatMap(({ who, words }) => words.flatMap((word) => word.about.map((whom) => ({ who, whom }))));
  const breaches = later.flatMap((next) => (next.kind === 'event' && next.event === 'breach' ? [next] : []));
  const acts = [...timeline, ...later].flatMap((entry) => (entry.kind === 'act' ? [entry.act.does] : []));
  const events = [...timeline, ...later].flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []));
  const replies = lines.map(({ reply }) => reply?.does);
  const needs: Readonly<Partial<Record<string, boolean>>> = {
    privateUploadedMs: categories.length > 0,
    requestsMissed: lines.some(isRequest),
    mutedMs: acts.includes('mute') || acts.includes('unplug') || events.includes('update'),
    'special-category': categories.some(isSpecial),
    'spoken-of': told.some(({ who, whom }) => whom !== null && whom !== who),
    'offence-data': categories.includes('offence'),
    'kept-after-withdrawal': acts.includes('consent'),
    'recipient-must-be-told': acts.includes('delete') || replies.includes('delete'),
    'request-ignored': acts.includes('delete') || replies.includes('delete'),
    'listened-in': events.includes('drop-in'),
    'breach-untold': breaches.some(({ told }) => told === false),
    insecure: breaches.some(({ measures }) => measures === 'lacking'),
    'child-without-guardian': people.some(({ role }) => role === 'child'),
    'review-without-consent': events.includes('human-review'),
    'profiled-without-consent': events.includes('profiling'),
    'shared-without-consent': events.includes('share') || replies.includes('send'),
    'survives-deletion': acts.includes('delete') || replies.includes('delete'),
    breached: events.includes('breach'),
  } satisfies Partial<Record<SummaryField | FindingCode, boolean>>;
  return needs[about] ?? true;
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

/** What nothing in the scenario can bring about. */
function vainExpectations(scenario: Scenario): PathComplaint[] {
  const { expect, timeline } = scenario;
  if (expect === null) return [];
  const vain = (path: (string | number)[], about: string): PathComplaint => {
    return { path: ['expect', ...path], code: 'vain-expectation', params: { about } };
  };
  const numbers = SUMMARY_FIELDS.filter((field) => {
    const expected = expect.summary[field];
    return expected !== undefined && !holds(0, expected) && !isPossible(field, scenario);
  });
  const said = timeline.flatMap((entry) => (entry.kind === 'speech' ? [entry.text, entry.reply?.wakes ?? ''] : []));
  const all = plain(said.join(' '));
  const counted = Object.keys(expect.summary).length + expect.heard.length + expect.findings.length;
  const isEmpty = counted + expect.noFindings.length === 0;
  return [
    ...(isEmpty ? [{ path: ['expect'], code: 'empty-expectations', params: {} } as const] : []),
    ...numbers.map((field) => vain([field], field)),
    ...expect.heard.flatMap((heard, nth): PathComplaint[] =>
      all.includes(plain(heard).trim())
        ? []
        : [{ path: ['expect', 'heard', nth], code: 'unsaid-expectation', params: { heard } }],
    ),
    ...expect.findings.flatMap((code, nth) => (isPossible(code, scenario) ? [] : [vain(['findings', nth], code)])),
  ];
}

/** Requests while the speaker has no power; while it is muted may be what a scenario is about. */
function unheardRequests({ timeline }: Scenario, { events }: Log): PathComplaint[] {
  return timeline.filter(isRequest).flatMap(({ index }): PathComplaint[] => {
    const said = events.find((event) => event.type === 'speech.started' && event.entry === index);
    const before = events.filter(({ seq }) => seq < (said?.seq ?? 0));
    const power = before.findLast(({ type }) => type === 'power.off' || type === 'power.on');
    if (said === undefined || power?.type !== 'power.off') return [];
    const params = { offMs: power.atMs };
    return [{ path: ['timeline', index], code: 'unheard-request', params }];
  });
}

/** The light is on, and whoever looks has seen it: assumed. */
const SEEN_MS = 1_500;
/** Before it a question may have been about just that: assumed. */
const FORESEEN_MS = 10_000;

/** What nobody sees happen. */
const UNSEEN: readonly LogEvent['type'][] = ['wakeword.scores', 'scene.ended', 'speech.ended'];

/** A question stands before what it is about. */
function lateQuestions({ lesson }: Scenario, log: Log): PathComplaint[] {
  const { events, header } = log;
  const woken = viewOf(log)
    .recordings()
    .flatMap(({ wakeStartMs, openedMs }) => (wakeStartMs === null ? [] : [openedMs]));
  const isForeseen = (openedMs: number) => {
    return lesson.some(({ atMs }) => atMs <= openedMs && openedMs - atMs < FORESEEN_MS);
  };
  const { durationMs } = header.scenario;
  // What happens later is shown at the end, after any question.
  const seen = events.filter(({ type }) => !UNSEEN.includes(type)).map(({ atMs }) => Math.min(atMs, durationMs));
  const lastMs = Math.max(0, ...seen);
  return lesson.flatMap(({ atMs }, nth): PathComplaint[] => {
    const path = ['lesson', nth, 'at'];
    if (atMs >= lastMs) return [{ path, code: 'late-question', params: { lastMs } }];
    const justNow = woken.findLast((openedMs) => openedMs < atMs && atMs - openedMs < SEEN_MS);
    if (justNow === undefined || isForeseen(justNow)) return [];
    return [{ path, code: 'seen-question', params: { openedMs: justNow } }];
  });
}
