import { isMinor } from '../log/consent.ts';
import type { EventOf, LoggedPerson } from '../log/log.ts';
import type { FindingTexts } from '../vocabulary/finding-texts.ts';
import type { Law } from '../vocabulary/law.ts';
import { OTHER_BASIS_LIKELY } from './finding.ts';

type Told = Pick<EventOf<'finding.raised'>, 'code' | 'who' | 'purpose' | 'choice' | 'accident' | 'categories'>;

/** Who is in the scene, and under which law. */
export interface Setting {
  readonly people: readonly LoggedPerson[];
  readonly law: Law;
}

/** A finding in one plain sentence. Outside the EU's law it says first what it would be under the GDPR. */
export function findingSentence(finding: Told, { people, law }: Setting, texts: FindingTexts): string {
  const { code, who, purpose, categories } = finding;
  const name = people.find(({ id }) => id === who)?.name ?? who;
  const partner = purpose?.startsWith('sharing:') ? purpose.slice('sharing:'.length) : '';
  const reason = reasonOf(finding, people, texts);
  const sentence = texts.sentences[code]({ name, reason, partner, categories });
  return law === 'eu' ? sentence : texts.elsewhere({ kind: texts.kinds[code], sentence });
}

/** Why consent does not cover it: for a child, what the guardian had said, if there is one. */
function reasonOf({ who, choice, accident }: Told, people: Setting['people'], { reasons }: FindingTexts): string {
  const person = people.find(({ id }) => id === who);
  const asked = person !== undefined && isMinor(person) ? people.find(({ id }) => id === person.guardian) : person;
  if (accident) return reasons.accident();
  return asked === undefined ? reasons.nobody() : reasons[choice ?? 'never'](asked.name);
}

/** The same with all that must be said where the finding stands alone: whether another legal basis is likely to be claimed. */
export function findingText(finding: Told, setting: Setting, texts: FindingTexts): string {
  const sentence = findingSentence(finding, setting, texts);
  return OTHER_BASIS_LIKELY.has(finding.code) ? `${sentence} ${texts.otherBasis}` : sentence;
}
