import type { Host } from '../../host/host.ts';
import type { Reader } from '../../words/reader.ts';
import type { Terminal } from './terminal.ts';

/** What is given where the help shows `<scenario...>`, `[phrase...]`, `<scenario>` or `[scenario]`. */
export type Arguments<A extends string> = A extends ''
  ? readonly []
  : A extends `<${string}...>`
    ? readonly [string, ...string[]]
    : A extends `[${string}...]`
      ? readonly string[]
      : A extends `<${string}>`
        ? readonly [string]
        : readonly [string?];

/** Everything that a command is given. */
export interface Call<O = unknown, A extends readonly (string | undefined)[] = readonly (string | undefined)[]> {
  readonly args: A;
  readonly options: O;
  readonly host: Host;
  readonly terminal: Terminal;
  readonly reader: Reader;
}

/** Where a command tells something, and to whom. */
export type Audience = Pick<Call, 'terminal' | 'reader'>;
