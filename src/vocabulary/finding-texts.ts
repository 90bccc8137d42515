import type { Category } from './category.ts';
import type { Choice } from './consent.ts';
import type { FindingCode } from './finding-code.ts';

interface FindingAbout {
  readonly name: string;
  readonly reason: string;
  /** With whom it was shared; empty where the finding is about something else. */
  readonly partner: string;
  readonly categories: readonly Category[];
}

/** What findings say, in one language. */
export interface FindingTexts {
  readonly kinds: Readonly<Record<FindingCode, string>>;
  /** Why consent does not cover it. */
  readonly reasons: Readonly<
    Record<'accident' | 'nobody', () => string> & Record<'never' | Choice, (name: string) => string>
  >;
  readonly sentences: Readonly<Record<FindingCode, (about: FindingAbout) => string>>;
  readonly basis: (rule: string) => string;
  /** Said of a use that consent does not cover, but that the law may allow all the same. */
  readonly otherBasis: string;
  readonly elsewhere: (what: { readonly kind: string; readonly sentence: string }) => string;
}
