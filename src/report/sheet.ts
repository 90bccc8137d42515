/** What rows are written on: its columns, and how it sets a heading off. */
export interface Sheet {
  readonly width: number;
  readonly heading: (text: string) => string;
}
