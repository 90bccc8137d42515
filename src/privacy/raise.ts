import type { LogHeader, TimedEvent } from '../log/log.ts';
import type { FindingTexts } from '../vocabulary/finding-texts.ts';
import { findingsIn } from './find.ts';
import { FINDING_BASES } from './finding.ts';
import { findingText } from './finding-text.ts';

/** A run's findings as events of its log, in order of time, their texts in one language. */
export function findingsRaised(
  header: Pick<LogHeader, 'people' | 'scenario'>,
  events: readonly TimedEvent[],
  texts: FindingTexts,
): TimedEvent[] {
  const setting = { people: header.people, law: header.scenario.law };
  return findingsIn(header.people, events).map((finding) => {
    const { code, who, recording, atMs, purpose, choice, accident, categories } = finding;
    const text = findingText(finding, setting, texts);
    const basis = FINDING_BASES[code];
    return { atMs, type: 'finding.raised', code, who, recording, basis, purpose, choice, accident, categories, text };
  });
}
