export interface Locale {
  readonly name: string;
  readonly isUtf8: boolean;
}

/** The locale of what is written; Windows and macOS have none by that name and show UTF-8. */
export function localeOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Locale {
  const name = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  const needsNone = name === '' && (platform === 'win32' || platform === 'darwin');
  return { name: name || (needsNone ? '' : 'C'), isUtf8: needsNone || /utf-?8/iu.test(name) };
}
