/** Stands for a character that a terminal would obey instead of showing it. */
const VISIBLE_SIGN = '\ufffd';
const SPACE_LIKE = /\r?\n|[\t\u2028\u2029]/gu;
// Terminals obey control characters, and bidirectional ones show a text in another order than it has.
// Half a surrogate pair is no character, and leaves the program as the sign.
const OBEYED = /[\p{Cc}\p{Bidi_Control}\p{Cs}]/gu;

/** The text as one line that a terminal shows as it is: line breaks and tabs become spaces, other controls a sign. */
export function withoutControls(text: string): string {
  return text.replace(SPACE_LIKE, ' ').replace(OBEYED, VISIBLE_SIGN);
}
