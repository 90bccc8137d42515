import type { LogHeader } from '../../log/log.ts';
import { type Deletion, deedOf, partnerOf, type Story, type Use } from '../../log/view/story.ts';
import { nameOf } from '../../report/reader.ts';
import type { Survivor } from '../../vocabulary/recording.ts';
import type { Reader } from '../../words/reader.ts';

/** `0:25.8` within the scene as `at 0:25.8`, after it `3 days later`. */
export function momentText(atMs: number, { scenario }: LogHeader, { sentences, format }: Reader): string {
  const laterMs = atMs - scenario.durationMs;
  if (laterMs <= 0) return sentences.afterwards.during(format.clock(atMs));
  return sentences.names.later(format.days(laterMs));
}

/** What was done with one recording or with `many`: `stolen in a breach`. */
export function doneText(use: Use, many: boolean, { sentences }: Reader): string {
  return sentences.afterwards.deeds[deedOf(use)]({ many, name: partnerOf(use) });
}

/** `deleted by Nadia`. */
export function deletionText(deletion: Deletion, many: boolean, header: LogHeader, reader: Reader): string {
  const { deleted } = reader.sentences.afterwards;
  if (deletion.why !== 'asked') return deleted[deletion.why](many);
  return deleted[deletion.what]({ many, name: deletion.who === null ? null : nameOf(deletion.who, header, reader) });
}

/** Where the provider's copy is, and how it came there. */
export function copyText({ copy, deletion }: Story, many: boolean, header: LogHeader, reader: Reader): string {
  const { afterwards } = reader.sentences;
  if (copy === 'deleted' || copy === 'text' || copy === 'not-saved') {
    if (deletion === null) return '';
    const what = deletionText(deletion, many, header, reader);
    return copy === 'not-saved' ? what : afterwards.at({ what, when: momentText(deletion.atMs, header, reader) });
  }
  return afterwards.copies[copy](many);
}

/** `r1, r2`; text from files is made safe where it is drawn. */
export const idList = (ids: readonly string[]) => ids.join(', ');

/** What no deletion undoes, as a list of nouns. */
export function survivorsText(done: readonly Survivor[], { sentences, format }: Reader): string {
  return format.list(done.map((what) => sentences.names.survivors[what]));
}
