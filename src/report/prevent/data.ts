import type { ScenarioSource } from '../../app/load.ts';
import { isSettingsOnly, type Offer, type Remedies } from '../../study/prevent.ts';
import type { Reader } from '../../words/reader.ts';
import { changeText } from './lines.ts';

const FORMAT = 'earshot/prevent@1';

/** `earshot prevent --json`: captures and offers are counted from 1. */
export function preventJson(
  { captures, lawful, seeds, requests, missed, offers, log }: Remedies,
  { scenario: { id, title } }: ScenarioSource,
  reader: Reader,
): unknown {
  return {
    format: FORMAT,
    scenario: { id, title },
    seeds,
    requests,
    missed,
    lawful,
    captures: captures.map(({ capture, runs }, index) => ({
      capture: index + 1,
      who: capture.who,
      text: capture.text,
      categories: capture.categories,
      startMs: capture.startMs,
      endMs: capture.endMs,
      recordings: capture.recordings.map((recording) => recording.id),
      findings: [...new Set(capture.findings.map(({ code }) => code))],
      hearings: runs,
    })),
    offers: offers.map((offer, index) => offerJson(offer, index, log, reader)),
  };
}

function offerJson(offer: Offer, index: number, log: Remedies['log'], reader: Reader) {
  const { change, effects, still, missed, cost } = offer;
  return {
    offer: index + 1,
    text: changeText(change, log.header.people, reader),
    isSettingsOnly: isSettingsOnly(change),
    kind: change.kind,
    ...change.rewriting,
    called: change.called,
    works: [...effects].map(([capture, effect]) => ({ capture: capture + 1, effect, still: still.get(capture) ?? 0 })),
    missed,
    cost,
  };
}
