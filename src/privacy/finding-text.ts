import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Finding, OTHER_BASIS_LIKELY } from './finding.ts';

type Told = Pick<Finding, 'code' | 'purpose' | 'choice' | 'accident' | 'categories'>;

/** A finding in one plain sentence. Outside the EU's law it says first what it would be under the GDPR. */
export function findingSentence(finding: Told, name: string, law: 'eu' | 'elsewhere', { findings }: Catalogue): string {
  const reason = findings.reasons[finding.accident ? 'accident' : (finding.choice ?? 'never')](name);
  const { code, purpose, categories } = finding;
  const sentence = findings.sentences[code]({ name, reason, purpose, categories });
  return law === 'eu' ? sentence : findings.elsewhere({ kind: findings.kinds[code], sentence });
}

/** The same with all that must be said where the finding stands alone: whether another legal basis is likely to be claimed. */
export function findingText(finding: Told, name: string, law: 'eu' | 'elsewhere', catalogue: Catalogue): string {
  const sentence = findingSentence(finding, name, law, catalogue);
  return OTHER_BASIS_LIKELY.has(finding.code) ? `${sentence} ${catalogue.findings.otherBasis}` : sentence;
}
