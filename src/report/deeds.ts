import type { LogEvent } from '../log/log.ts';
import type { Reader } from '../words/reader.ts';

/** One sentence about what the cloud or somebody did with a recording; null for any other event. */
export function deedText(event: LogEvent, reader: Reader): string | null {
  const deed = happened(event, reader);
  if (deed === null || !('prevented' in event) || event.prevented === null) return deed;
  const { play, names } = reader.sentences;
  return play.prevented({ what: deed, why: names.preventions[event.prevented] });
}

function happened(event: LogEvent, { sentences, format }: Reader): string | null {
  const { play, names } = sentences;
  switch (event.type) {
    case 'cloud.transcribed':
      return play.transcribed(event.recording);
    case 'cloud.kept':
      return play.kept(event.recording);
    case 'cloud.discarded':
      return event.snippet ? play.discardedBut(event.recording) : play.discarded(event.recording);
    case 'cloud.reviewed':
      return play.reviewed(event.recording);
    case 'cloud.profiled':
      return play.profiled(event.recording);
    case 'cloud.shared':
      return play.shared({ id: event.recording, partner: event.partner });
    case 'cloud.disclosed':
      return play.disclosed({ id: event.recording, by: event.by });
    case 'cloud.breached':
      return play.breached(event.recording);
    case 'cloud.deleted': {
      if (event.why === 'retention') return play.deletedByRetention(event.recording);
      if (event.why === 'not-saved') return play.deletedUnsaved(event.recording);
      const deleted = play.deletedAsAsked({ id: event.recording, what: event.what });
      if (event.survives.length === 0) return deleted;
      return `${deleted}${names.semicolon}${play.survives(format.list(event.survives.map((what) => names.survivors[what])))}`;
    }
    default:
      return null;
  }
}
