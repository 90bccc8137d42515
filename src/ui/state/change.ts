import type { AddedDeletion, Changes, Intervention } from '../../app/stage/stage.ts';
import { viewOf } from '../../log/view/view.ts';
import type { DeviceAct } from '../../scenario/scenario.ts';
import type { Words } from '../../words/words.ts';
import { reachOfDeletion } from '../afterwards/deletion.ts';
import { limitOf } from './lesson.ts';
import { durationOf, type PlayerState, type Step, say, step } from './state.ts';
import { isChanged } from './values.ts';

/** What a change of the scene needs that is not there: the scenario of a log, or that a class has answered. */
export function obstacle({ opened, lesson }: PlayerState, { player }: Words): string | null {
  if (opened.scenario === null) return player.onlyALog;
  if (lesson !== null && limitOf(lesson) !== null) return player.classFirst;
  return null;
}

/** Asks for the run with other changes; the run that is shown stays until the new one is there. */
export function change(state: PlayerState, changes: Changes, sentences: Words): Step {
  const why = obstacle(state, sentences);
  if (why !== null) return say(state, why);
  return ask({ ...state, past: [...state.past, state.changes] }, changes);
}

function ask(state: PlayerState, changes: Changes): Step {
  const ticket = state.asked + 1;
  const { past } = state;
  return step({ ...state, changes, asked: ticket, message: null }, { does: 'run', changes, past, ticket });
}

export function takeBack(state: PlayerState, { player }: Words): Step {
  const changes = state.past.at(-1);
  if (changes === undefined) return say(state, player.nothingToUndo);
  return ask({ ...state, past: state.past.slice(0, -1) }, changes);
}

export function asWritten(state: PlayerState, sentences: Words): Step {
  if (!isChanged(state)) return say(state, sentences.player.asWrittenAlready);
  return change(state, state.opened.asWritten, sentences);
}

function intervene(state: PlayerState, intervention: Intervention, sentences: Words): Step {
  if (state.atMs >= durationOf(state)) return say(state, sentences.player.sceneIsOver);
  // What one key does depends on the state of the speaker, which is not known before the last run is there.
  if (state.shown.ticket !== state.asked) return say(state, sentences.player.oneMoment);
  const interventions = [...state.changes.interventions, intervention];
  return change(state, { ...state.changes, interventions }, sentences);
}

/** One key mutes and unmutes, one pulls the plug and puts it back: whichever the speaker's state calls for. */
export function act(state: PlayerState, key: 'mute' | 'press-action' | 'plug', sentences: Words): Step {
  const { atMs } = state;
  const { microphone } = viewOf(state.log).at(atMs).speaker;
  const isOff = microphone === 'off';
  if (key !== 'plug' && isOff) return say(state, sentences.player.noPower);
  const acts: Record<typeof key, DeviceAct> = {
    mute: microphone === 'muted' ? 'unmute' : 'mute',
    'press-action': 'press-action',
    plug: isOff ? 'plug-in' : 'unplug',
  };
  return intervene(state, { does: acts[key], atMs }, sentences);
}

/** "Alexa, delete what I just said": the newest recording that the cloud keeps. */
export function sayDelete(state: PlayerState, sentences: Words): Step {
  const { recordings, speaker } = viewOf(state.log).at(state.atMs);
  if (speaker.microphone === 'off') return say(state, sentences.player.noPower);
  if (speaker.microphone !== 'live') return say(state, sentences.player.cannotHear);
  if (state.log.header.device.wakeWord === null) return say(state, sentences.player.noWakeWord);
  if (!recordings.some(({ fate }) => fate === 'kept')) return say(state, sentences.player.nothingKept);
  return intervene(state, { does: 'say-delete', atMs: state.atMs }, sentences);
}

/** A deletion of everything on the day that is looked at. */
export function deleteThen(state: PlayerState, sentences: Words): Step {
  const who = deletersOf(state)[0]?.id;
  if (who === undefined) return say(state, sentences.player.nobodyDeletes);
  const reach = reachOfDeletion(state.log, state.laterMs);
  if (!reach.some(({ deletes }) => deletes)) return say(state, sentences.player.nothingToDelete);
  const added: AddedDeletion = { afterMs: state.laterMs, who };
  return change(state, { ...state.changes, deletions: [...state.changes.deletions, added] }, sentences);
}

/** Those who live with the account. */
export function deletersOf({
  log,
}: Pick<PlayerState, 'log'>): readonly { readonly id: string; readonly name: string }[] {
  return log.header.people.filter(({ role }) => role === 'owner' || role === 'resident');
}

export function withSettings(changes: Changes, settings: Changes['settings']): Changes {
  return { ...changes, settings: { ...changes.settings, ...settings } };
}
