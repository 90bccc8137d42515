import { type Choices, type Prepared, prepare, run } from '../app/simulate.ts';
import type { Host } from '../host/host.ts';
import type { Log } from '../log/log.ts';
import { summaryOf } from '../log/result.ts';
import { viewOf } from '../log/view/view.ts';
import { changedText } from '../scenario/changed-text.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { DiagnosticError, isAbout } from '../vocabulary/diagnostic-error.ts';
import type { Overrides } from '../vocabulary/settings.ts';
import { type Capture, capturesIn } from './capture.ts';
import { type Change, type ChangeKind, changesFor, KINDS } from './change.ts';
import { differenceOfMeans, meanOf } from './share.ts';

/** A scenario with the text that it was read from. */
export interface Written {
  readonly scenario: Scenario;
  readonly text: string;
  /** Reads a changed text; null where it has errors. */
  readonly read: (text: string) => Promise<Scenario | null>;
}

/** What a change does to a capture: the words stay in the home, or nothing is raised about them any more. */
type Effect = 'home' | 'lawful';

/** A change that works. */
export interface Offer {
  readonly change: Change;
  /** Of each capture that it works for, by its position. */
  readonly effects: ReadonlyMap<number, Effect>;
  /** Of each of these, in how many of the runs it happens all the same. */
  readonly still: ReadonlyMap<number, number>;
  /** Requests missed a run, a mean. */
  readonly missed: number;
  /** How many more that is than as written; 0 where that may be chance, at 95 %. */
  readonly cost: number;
}

/** What could have been done about the private speech that leaves the home in a scenario. */
export type Remedies = Awaited<ReturnType<typeof prevent>>;

/**
 * Searches for the smallest changes with which each private stretch stays at home or becomes lawful. One works where
 * that is so in the run that shows what can happen; what it costs, and how often the stretch leaves all the same, is
 * counted over seeds, the same ones as written and changed.
 * @param tell is told how many of how many parts are done
 * @throws as `simulate` does
 */
export async function prevent(
  host: Host,
  written: Written,
  { choices, seeds }: { readonly choices: Choices; readonly seeds: number },
  tell: (done: number, all: number) => void,
) {
  const { scenario } = written;
  const prepared = await prepare(host, scenario, choices.tell);
  const asWritten: Variant = { prepared, choices };
  const log = await run(prepared, { ...choices, seed: null });
  const all = capturesIn(log);
  const captures = all.filter(({ findings }) => findings.length > 0);
  const working: Working[] = [];
  for (const change of captures.length === 0 ? [] : changesFor({ scenario, log, captures })) {
    const variant = await variantOf(change, asWritten, log.header.device.wakeWord, written, host);
    working.push(...(variant === null ? [] : await workingOf(change, variant, captures, raisedIn(log))));
  }
  const found = smallestOfEachKind(working, captures.length);
  const usual = await runsOf(asWritten, captures, seeds);
  const offers: Offer[] = [];
  for (const [nth, { change, variant, effects }] of found.entries()) {
    tell(nth + 1, found.length + 1);
    const { missed, happened } = await runsOf(variant, captures, seeds, effects);
    const { difference, differs } = differenceOfMeans(missed, usual.missed);
    const still = new Map([...effects.keys()].map((index) => [index, happened[index] as number]));
    offers.push({ change, effects, still, missed: meanOf(missed), cost: differs ? difference : 0 });
  }
  return {
    /** The private stretches that leave the home and should not, and in how many of the runs. */
    captures: captures.map((capture, index) => ({ capture, runs: usual.happened[index] as number })),
    /** Private stretches that leave the home, and about which nothing is raised. */
    lawful: all.length - captures.length,
    seeds,
    requests: scenario.timeline.filter((entry) => entry.kind === 'speech' && entry.toDevice).length,
    /** How many of them are missed a run as written, a mean. */
    missed: meanOf(usual.missed),
    /** What costs least first. */
    offers: withoutDearer(offers, captures.length).toSorted(byCost),
    /** What can happen, as written. */
    log,
  };
}

/** The text of a scenario after a change, or null where it cannot be rewritten. */
export function textAfter({ rewriting, called: by }: Change, text: string, wakeWord: string | null): string | null {
  const called = by === null || wakeWord === null ? null : { wakeWord, by };
  try {
    return changedText(text, { ...rewriting, called });
  } catch {
    // What YAML cannot set, such as a key under an alias.
    return null;
  }
}

/** Whether all that is changed are settings, which a run can be given as options. */
export function isSettingsOnly({ rewriting, called }: Change): boolean {
  return called === null && rewriting.timeline === undefined && rewriting.consents === undefined;
}

/** A scenario as it is run. */
interface Variant {
  readonly prepared: Prepared;
  readonly choices: Choices;
}

/** A change that works, before it is known what it costs. */
interface Working extends Pick<Offer, 'change' | 'effects'> {
  readonly variant: Variant;
  /** Requests, in the run that shows what can happen. */
  readonly missed: number;
}

