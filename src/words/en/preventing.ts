import { count, plural } from './phrases.ts';

export const preventing = {
  takeAndTarget: '--take and -o go together: --take 2 -o safer.yaml writes the scenario with the second change',
  notALog: (path: string) => `${path} is the log of a run, in which nothing can be changed; name the scenario`,
  noOffer: (p: { take: string; offers: number }) =>
    p.offers === 0
      ? `there is no change "${p.take}" to take: there are none`
      : `there is no change "${p.take}" to take; there are 1 to ${p.offers}`,
  cannotWrite: (file: string) =>
    `${file} cannot be written so that it reads as what was tried; change the scenario by hand`,
  changedCopy: (file: string) => `A changed copy of ${file}:`,
  staleLesson: 'What it expects is what comes out now; its questions may have other answers than before.',
  written: (p: { file: string; take: string }) => `${p.file}: the scenario with change ${p.take}`,
  leaves: 'Private speech that leaves the home, and should not',
  capture: (p: {
    who: string;
    words: string;
    categories: string;
    recordings: string;
    hearings: number;
    seeds: number;
  }) =>
    `${p.who}: ${p.words} (${p.categories}), in ${p.recordings}; it happens in ${p.hearings} of ${count(p.seeds, { one: 'hearing', other: 'hearings' })}.`,
  lawful: (stretches: number) =>
    `${count(stretches, { one: 'more private stretch leaves', other: 'more private stretches leave' })} the home as a request whose speaker has agreed; nothing is raised about ${plural(stretches, { one: 'it', other: 'them' })}.`,
  nothingLeaves: 'No private speech leaves the home that should not.',
  helps: 'What would have kept it at home, or made it lawful; what costs least comes first',
  nothingHelps: 'None of the changes that are tried helps.',
  howCounted: (seeds: number) =>
    `Each change works in the run that shows what can happen; costs are means of the same ${count(seeds, { one: 'hearing', other: 'hearings' })} as written and changed.`,
  missedAsWritten: (p: { missed: string; requests: number }) =>
    `As written, ${p.missed} of ${count(p.requests, { one: 'request is', other: 'requests are' })} missed a hearing.`,
  home: (p: { list: string; count: number }) =>
    `${p.list} ${plural(p.count, { one: 'stays', other: 'stay' })} at home.`,
  nowLawful: (p: { list: string; count: number }) =>
    `${p.list} ${plural(p.count, { one: 'leaves', other: 'leave' })}, and nothing is raised about it.`,
  still: (p: { capture: string; count: number; seeds: number }) =>
    `In ${p.count} of ${count(p.seeds, { one: 'hearing', other: 'hearings' })} ${p.capture} happens all the same.`,
  cost: (p: { more: string; sign: number }) =>
    p.sign === 0
      ? 'It costs no request.'
      : `It costs ${p.more} ${p.sign > 0 ? 'more' : 'fewer'} missed ${p.more === '1' ? 'request' : 'requests'} a hearing.`,
  unhelped: (list: string) => `None of the changes that are tried helps with ${list}.`,
  soundsAlike: 'A recording sounds the same in each hearing, so that all of them end alike.',
  sensitivity: (sensitivity: string) => `Lower the sensitivity to ${sensitivity}.`,
  wakeWord: (word: string) => `Have it answer to “${word}”, and call it so.`,
  profile: (p: { profile: string; called: string | null }) =>
    `Take another device, ${p.profile}${p.called === null ? '' : `, and call it “${p.called}”`}.`,
  mute: {
    'mute-guests': (p: { from: string; to: string | null }) =>
      `Mute it while guests are there, from ${p.from}${p.to === null ? ' on' : ` to ${p.to}`}.`,
    'mute-talk': (p: { from: string; to: string | null }) =>
      `Mute it before this is said, from ${p.from}${p.to === null ? ' on' : ` to ${p.to}`}.`,
    'mute-after': (p: { from: string; to: string | null }) =>
      `Mute it as soon as the request is said, from ${p.from}${p.to === null ? ' on' : ` to ${p.to}`}.`,
  },
  consent: (p: { who: string; purposes: string }) => `Ask ${p.who}, who agrees to ${p.purposes}.`,
  settings: {
    local: 'Process speech in the home.',
    verification: 'Switch verification on.',
    'no-follow-up': 'Switch follow-up mode off.',
    'no-streaming': 'Let it listen for its wake word, and not stream whenever somebody speaks.',
    'not-saved': 'Do not let recordings be saved.',
    'no-review': 'Do not let people listen to recordings.',
    'no-profiling': 'Do not let recordings go into an advertising profile.',
  },
};
