import type { NewScenarios } from '../../vocabulary/new-scenario.ts';

/** The texts of new scenarios in English. What they say of a run holds on every profile (a test runs them all). */
export const newScenarios: NewScenarios = {
  comments: {
    top: (file) => `# A scenario for earshot, begun with "earshot new". It is fiction, and all of it is yours to change.
# docs/writing-scenarios.md explains every key. While you write, "earshot validate --watch ${file}" says at each save
# what is wrong.`,
    summary: 'one sentence, for the list of scenarios',
    device: (profile) =>
      `# The speaker: a profile, then any of its settings ("earshot devices ${profile}" lists them, with their sources).`,
    sensitivity: 'without the first #, it wakes less readily than usual (0.5)',
    people: `# Everybody in earshot. A consent is granted, explicit, refused or withdrawn, for service, storage, improvement or
# advertising; what is missing was never asked.`,
    owner: 'has the account; others are resident, guest, child, media (a television), or absent (spoken of, not there)',
    guest: 'was never asked about anything',
    resident: 'lives here, and was never asked about anything',
    timeline: `# What is said and done. Without "at" an entry follows the one above it; +300ms counts from that one's end.
# [words]{category} are private: health, finance, family, work, beliefs … ("earshot schema" has them all). They concern
# who says them, or whom they name: [words]{health about ben}.`,
    likeness({ isDocumented, name, call }) {
      const how = isDocumented
        ? 'That this name can wake such a speaker is documented'
        : 'Nobody has measured this one; the model goes by how the name sounds';
      return `# ${how}: earshot explain "${name}" --wake-word "${call}".`;
    },
    toDevice: `# "to: device" is said to the speaker. What such a line wakes is intended, anything else an accident.`,
    endPoint: (ms) => `# This device takes ${ms} ms of silence for the end of a request; Ben speaks before that.`,
    acts: '# People can also mute, unmute, press-action, unplug and plug-in.',
    presses: 'Ann presses the button: this speaker has no wake word.',
    later: '# What happens to the recordings after the scene, if there are any by then and no setting prevents it.',
    expect: `# What should come out. "earshot test" checks it; "earshot test --update" puts what came out in its place.`,
    stays: 'nothing has left the home',
    noWakeWord: 'the button opens a recording with no wake word',
    lesson: `# Questions for "earshot teach": each stops the scene before its answer can be seen. Answers count from 1.`,
    cameOut: `# What should come out. For now, this is what came out when the file was made. "earshot test" checks it; "earshot test
# --update" puts what comes out then in its place.`,
  },
  tags: (topics) => topics,
  couple: [
    { id: 'ann', name: 'Ann' },
    { id: 'ben', name: 'Ben' },
  ],
  accident: {
    summary: 'Nadia talks to a guest whose name is like the wake word.',
    welcome: 'Sit down, the kettle is on.',
    news: 'the clinic has written about your results',
    fear: 'I am afraid to read it',
    asks: 'set a timer for four minutes.',
    leaves: {
      ask: ({ calling, call }) =>
        `Nadia is about to say “${calling}”, and the wake word is “${call}”. What leaves the home?`,
      choices: [
        'Nothing',
        'What sounds like the wake word, what is said after it, and the moment before',
        'Everything that is said, wake word or not',
      ],
      because: {
        cloud:
          'The speaker takes the name for its wake word, and sends its pre-roll, the name and what follows. Where the cloud looks again, it does so once that has left.',
        local: 'It wakes by mistake and records. But it works out at home what was said, so nothing is sent.',
        streaming:
          'This device streams whenever somebody speaks. The wake word is looked for elsewhere, after the sound has left.',
      },
    },
    guest: {
      ask: (name) => `What can ${name}, a guest here, do about what the speaker hears?`,
      choices: ['Refuse, in its settings', 'Press its mute button', 'Nothing'],
      because: 'A guest has no account here, so no setting is theirs to change. The button is anybody’s.',
    },
  },
  request: {
    summary: 'Ann asks for a thing; Ben’s words go with her request.',
    asks: 'put tea on the shopping list.',
    goesOn: 'I have been to the doctor again',
    afterwards: 'They want to operate in March',
    whose: {
      ask: 'Ann is about to ask for tea, and Ben goes on talking. Whose words will leave the home?',
      choices: ['Ann’s alone', 'Ann’s and Ben’s', 'Nobody’s'],
      because: {
        home: 'This device records them both, but it works out at home what was said, so nothing is sent.',
        away: 'Until it thinks the request is over, the speaker sends every sound in the room. It cannot tell whose voice woke it.',
      },
    },
    next: {
      ask: 'Ann’s request is done, and Ben is about to speak of March. Does this leave the home too?',
      choices: ['No', 'Yes: the speaker is still awake', 'Yes: it sends whatever is said'],
      because: {
        cloud:
          'The recording has ended. Until the next wake word, sound only passes through the ring buffer, seconds long, and is overwritten.',
        local: 'Nothing ever does on this device. It is not even recorded: no wake word was said.',
        streaming:
          'This device streams whenever somebody speaks. The wake word is looked for elsewhere, after the sound has left.',
        button: 'Until somebody presses its button, this device hears nothing and buffers nothing.',
      },
    },
  },
  quiet: {
    summary: 'A request, and then a talk that nobody but the two should hear. Nothing goes wrong.',
    asks: 'play some music.',
    private: ['The bank has written', 'We can keep the flat'],
    safe: (call) =>
      `${call === '' ? 'We could talk to it now' : `We could say ${call} now`}, and it would not hear us.`,
    whose: {
      ask: 'Ann is about to ask for music, and nobody else speaks. Whose words will leave the home?',
      choices: ['Nobody’s', 'Ann’s', 'Ann’s and Ben’s'],
      because: {
        home: 'This device works out at home what was said, so nothing is sent.',
        away: 'It takes a server to work out what she wants, so her request goes there. She has agreed to that, and nobody else’s words are in it.',
      },
    },
    kept: {
      ask: 'The speaker is muted, and they are about to talk about the bank. What will be left of it when Ben unmutes?',
      choices: ['What was in the ring buffer', 'Nothing', 'All of it: it is sent later'],
      because: 'A muted microphone hears nothing, so nothing of it is in any buffer when it comes back.',
    },
  },
  imported: { ask: 'What will leave the home?', choices: ['Nothing', 'All of it'], because: 'Why.' },
};