/** The scenario as it is run after a change; null where it cannot be rewritten. */
async function variantOf(
  change: Change,
  { prepared, choices }: Variant,
  wakeWord: string | null,
  written: Written,
  host: Host,
): Promise<Variant | null> {
  const { profile, ...settings } = change.rewriting.device ?? {};
  const chosen: Choices = {
    ...choices,
    profile: typeof profile === 'string' ? profile : choices.profile,
    overrides: [...choices.overrides, settings as Overrides],
  };
  if (isSettingsOnly(change)) return { prepared, choices: chosen };
  const text = textAfter(change, written.text, wakeWord);
  const scenario = text === null ? null : await written.read(text);
  if (scenario === null) return null;
  return { prepared: await prepare(host, scenario, undefined, prepared.heard), choices: chosen };
}

/** What is raised, and of whom. */
const raisedIn = (log: Log) =>
  new Map(
    viewOf(log)
      .at()
      .findings.map(({ code, who }) => [`${code} ${who}`, who]),
  );

/** Nothing where it works for no capture, only moves a finding to somebody else, or where the device cannot be so. */
async function workingOf(
  change: Change,
  variant: Variant,
  captures: readonly Capture[],
  before: ReturnType<typeof raisedIn>,
): Promise<Working[]> {
  const log = await run(variant.prepared, { ...variant.choices, seed: null }).catch(cannotBe);
  if (log === null) return [];
  const after = byKey(log);
  const effects = new Map<number, Effect>();
  captures.forEach(({ key }, index) => {
    const left = after.get(key);
    if (left === undefined) effects.set(index, 'home');
    else if (left.findings.length === 0) effects.set(index, 'lawful');
  });
  const helped = new Set([...effects.keys()].flatMap((index) => (captures[index] as Capture).about));
  const isMoved = [...raisedIn(log)].some(([finding, who]) => !before.has(finding) && !helped.has(who));
  return effects.size === 0 || isMoved ? [] : [{ change, variant, effects, missed: summaryOf(log).requestsMissed }];
}

const byKey = (log: Log) => new Map(capturesIn(log).map((capture) => [capture.key, capture]));

/** Requests missed, seed by seed, and in how many runs each capture happens: with `lawful`, with something raised about it. */
async function runsOf(
  { prepared, choices }: Variant,
  captures: readonly Capture[],
  seeds: number,
  effects: Offer['effects'] = new Map(),
): Promise<{ readonly missed: readonly number[]; readonly happened: readonly number[] }> {
  const happened = captures.map(() => 0);
  const missed: number[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const log = await run(prepared, { ...choices, seed });
    missed.push(summaryOf(log).requestsMissed);
    const after = byKey(log);
    captures.forEach(({ key }, index) => {
      const left = after.get(key);
      const counts = effects.get(index) === 'home' ? left !== undefined : (left?.findings.length ?? 0) > 0;
      if (counts) happened[index] = (happened[index] as number) + 1;
    });
  }
  return { missed, happened };
}

/** What a device cannot be is no offer; anything else is a fault. */
function cannotBe(error: unknown): null {
  if (error instanceof DiagnosticError && !isAbout(error, 'wav')) return null;
  throw error;
}

/** Other words and devices have no order of size. */
const UNORDERED: readonly ChangeKind[] = ['wake-word', 'profile'];
/** Of these so many are looked at, those that miss least in the run that shows what can happen (assumed). */
const MOST_ALIKE = 3;

/** Those that work for a capture for which none before them, of the same kind, does. */
function smallestOfEachKind(found: readonly Working[], captures: number): Working[] {
  const ofKind = (kind: ChangeKind) => found.filter(({ change }) => change.kind === kind);
  const kept = new Set<Working>();
  for (let index = 0; index < captures; index++) {
    for (const kind of KINDS) {
      const working = ofKind(kind).filter(({ effects }) => effects.has(index));
      const isUnordered = UNORDERED.includes(kind);
      if (isUnordered) working.sort((one, other) => one.missed - other.missed);
      for (const one of working.slice(0, isUnordered ? MOST_ALIKE : 1)) kept.add(one);
    }
  }
  return found.filter((one) => kept.has(one));
}

/** Of other words, and of other devices, the one that costs least for each capture. */
function withoutDearer(offers: readonly Offer[], captures: number): Offer[] {
  const best = new Set(offers.filter(({ change }) => !UNORDERED.includes(change.kind)));
  for (const kind of UNORDERED) {
    const alike = offers.filter(({ change }) => change.kind === kind);
    for (let index = 0; index < captures; index++) {
      const [cheapest] = alike.filter(({ effects }) => effects.has(index)).sort(byCost);
      if (cheapest !== undefined) best.add(cheapest);
    }
  }
  return offers.filter((offer) => best.has(offer));
}

/** What it costs, then how big the change is, then how often the captures happen all the same. */
function byCost(one: Offer, other: Offer): number {
  const size = ({ change }: Offer) => KINDS.indexOf(change.kind);
  const still = (offer: Offer) => [...offer.still.values()].reduce((sum, count) => sum + count, 0);
  return one.cost - other.cost || size(one) - size(other) || still(one) - still(other);
}
