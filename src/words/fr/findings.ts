import type { FindingTexts } from '../../vocabulary/finding-texts.ts';
import { CATEGORIES_FR } from './phrases.ts';

/** `de Malik`, `d’Inès`. */
function de(name: string): string {
  return /^[aeiouâàéèêëîïôöûü]/iu.test(name) ? `d’${name}` : `de ${name}`;
}

export const findings: FindingTexts = {
  kinds: {
    'recorded-without-consent': 'un enregistrement sans consentement',
    'kept-without-consent': 'un enregistrement conservé sans consentement',
    'kept-after-mistake': 'une erreur qui a été conservée',
    'review-without-consent': 'une écoute humaine sans consentement',
    'profiled-without-consent': 'un profilage sans consentement',
    'shared-without-consent': 'un partage sans consentement',
    'special-category': 'une catégorie particulière de données',
    'child-without-guardian': 'l’enregistrement d’un enfant sans l’accord d’un responsable',
    'survives-deletion': 'des données qui survivent à leur effacement',
    breached: 'une atteinte à la confidentialité',
  },
  reasons: {
    accident: () => 'aucun consentement ne couvre un accident',
    nobody: () => 'il n’y a personne ici à qui demander',
    never: (name) => `rien n’a jamais été demandé à ${name}`,
    refused: (name) => `${name} avait refusé`,
    withdrawn: (name) => `${name} avait retiré son consentement`,
    granted: (name) => `${name} avait consenti à autre chose`,
  },
  sentences: {
    'recorded-without-consent': ({ name }) =>
      `Des paroles ${de(name)}, qui n’étaient pas une demande de sa part, ont été enregistrées et envoyées.`,
    'kept-without-consent': ({ name, reason }) => `L’enregistrement des paroles ${de(name)} est conservé ; ${reason}.`,
    'kept-after-mistake': ({ name }) =>
      `Un enregistrement de paroles ${de(name)}, fait par erreur, est conservé ; ce qui est capté par erreur doit être effacé.`,
    'review-without-consent': ({ name, reason }) =>
      `Quelqu’un chez le fournisseur a écouté des paroles ${de(name)} ; ${reason}.`,
    'profiled-without-consent': ({ name, reason }) =>
      `Des paroles ${de(name)} sont entrées dans un profil publicitaire ; ${reason}.`,
    'shared-without-consent': ({ name, reason, partner }) =>
      `Des paroles ${de(name)} ont été transmises à « ${partner} » ; ${reason}.`,
    'special-category': ({ name, categories }) =>
      `Ce qu’a dit ${name} révèle une catégorie particulière de données (${categories.map((c) => CATEGORIES_FR[c]).join(', ')}), et aucun consentement explicite ne le couvre.`,
    'child-without-guardian': ({ name, reason }) =>
      `${name} est un enfant, et aucun titulaire de l’autorité parentale n’a donné son accord : ${reason}.`,
    'survives-deletion': ({ name }) =>
      `L’effacement a été demandé, mais des copies ou des notes de ce qu’a dit ${name} subsistent.`,
    breached: ({ name }) => `L’enregistrement des paroles ${de(name)} est tombé aux mains d’inconnus.`,
  },
  basis: (rule) =>
    rule
      .replaceAll('GDPR Art.', 'RGPD art.')
      .replace('ePrivacy Art.', 'ePrivacy art.')
      .replace('EDPB Guidelines', 'lignes directrices CEPD'),
  otherBasis: 'Un fournisseur peut invoquer une autre base légale que le consentement (RGPD art. 6(1)(b) à (f)).',
  elsewhere: ({ kind, sentence }) => `Au regard du RGPD, ce serait ${kind}. ${sentence}`,
};
