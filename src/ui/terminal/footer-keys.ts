import { viewOf } from '../../log/view/view.ts';
import { type Action, keysOf } from '../state/bindings.ts';
import { obstacle } from '../state/change.ts';
import { durationOf, type PlayerState } from '../state/state.ts';
import { isChanged } from '../state/values.ts';
import type { Pen } from './draw/pen.ts';
import type { Size } from './draw/row.ts';
import type { FooterKey } from './footer.tsx';
import { keyLabel } from './panels/help.ts';
import { scrollable } from './scroll.ts';

interface Surroundings {
  readonly size: Size;
  readonly pen: Pen;
}

/** The useful keys of where one is, the most useful first; the last two are always shown. */
export function footerOf(state: PlayerState, around: Surroundings): readonly FooterKey[] {
  const { pen } = around;
  const { footers } = pen.reader.sentences.player;
  const { lesson } = state;
  const label = (key: string) => keyLabel(key, pen);
  const scroll = scrollKey(state, around);
  const help = { key: '?', does: footers.help };
  const back = { key: label('escape'), does: footers.back };
  const quit = { key: 'q', does: footers.quit };
  if (lesson?.phase === 'asking') {
    const hands = { key: '0–9', does: footers.hands };
    const move = { key: `${pen.signs.up} ${pen.signs.down}`, does: footers.choose };
    return [hands, move, { key: label('enter'), does: footers.confirm }, quit];
  }
  if (lesson !== null && lesson.phase !== 'playing') {
    const move = { key: `${pen.signs.up} ${pen.signs.down}`, does: footers.scroll };
    return [move, { key: label('enter'), does: footers.goOn }, quit];
  }
  if (state.place === 'summary') {
    return [
      { key: label('enter'), does: footers.later },
      scroll,
      { key: 'f', does: footers.findings },
      help,
      back,
      quit,
    ];
  }
  if (state.place === 'later') {
    const days = { key: `${pen.signs.left} ${pen.signs.right}`, does: footers.days };
    return [
      { key: 'd', does: footers.deleteHere },
      days,
      { key: 'n', does: footers.next },
      { key: 'u', does: footers.undo },
      help,
      back,
      quit,
    ];
  }
  return playFooter(state, pen);
}

function playFooter(state: PlayerState, pen: Pen): readonly FooterKey[] {
  const { footers } = pen.reader.sentences.player;
  const of = (action: Action, does: string): FooterKey => ({ key: keyLabel(keysOf(action)[0] ?? '', pen), does });
  const { microphone } = viewOf(state.log).at(state.atMs).speaker;
  const isOver = state.atMs >= durationOf(state);
  const isFree = obstacle(state, pen.reader.sentences) === null;
  return [
    ...(isOver ? [of('afterwards', footers.afterwards)] : []),
    of('play', state.isPlaying ? footers.pause : footers.play),
    { key: `${pen.signs.left} ${pen.signs.right}`, does: footers.second },
    of('next', footers.next),
    ...(isFree
      ? [{ key: '+ -', does: footers.sensitivity }, of('mute', microphone === 'muted' ? footers.unmute : footers.mute)]
      : []),
    of('why', footers.why),
    ...(isChanged(state) ? [of('asWritten', footers.asWritten)] : []),
    ...(isFree ? [of('whatIf', footers.whatIf)] : []),
    of('findings', footers.findings),
    of('end', footers.end),
    of('help', footers.help),
    of('quit', footers.quit),
  ];
}

/** The keys of what lies over the play. */
export function panelFooter(state: PlayerState, around: Surroundings): readonly FooterKey[] {
  const { pen } = around;
  const { footers } = pen.reader.sentences.player;
  const label = (key: string) => keyLabel(key, pen);
  const close = { key: label('escape'), does: footers.close };
  const enter = { key: label('enter'), does: footers.confirm };
  const upDown = `${pen.signs.up} ${pen.signs.down}`;
  const { panel } = state;
  if (panel?.kind === 'what-if' && panel.typed === null) {
    const turn = { key: `${pen.signs.left} ${pen.signs.right}`, does: footers.turn };
    const type = { key: label('enter'), does: footers.type };
    const back = { key: 'b', does: footers.asWritten };
    const play = { key: label('space'), does: state.isPlaying ? footers.pause : footers.play };
    return [{ key: upDown, does: footers.choose }, turn, type, back, { key: 's', does: footers.save }, play, close];
  }
  if (panel?.kind === 'help' || panel?.kind === 'findings' || panel?.kind === 'why') {
    return [scrollKey(state, around), close];
  }
  if (panel?.kind === 'problem') {
    const back = { key: label('escape'), does: footers.back };
    return [scrollKey(state, around), back, { key: 'q', does: footers.quit }];
  }
  return [enter, close];
}

/** Up and down, and how much there is below. */
function scrollKey(state: PlayerState, around: Surroundings): FooterKey {
  const { signs, reader } = around.pen;
  const { footers, more } = reader.sentences.player;
  const { rows, height, offset } = scrollable(state, around) ?? { rows: [], height: 0, offset: 0 };
  const hidden = rows.length - height - offset;
  return { key: `${signs.up} ${signs.down}`, does: hidden > 0 ? more(hidden) : footers.scroll };
}
