/** Whether the player can have the whole terminal. `INK_SCREEN_READER` asks for lines of text instead. */
export function canPlayFullScreen(
  stdin: Pick<NodeJS.ReadStream, 'isTTY' | 'setRawMode'>,
  stdout: Pick<NodeJS.WriteStream, 'isTTY'>,
  env: NodeJS.ProcessEnv,
): boolean {
  const canReadKeys = Boolean(stdin.isTTY) && typeof stdin.setRawMode === 'function';
  return canReadKeys && Boolean(stdout.isTTY) && env.TERM !== 'dumb' && env.INK_SCREEN_READER !== 'true';
}

/** https://no-color.org: set and not empty; `FORCE_COLOR=0` as chalk and Node have it. */
export function hasColour(env: NodeJS.ProcessEnv): boolean {
  return !env.NO_COLOR && env.FORCE_COLOR !== '0';
}

/**
 * What Ink and React read from the environment while they are imported, so to be called before that. React's
 * development build is slower, and notes the time of every render in a list that only grows; with `DEV`, Ink looks for
 * developer tools; chalk does not know `NO_COLOR`.
 */
export function prepareForInk(env: NodeJS.ProcessEnv): void {
  env.NODE_ENV = 'production';
  delete env.DEV;
  if (!hasColour(env)) env.FORCE_COLOR = '0';
}
