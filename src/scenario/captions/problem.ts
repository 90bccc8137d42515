import { withoutControls } from '../../words/plain-text.ts';
import type { Words } from '../../words/words.ts';
import type { UnreadableError } from '../read-file.ts';

type Sentences = Words['captions']['problems'];

/** A place in captions, line and column from 1 in UTF-16 units, and what is wrong there. */
export type CaptionProblem = {
  [C in keyof Sentences]: {
    readonly line: number;
    readonly column: number;
    readonly code: C;
    readonly params: Sentences[C] extends () => string ? Readonly<Record<string, never>> : Parameters<Sentences[C]>[0];
  };
}[keyof Sentences];

export type Report = (problem: CaptionProblem) => void;

/** Why captions cannot be used, as the catalogue's section `captions` says it. */
type Fault =
  | { readonly code: 'unreadable'; readonly params: { readonly error: UnreadableError } }
  | { readonly code: 'not-a-file'; readonly params: { readonly file: string } }
  | {
      readonly code: 'broken';
      readonly params: { readonly file: string; readonly problems: readonly CaptionProblem[] };
    }
  | { readonly code: 'two-timelines'; readonly params: { readonly entry: number } }
  | { readonly code: 'ambiguous-voice'; readonly params: { readonly voice: string; readonly ids: readonly string[] } };

export class CaptionsError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`captions: ${fault.code}`);
    this.name = 'CaptionsError';
    this.fault = fault;
  }
}

/** Assumed: more at once help nobody. */
const SHOWN = 20;

/** What is wrong with captions, in plain text without a line break at its end; all problems of a file at once. */
export function captionsSentence({ fault }: CaptionsError, { captions }: Words): string {
  switch (fault.code) {
    case 'unreadable':
      return captions.unreadable({ ...fault.params.error.params, code: fault.params.error.code });
    case 'not-a-file':
      return captions.unreadable({ ...fault.params, code: fault.code, limit: 0 });
    case 'broken':
      return brokenText(fault.params.file, fault.params.problems, captions);
    case 'two-timelines':
      return captions.twoTimelines(fault.params);
    case 'ambiguous-voice':
      return captions.ambiguousVoice(fault.params);
  }
}

function brokenText(file: string, problems: readonly CaptionProblem[], captions: Words['captions']): string {
  const shown = problems
    .slice(0, SHOWN)
    .map((problem) => `${file}:${problem.line}:${problem.column}: ${sentence(problem, captions.problems)}`);
  const more = problems.length > SHOWN ? [captions.more(problems.length - SHOWN)] : [];
  return [captions.hasErrors(file), ...shown, ...more].map(withoutControls).join('\n');
}

function sentence<C extends keyof Sentences>({ code, params }: CaptionProblem & { code: C }, sentences: Sentences) {
  const say: (params: CaptionProblem['params']) => string = sentences[code] as never;
  return say(params);
}
