import { count } from './phrases.ts';

export const deviceProblems = {
  unknownProfile: ({ name, known, nearest }) =>
    `there is no device profile "${name}"; ${nearest === '' ? `there are: ${known}` : `did you mean "${nearest}"?`}`,
  unknownSetting: ({ name, known, nearest }) =>
    `there is no setting "${name}"; ${nearest === '' ? `there are: ${known}` : `did you mean "${nearest}"?`}`,
  badValue: ({ name, value, form }) => `"${value}" is no value for ${name}, which is: ${form}`,
  wakeWordTooShort: ({ phrase, sounds, fewest }) =>
    `"${phrase}" makes ${count(Number(sounds), 'sound', 'sounds')}, and a wake word needs ${fewest}\nchoose a longer one`,
  afterEnd: ({ start, duration }) =>
    `this lies after the end of the scene: it comes at ${start} s\n"duration" is ${duration} s`,
  attachment: ({ reason }) => reason ?? '',
  noModel: ({ wakeWord, known }) =>
    `the neural detector, which hears recordings, has no model of "${wakeWord}"\nit has: ${known}; with another wake word this runs only with --model, or with --detector phonetic`,
  unusedWithAudio: ({ key }) =>
    `"${key}" changes nothing here: the sound is a recording\ntake it out, or render a scenario without "audio" with it`,
  newVoices: ({ names }) =>
    `nobody among "people" is called ${names}\nthey are taken for guests who were never asked; name them with a role`,
  idlePerson: ({ name }) => `${name} neither says nor does anything\ngive them a line, or take them out`,
  nobodysWords: ({ name }) =>
    name === ''
      ? 'nobody is named who says these private words, so no finding can be about them\nsay who it is: who: …'
      : `${name} is no person, so no finding can be about these private words\ngive the line to a person, or take the mark out`,
  vainExpectation: ({ about }) => `nothing in this scenario can bring ${about} about`,
  unsaidExpectation: ({ heard }) => `nobody says “${heard}”, so it can wake nothing`,
  emptyExpectations: () => 'this expects nothing\nearshot test … --update writes what comes out',
  unheardRequest: ({ off }) =>
    `nobody hears this request: the speaker has no power from ${off} s on\nplug it in before, or leave "to: device" out`,
  lateQuestion: ({ last }) =>
    `when this is asked there is nothing left to see: the last thing happens at ${last} s\nask it before`,
  seenQuestion: ({ opened }) =>
    `when this is asked the light is on already: a recording begins at ${opened} s\nask it before, to let the class predict`,
  noLocalProcessing: ({ profile }) =>
    `the profile ${profile} cannot process speech in the home (localProcessing is false); leave processing at "cloud" or take another profile`,
} satisfies Record<string, (params: Readonly<Record<string, string>>) => string>;
