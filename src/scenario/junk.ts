/** Assumed: no scenario is this long before it shows a key of its own. */
export const JUNK_LENGTH = 64 * 1024;

const SCENARIO_KEY = /^[\s{,]*["']?(?:format|people|timeline|audio)["']?\s*:/mu;

/**
 * A long text without any key of a scenario. It is refused before yaml sees it, which would spend minutes
 * on some megabytes of it.
 */
export function isJunk(text: string): boolean {
  return text.length > JUNK_LENGTH && !SCENARIO_KEY.test(text);
}
