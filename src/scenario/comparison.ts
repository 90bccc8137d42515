/** `1`, `"0"`, `">= 1"` taken apart: the reader has checked the form. */
export function comparisonIn(expected: number | string): { readonly operator: string; readonly number: string } {
  const [, operator = '=', number = ''] = /^(=|>=|<=|>|<)?\s*(.+)$/u.exec(String(expected)) ?? [];
  return { operator, number };
}

/** Whether a number is as a scenario expects it. */
export function holds(value: number, expected: number | string): boolean {
  const { operator, number } = comparisonIn(expected);
  const bound = Number(number);
  switch (operator) {
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    default:
      return value === bound;
  }
}
