import type { Why } from '../../app/stage/stage.ts';
import { viewOf } from '../../log/view/view.ts';
import { drawAlignment } from '../../report/draw-alignment.ts';
import { wrap } from '../../words/plain-text.ts';
import type { Face } from './face.ts';
import { type PlayerState, type Step, say, step } from './state.ts';

/** The candidate nearest the playhead, before it or, unless a class is to guess, after it. */
export function why(state: PlayerState, { reader }: Face): Step {
  const { sentences } = reader;
  const heard = viewOf(state.log).candidates();
  const known = state.lesson === null ? heard : heard.filter(({ atMs }) => atMs <= state.atMs);
  const away = (ms: number) => Math.abs(ms - state.atMs);
  const nearest = known.reduce<(typeof known)[number] | null>(
    (best, event) => (best !== null && away(best.atMs) <= away(event.atMs) ? best : event),
    null,
  );
  if (state.log.header.device.wakeWord === null) return say(state, sentences.player.noWakeWord);
  if (nearest === null) {
    return say(state, state.lesson === null ? sentences.player.noCandidate : sentences.player.noCandidateYet);
  }
  if (nearest.heard === '' || nearest.wakeWord === '') return say(state, sentences.player.wordless);
  const { seq, wakeWord } = nearest;
  // What the scenario says of the second look is about what came to one.
  const entry = nearest.verdict === 'activated' ? nearest.entry : null;
  const { sensitivity } = state.log.header.device;
  const candidate = { heard: nearest.heard, wakeWord, sensitivity, entry };
  return step(
    { ...state, isPlaying: false, panel: { kind: 'why', offset: 0, seq, lines: null } },
    { does: 'explain', seq, candidate },
  );
}

/** What is shown of it, in lines. */
export function whyLines({ explanation, remarks }: Why, { reader, columns }: Face): readonly string[] {
  return [
    ...remarks.flatMap((remark) => [...wrap(remark, columns, 0), '']),
    ...drawAlignment(explanation, reader.language, columns).split('\n'),
  ];
}
