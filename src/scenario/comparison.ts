/** `1`, `"0"`, `">= 1"` taken apart: the reader has checked the form. */
export function comparisonIn(expected: number | string): { readonly operator: string; readonly number: string } {
  const [, operator = '=', number = ''] = /^(=|>=|<=|>|<)?\s*(.+)$/u.exec(String(expected)) ?? [];
  return { operator, number };
}

const HOLDS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
};

/** Whether a number is as a scenario expects it. */
export function holds(value: number, expected: number | string): boolean {
  const { operator, number } = comparisonIn(expected);
  return HOLDS[operator]?.(value, Number(number)) ?? false;
}
