import type { Host } from '../../host/host.ts';
import type { Reader } from '../../words/reader.ts';
import type { Words } from '../../words/words.ts';
import type { Option, Options, Values } from './option.ts';
import type { Terminal } from './terminal.ts';

export type CommandName = keyof Words['cli']['commands'];
/** Each has words, its own in a command in which it means something else: `output`, `render.output`. */
type OptionName = Exclude<keyof Words['cli']['options'], `${string}.${string}`>;

/** What a command takes. It is light: to list all commands loads none of them. */
export interface Declaration<A extends string = string, O extends Options = Options> {
  readonly name: CommandName;
  /** As the help shows them: `<scenario...>`, `[scenario]`. */
  readonly args: A;
  readonly options: O;
}

/** A command with its options in the order in which its help lists them. */
export function command<const A extends string, O extends Options>(
  name: CommandName,
  args: A,
  options: O & { readonly [K in keyof O]: K extends OptionName ? unknown : never },
): Declaration<A, O> {
  return { name, args, options };
}

type Arguments<A extends string> = A extends ''
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

/** A call of what was declared, with options and arguments of its types. */
export type CallOf<D> = D extends Declaration<infer A, infer O> ? Call<Values<O>, Arguments<A>> : never;

/** Where a command tells something, and to whom. */
export type Audience = Pick<Call, 'terminal' | 'reader'>;

export interface Command extends Declaration {
  /** @returns the exit code */
  run(call: Call): Promise<number>;
}

/** A command with what it calls, which is loaded only when it runs. */
export function calling<A extends string, O extends Options>(
  declaration: Declaration<A, O>,
  load: () => Promise<(call: Call<Values<O>, Arguments<A>>) => Promise<number>>,
): Command {
  return { ...declaration, run: async (call) => (await load())(call as Call<Values<O>, Arguments<A>>) };
}

/** The name of an option's words in a command. */
export function wordsKey({ name }: Declaration, option: string, { options }: Words['cli']): keyof typeof options {
  const own = `${name}.${option}`;
  return (own in options ? own : option) as keyof typeof options;
}

/** An option's name in a call, and how it is declared. */
export const optionsOf = ({ options }: Declaration): [string, Option][] => Object.entries(options);
