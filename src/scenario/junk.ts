/** Assumed: no scenario is this long before it shows a key of its own. */
export const JUNK_LENGTH = 64 * 1024;

// Where a key may begin, each blank is read once: the text may be 16 MiB of them.
const SCENARIO_KEY = /(?:^|[{,])[ \t]*["']?(?:format|people|timeline|audio)["']?[ \t]*:/mu;

/**
 * A long text without any key of a scenario. It is refused before yaml sees it, which would spend minutes
 * on some megabytes of it.
 */
export function isJunk(text: string): boolean {
  return text.length > JUNK_LENGTH && !SCENARIO_KEY.test(text);
}
