import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Finding } from './finding.ts';

/**
 * One or two plain sentences about a finding. Outside the EU's law it says what it would be under
 * the GDPR.
 */
export function findingText(
  finding: Pick<Finding, 'code' | 'purpose' | 'choice' | 'accident' | 'categories'>,
  name: string,
  law: 'eu' | 'elsewhere',
  { findings }: Catalogue,
): string {
  const reason = findings.reasons[finding.accident ? 'accident' : (finding.choice ?? 'never')](name);
  const { purpose, categories } = finding;
  const sentence = findings.sentences[finding.code]({ name, reason, purpose, categories });
  return law === 'eu' ? sentence : findings.elsewhere({ kind: findings.kinds[finding.code], sentence });
}
