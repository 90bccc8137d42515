import { isMinor, type Setting } from '../log/consent.ts';
import type { EventOf } from '../log/log.ts';
import type { FindingTexts } from '../vocabulary/finding-texts.ts';
import { isEuropean } from '../vocabulary/law.ts';
import { isOtherBasisLikely } from './finding.ts';

type Told = Omit<EventOf<'finding.raised'>, 'seq' | 'atMs' | 'type' | 'text'>;

/** A finding in one plain sentence. Outside the EU's law it says first what it would be under the GDPR. */
export function findingSentence(finding: Told, { people, law }: Setting, texts: FindingTexts): string {
  const { code, who, saidBy, categories, accident, beside, remains } = finding;
  const person = people.find(({ id }) => id === who);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  const isChild = person !== undefined && isMinor(person, law);
  const sentence = texts.sentences[code]({
    ...{ name: nameOf(who), speaker: saidBy === null ? '' : nameOf(saidBy), age: person?.age ?? null },
    ...{
      reason: reasonOf(finding, people, texts),
      partner: partnerOf(finding),
      categories,
      accident,
      beside,
      remains,
      law,
    },
    isMinor: isChild,
    isSpokenOf: saidBy !== who,
  });
  if (isEuropean(law)) return sentence;
  const under = texts.elsewhere({ kind: texts.kinds[code], sentence });
  return law === 'us' ? `${under} ${texts.us({ code, isMinor: isChild })}`.trimEnd() : under;
}

/** With whom something was shared; empty where the finding is about something else. */
function partnerOf({ purpose }: Pick<Told, 'purpose'>): string {
  return purpose?.startsWith('sharing:') ? purpose.slice('sharing:'.length) : '';
}

/** Why consent does not cover it: of a child it may be what the guardian had said, if there is one. */
function reasonOf({ asked, choice, accident }: Told, people: Setting['people'], { reasons }: FindingTexts): string {
  if (accident) return reasons.accident();
  const name = people.find(({ id }) => id === asked)?.name;
  return name === undefined ? reasons.nobody() : reasons[choice ?? 'never'](name);
}

/** Who answers for it, and what weight it has: `Answerable: the provider (duty).` */
export function answersText(finding: Told, texts: FindingTexts): string {
  const { responsible, alongside, weight } = finding;
  const others = alongside === null ? [] : [texts.alongside[alongside](partnerOf(finding))];
  return texts.answers({ who: [texts.responsible[responsible], ...others], weight: texts.weights[weight].name });
}

/** The same with all that must be said where the finding stands alone: whether another legal basis is likely to be claimed. */
export function findingText(finding: Told, setting: Setting, texts: FindingTexts): string {
  const sentence = findingSentence(finding, setting, texts);
  return isOtherBasisLikely(finding) ? `${sentence} ${texts.otherBasis}` : sentence;
}
