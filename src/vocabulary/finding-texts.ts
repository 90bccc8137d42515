import type { Category } from './category.ts';
import type { Choice } from './consent.ts';
import type { Alongside, Beside, FindingCode, Responsible, Weight } from './finding-code.ts';
import type { Law } from './law.ts';
import type { Survivor } from './recording.ts';

interface FindingAbout {
  /** Whom it is about, the data subject. */
  readonly name: string;
  /** Who said it. */
  readonly speaker: string;
  /** Somebody else said it, of whom it is about. */
  readonly isSpokenOf: boolean;
  readonly reason: string;
  /** With whom it was shared; empty where the finding is about something else. */
  readonly partner: string;
  readonly categories: readonly Category[];
  readonly accident: boolean;
  /** Of words that were no request; null: not said. */
  readonly beside: Beside | null;
  /** A child under the age at which the law lets it consent alone. */
  readonly isMinor: boolean;
  /** null: unknown. */
  readonly age: number | null;
  /** What the provider still has. */
  readonly remains: readonly Survivor[];
  readonly law: Law;
}

/** What findings say, in one language. */
export interface FindingTexts {
  readonly kinds: Readonly<Record<FindingCode, string>>;
  /** Why consent does not cover it. */
  readonly reasons: Readonly<
    Record<'accident' | 'nobody', () => string> & Record<'never' | Choice, (name: string) => string>
  >;
  readonly sentences: Readonly<Record<FindingCode, (about: FindingAbout) => string>>;
  /** The rules in this language. */
  readonly basis: (rules: string) => string;
  /** Said of a use that consent does not cover, but that the law may allow all the same. */
  readonly otherBasis: string;
  readonly elsewhere: (what: { readonly kind: string; readonly sentence: string }) => string;
  /** What the law of the United States says to it, about a child under 13 too; empty: nothing to say. */
  readonly us: (what: { readonly code: FindingCode; readonly isMinor: boolean }) => string;
  /** A word for each weight, and what it means. */
  readonly weights: Readonly<Record<Weight, { readonly name: string; readonly means: string }>>;
  readonly responsible: Readonly<Record<Responsible, string>>;
  readonly alongside: Readonly<Record<Alongside, (partner: string) => string>>;
  /** `Answerable: the provider; grocer for what it does with it (basis).` */
  readonly answers: (what: { readonly who: readonly string[]; readonly weight: string }) => string;
  /** Who is exempt as a household and who never is, said once where findings are read. */
  readonly household: Readonly<Record<'home' | 'work', string>>;
}
