import type { Language } from '../../vocabulary/language.ts';
import type { Role } from '../../vocabulary/role.ts';
import type { Cue } from '../captions/cue.ts';
import type { CaptionProblem, Loss } from '../captions/report.ts';

export const TRANSCRIPT_FORMATS = ['vtt', 'srt', 'textgrid', 'audacity', 'chat'] as const;
export type TranscriptFormat = (typeof TRANSCRIPT_FORMATS)[number];

/** What one voice says, and when, as far as the transcript tells. */
export interface TranscriptLine extends Omit<Cue, 'startMs' | 'endMs'> {
  /** ms; null: after what is above it. */
  readonly startMs: number | null;
  readonly endMs: number | null;
}

/** Somebody of whom the transcript tells more than a voice. */
export interface Participant {
  /** As the lines call it. */
  readonly voice: string;
  readonly name: string;
  readonly role: Extract<Role, 'guest' | 'child' | 'media' | 'absent'>;
  /** In years; null: not told. */
  readonly age: number | null;
  /** The voice of the person whose consent stands for this child's. */
  readonly guardian: string | null;
}

/** Somebody's own transcript, read. With a problem there is nothing to trust. */
export interface Transcript {
  /** null: the transcript does not say, or says one that is none of ours. */
  readonly language: Language | null;
  /** As the transcript names it; empty: it names none. */
  readonly languageWritten: string;
  readonly participants: readonly Participant[];
  readonly lines: readonly TranscriptLine[];
  readonly losses: readonly Loss[];
  readonly problems: readonly CaptionProblem[];
}
