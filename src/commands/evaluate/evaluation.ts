/** What an evaluation comes to. */
export interface Evaluation {
  /** As JSON. */
  readonly data: object;
  /** As a person reads it. */
  readonly lines: readonly string[];
  /** As a CSV, where it has one. */
  readonly csv?: string;
}
