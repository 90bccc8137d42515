/** The forms of what is counted, by the categories of CLDR; a language gives those that it tells apart. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** How a language counts, by the rules of `Intl.PluralRules`. */
export interface Plural {
  /** The form that goes with a number: `is`, `are`. */
  plural(value: number, forms: Forms): string;
  /** The number before its form: `2 words`. */
  count(value: number, forms: Forms): string;
}

export function pluralFor(language: string): Plural {
  let rules: Intl.PluralRules | undefined;
  const plural = (value: number, forms: Forms) => {
    rules ??= new Intl.PluralRules(language);
    return forms[rules.select(value)] ?? forms.other;
  };
  return { plural, count: (value, forms) => `${value} ${plural(value, forms)}` };
}
