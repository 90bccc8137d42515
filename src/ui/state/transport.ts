import { viewOf } from '../../log/view/view.ts';
import type { Words } from '../../words/words.ts';
import { arrive, limitOf, stopBefore } from './lesson.ts';
import { durationOf, type PlayerState, SPEEDS, type Step, say, step } from './state.ts';

/** Puts the playhead somewhere; in class mode, at the latest where the next question waits. */
export function seek(state: PlayerState, toMs: number, { player }: Words): Step {
  const endMs = durationOf(state);
  const limitMs = state.lesson === null ? null : limitOf(state.lesson);
  const wanted = Math.round(Math.max(0, Math.min(toMs, endMs)));
  const atMs = limitMs === null ? wanted : Math.min(wanted, limitMs);
  const lesson = state.lesson === null ? null : arrive(state.lesson, atMs);
  const isAsked = lesson !== null && lesson.phase !== 'playing';
  const isOver = atMs === endMs && !isAsked;
  return step({
    ...state,
    atMs,
    lesson,
    isPlaying: state.isPlaying && !isAsked && atMs < endMs,
    // Nothing lies over a question.
    panel: isAsked ? null : state.panel,
    place: isOver ? 'summary' : 'play',
    offset: isOver && state.place === 'summary' ? state.offset : 0,
    laterMs: 0,
    message: atMs < wanted ? player.questionFirst : null,
  });
}

/** The playhead as time goes by. `elapsedMs` of the clock on the wall, which the speed stretches. */
export function advance(state: PlayerState, elapsedMs: number, sentences: Words): Step {
  if (!state.isPlaying) return step(state);
  const toMs = Math.min(state.atMs + Math.max(1, Math.round(elapsedMs * state.speed)), durationOf(state));
  const stopMs = state.lesson === null ? null : stopBefore(state.lesson, state.atMs, toMs);
  const { message } = state;
  const moved = seek(state, stopMs ?? toMs, sentences);
  const isStopped = stopMs !== null;
  return step({
    ...moved.state,
    isPlaying: moved.state.isPlaying && !isStopped,
    message: moved.state.message ?? message,
  });
}

export function playOrPause(state: PlayerState, sentences: Words): Step {
  if (state.isPlaying) return step({ ...state, isPlaying: false, message: null });
  const isOver = state.atMs >= durationOf(state);
  const from = isOver ? seek(state, 0, sentences).state : state;
  return step({ ...from, isPlaying: true, message: null });
}

export function faster(state: PlayerState, by: 1 | -1, { player }: Words): Step {
  const speed = SPEEDS[SPEEDS.indexOf(state.speed as (typeof SPEEDS)[number]) + by];
  if (speed === undefined) return say(state, by > 0 ? player.fastest : player.slowest);
  return step({ ...state, speed, message: null });
}

/** To the next moment at which something happens, or the one before. */
export function jump(state: PlayerState, by: 1 | -1, sentences: Words): Step {
  const { moments } = viewOf(state.log).moments();
  const moment =
    by > 0 ? moments.find(({ atMs }) => atMs > state.atMs) : moments.findLast(({ atMs }) => atMs < state.atMs);
  if (moment === undefined) return say(state, by > 0 ? sentences.player.noNext : sentences.player.noPrevious);
  return seek(state, moment.atMs, sentences);
}

/** With less on a screen's width nothing more is to be seen (assumed). */
const NARROWEST_MS = 5000;

export function magnify(state: PlayerState, by: 1 | -1, { player }: Words): Step {
  const zoom = state.zoom + by;
  if (zoom < 0) return say(state, player.wholeScene);
  if (by > 0 && durationOf(state) / 2 ** zoom < NARROWEST_MS) return say(state, player.nearest);
  return step({ ...state, zoom, message: null });
}

/** The part of the scene that the lanes show: all of it, or a part that the playhead is in the middle of. */
export function windowOf(state: PlayerState): { readonly fromMs: number; readonly toMs: number } {
  const endMs = durationOf(state);
  const spanMs = endMs / 2 ** state.zoom;
  const fromMs = Math.max(0, Math.min(state.atMs - spanMs / 2, endMs - spanMs));
  return { fromMs: Math.round(fromMs), toMs: Math.round(fromMs + spanMs) };
}

/** A time as one types it, ms: `14.2`, `0:14.2`, `1:02:14`, `50%` of the scene. @returns null for anything else. */
export function typedTime(typed: string, endMs: number): number | null {
  const share = /^(\d{1,3}) *%$/u.exec(typed);
  if (share !== null) return (endMs * Math.min(100, Number(share[1]))) / 100;
  const parts = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,6}(?:[.,]\d{0,3})?)$/u.exec(typed);
  if (parts === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = parts;
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))) * 1000);
}
