import type { Choice } from '../../vocabulary/consent.ts';
import { count } from './phrases.ts';

export const afterwards = {
  questions: {
    collected: 'What was collected?',
    kept: 'How long is it kept?',
    access: 'Who can get at it?',
    usage: 'What for?',
  },
  sent: (p: { sent: string; accidental: string | null }) =>
    `${p.sent} of sound left the home${p.accidental === null ? '' : `, ${p.accidental} of it by accident`}.`,
  nothingSent: 'No sound left the home.',
  stayed: (n: number) =>
    `${count(n, { one: 'recording was', other: 'recordings were' })} dealt with in the home and never left.`,
  untouched: (names: string) => `Of ${names}, not a word left the home.`,
  nobody: 'Voices nobody named',
  wordless: 'Recordings without words',
  during: (clock: string) => `at ${clock}`,
  collected: {
    words: (p: { words: number; length: string; recordings: string }) =>
      `${count(p.words, { one: 'word', other: 'words' })}, ${p.length} of speech (${p.recordings})`,
    sound: (p: { length: string; recordings: string }) => `${p.length} of sound (${p.recordings})`,
    spokenOf: (recordings: string) => `spoken of by others (${recordings})`,
    notPrivate: 'nothing private about them',
    private: (p: { words: number; categories: string }) =>
      `${count(p.words, { one: 'private word', other: 'private words' })} about them: ${p.categories}`,
    category: (p: { category: string; words: number }) => `${p.category} (${p.words})`,
    quote: (p: { quote: string; categories: string }) => `${p.quote} (${p.categories})`,
    accidental: (p: { words: number; all: boolean; recordings: string }) =>
      p.words === 0
        ? `by accident: ${p.recordings}`
        : p.all
          ? `all of it by accident (${p.recordings})`
          : `${count(p.words, { one: 'word', other: 'words' })} of it by accident (${p.recordings})`,
  },
  /** What is said of one recording, or of several alike (`many`). */
  until: {
    discarded: 'discarded: no wake word in it; it had been sent all the same',
    snippet: 'discarded but for a snippet of what woke it: no wake word in it; all of it had been sent',
    'not-saved': 'deleted as soon as processed: recordings are not saved',
    call: 'went to the other end of the call, stored nowhere',
    days: (days: string) => `kept for ${days}`,
    deletion: (many: boolean) => `kept until somebody deletes ${many ? 'them' : 'it'}`,
  },
  copies: {
    sent: (_many: boolean) => 'sent',
    kept: (_many: boolean) => 'kept',
    discarded: (_many: boolean) => 'discarded, but it had been sent',
    call: (_many: boolean) => 'gone to the other end of the call, stored nowhere',
  },
  stillThere: 'still there at the end',
  deeds: {
    reviewed: (_p: { many: boolean; name: string | null }) => 'listened to by a person',
    profiled: (_p: { many: boolean; name: string | null }) => 'put into an advertising profile',
    shared: (p: { many: boolean; name: string | null }) => `passed on to “${p.name ?? ''}”`,
    disclosed: (p: { many: boolean; name: string | null }) =>
      `handed over on a warrant${p.name === null ? '' : ` (${p.name})`}`,
    breached: (_p: { many: boolean; name: string | null }) => 'stolen in a breach',
  },
  deleted: {
    all: (p: { many: boolean; name: string | null }) => `deleted${p.name === null ? '' : ` by ${p.name}`}`,
    'voice-only': (p: { many: boolean; name: string | null }) =>
      `sound deleted${p.name === null ? '' : ` by ${p.name}`}, its text kept`,
    retention: (_many: boolean) => 'deleted, for its time had run out',
    'not-saved': (_many: boolean) => 'deleted as soon as processed',
  },
  of: (p: { recordings: string; what: string }) => `${p.recordings}: ${p.what}`,
  at: (p: { what: string; when: string }) => `${p.what}, ${p.when}`,
  prevented: (p: { what: string; why: string }) => `not ${p.what} (${p.why})`,
  access: {
    provider: (held: string) => `the provider: holds ${held}`,
    textOf: (recordings: string) => `the text of ${recordings}`,
    snippetOf: (recordings: string) => `a snippet of ${recordings}`,
    providerNoMore: 'the provider: received it, holds nothing of it any more',
    caller: (recordings: string) => `the other end of the call: heard ${recordings}`,
    household: (p: { names: string; many: boolean; can: boolean }) =>
      `${p.names}, with the account here: ${p.can ? 'can listen to it' : 'could listen to it while it was kept'}`,
    possible: (p: { who: string; can: boolean }) =>
      p.can ? `not yet, but still can: ${p.who}` : `could have while it was kept: ${p.who}`,
    parties: {
      reviewers: 'people who review',
      authorities: 'authorities with a warrant',
      strangers: 'strangers in a breach',
    },
  },
  usage: {
    purpose: (p: { purpose: string; used: boolean; choice: Choice | 'never'; accident: boolean }) => {
      const said = {
        ...{ granted: 'agreed', explicit: 'agreed explicitly', refused: 'refused' },
        ...{ withdrawn: 'consent withdrawn', never: 'never asked' },
      };
      if (!p.used) return `${p.purpose}: not used; ${said[p.choice]}`;
      if (p.choice !== 'granted' && p.choice !== 'explicit') return `${p.purpose}: used, though ${said[p.choice]}`;
      return `${p.purpose}: used, as agreed${p.accident ? '; but a mistake is not a request' : ''}`;
    },
    media: 'not a person: has no rights of its own',
    nobody: 'nobody could be asked',
    finding: (p: { sentence: string; legal: string; recordings: string }) =>
      `${p.sentence} ${p.legal} (${p.recordings})`,
  },
  later: {
    title: (days: string | null) =>
      days === null ? 'Later: the scene has just ended' : `Later: ${days} after the scene`,
    scene: 'scene',
    day: (days: string) => `${days} d`,
    nothing: 'Nothing is written about later.',
    findings: (n: number) => count(n, { one: 'finding', other: 'findings' }),
    inCloud: 'In the cloud by then',
    wordsOf: (names: string) => `words of ${names}`,
    noRecording: 'Nothing: no recording left the home.',
    more: (n: number) => `and ${count(n, { one: 'more line', other: 'more lines' })}`,
    ifDeleted: 'If somebody deletes here',
    yours: 'A deletion of yours is part of what you see.',
    can: (p: { names: string; many: boolean; recordings: string }) => `${p.names} can delete ${p.recordings}.`,
    noAccount: 'Nobody here has an account to delete in.',
    nothingLeft: 'There is nothing left to delete.',
    remains: (p: { recordings: string; what: string }) => `What remains of ${p.recordings}, deleted or not: ${p.what}.`,
    nothingRemains: 'Nothing of it would remain.',
    cannot: (p: { names: string; many: boolean }) => `${p.names} cannot: no account here.`,
    retention: (days: string) => `The speaker’s setting deletes on its own after ${days}.`,
    notSaved: 'The speaker’s setting keeps no recordings.',
    untilDeleted: 'Otherwise they are kept for good: nothing is deleted on its own.',
  },
};
