/** Wrong usage or unreadable input: one message on stderr, exit code 2. */
export class Failure extends Error {
  readonly exitCode = 2;
}
