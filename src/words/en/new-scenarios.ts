import { type Cast, listening, type NewScenarios } from '../../vocabulary/new-scenario.ts';

/** The texts of new scenarios in English. What they say of a run holds on every profile (a test runs them all). */
export const newScenarios: NewScenarios = {
  accident: (
    cast,
  ) => `${head(cast, 'Nadia talks to a guest whose name is like the wake word.', 'accidental, health, guest')}
people:
  nadia:
    name: Nadia
    role: owner # has the account; others are resident, guest, child, or media (a television)
    consents: { service: granted, storage: granted, improvement: refused }
  ${cast.namesake.id}:
    name: ${cast.namesake.name}
    role: guest # was never asked about anything

${TIMELINE}
timeline:
  - { at: 2s, who: nadia, says: "Sit down, the kettle is on." }
  ${likeness(cast)}
  - { at: 6s, who: nadia, says: "${cast.namesake.calling}, [the clinic has written about your results]{health}." }
  - { who: ${cast.namesake.id}, says: "[I am afraid to read it]{health}." }
  # "to: device" is said to the speaker. What such a line wakes is intended, anything else an accident.
  - { at: 25s, who: nadia, to: device, says: "${cast.call}, set a timer for four minutes." }

${LATER}
later:
  - { after: 3d, event: human-review }

${EXPECT}
expect:
  activations: 2
  accidental: 1
  requestsMissed: 0
  privateUploadedMs: ${cast.privateUploaded}
  heard: ["${cast.namesake.calling.replace(',', '')}", "${cast.call}"]${
    cast.kind === 'local'
      ? '\n  findings: 0 # nothing has left the home'
      : '\n  findings: [recorded-without-consent, special-category]'
  }

${LESSON}
lesson:
  - at: 5.9s
    ask: "Nadia is about to say “${cast.namesake.calling}”, and the wake word is “${cast.call}”. What leaves the home?"
    choices: ["Nothing", "What sounds like the wake word, what is said after it, and the moment before", "Everything that is said, wake word or not"]
    ${
      {
        cloud:
          'answer: 2\n    because: "The speaker takes the name for its wake word, and sends its pre-roll, the name and what follows. Where the cloud looks again, it does so once that has left."',
        local:
          'answer: 1\n    because: "It wakes by mistake, and records. But it understands speech by itself, in the home: there is nobody to send it to."',
        streaming:
          'answer: 3\n    because: "This device streams whenever somebody speaks. The wake word is looked for elsewhere, after the sound has left."',
      }[listening(cast)]
    }
  - at: 24s
    ask: "What can ${cast.namesake.name}, a guest here, do about what the speaker hears?"
    choices: ["Refuse, in its settings", "Press its mute button", "Nothing"]
    answer: 2
    because: "A guest has no account here, so no setting is theirs to change. The button is anybody’s."
`,

  request: (
    cast,
  ) => `${head(cast, 'Ann asks for a thing; Ben’s words go with her request.', 'intended, health, bystander')}
people:
  ann:
    name: Ann
    role: owner # has the account; others are resident, guest, child, or media (a television)
    consents: { service: granted, storage: granted, improvement: refused }
  ben:
    name: Ben
    role: resident # lives here, and was never asked about anything

${TIMELINE}
timeline:
  # "to: device" is said to the speaker. What such a line wakes is intended, anything else an accident.
  ${cast.request({ at: '2s', who: 'ann', says: 'put tea on the shopping list.', presses: PRESSES })}
  # This device takes ${cast.endPointMs} ms of silence for the end of a request; Ben speaks before that.
  - { at: +300ms, who: ben, says: "[I have been to the doctor again]{health}." }
  - { at: 20s, who: ben, says: "[They want to operate in March]{health}." }

${LATER}
later:
  - { after: 3d, event: human-review }

${EXPECT}
expect:
  activations: ${cast.kind === 'button' ? '0 # the button opens a recording with no wake word' : '1'}
  accidental: 0
  requestsMissed: 0
  privateUploadedMs: ${cast.privateUploaded}${
    cast.kind === 'local'
      ? '\n  findings: 0 # nothing has left the home'
      : '\n  findings: [recorded-without-consent, special-category]'
  }

${LESSON}
lesson:
  - at: ${cast.questionAt}
    ask: "Ann is about to ask for tea, and Ben goes on talking. Whose words will leave the home?"
    choices: ["Ann’s alone", "Ann’s and Ben’s", "Nobody’s"]
    ${
      cast.kind === 'local'
        ? 'answer: 3\n    because: "This device records them both, but it understands speech by itself, in the home: there is nobody to send it to."'
        : 'answer: 2\n    because: "Until it takes the talk for finished the speaker sends all the sound of the room. It does not know whose voice it was called by."'
    }
  - at: 19.9s
    ask: "Ann’s request is done, and Ben is about to speak of March. Does this leave the home too?"
    choices: ["No", "Yes: the speaker is still awake", "Yes: it sends whatever is said"]
    ${
      {
        cloud:
          'answer: 1\n    because: "The recording has ended. Until the next wake word, sound only passes through the ring buffer, seconds long, and is overwritten."',
        local:
          'answer: 1\n    because: "Nothing ever does on this device. It is not even recorded: no wake word was said."',
        streaming:
          'answer: 3\n    because: "This device streams whenever somebody speaks. The wake word is looked for elsewhere, after the sound has left."',
        button:
          'answer: 1\n    because: "Without its button this device hears nothing, and keeps nothing in a buffer."',
      }[cast.kind]
    }
`,

  quiet: (
    cast,
  ) => `${head(cast, 'A request, and then a talk that nobody but the two should hear. Nothing goes wrong.', 'safe, finance')}
people:
  ann:
    name: Ann
    role: owner # has the account; others are resident, guest, child, or media (a television)
    consents: { service: granted, storage: granted, improvement: granted }
  ben:
    name: Ben
    role: resident # lives here, and was never asked about anything

${TIMELINE}
timeline:
  # "to: device" is said to the speaker. What such a line wakes is intended, anything else an accident.
  ${cast.request({ at: '2s', who: 'ann', says: 'play some music.', presses: PRESSES })}
  # People also mute, unmute, press-action, unplug and plug-in.
  - { at: 20s, who: ben, does: mute }
  - { at: 22s, who: ann, says: "[The bank has written]{finance}. [We can keep the flat]{finance}." }
  - { who: ben, says: "${cast.call === '' ? 'We could talk to it now' : `We could say ${cast.call} now`}, and it would not hear us." }
  - { at: 34s, who: ben, does: unmute }

${LATER}
later:
  - { after: 3d, event: human-review }

${EXPECT}
expect:
  activations: ${cast.kind === 'button' ? '0 # the button opens a recording with no wake word' : '1'}
  accidental: 0
  requestsMissed: 0
  mutedMs: 14000
  privateUploadedMs: 0
  findings: 0

${LESSON}
lesson:
  - at: ${cast.questionAt}
    ask: "Ann is about to ask for music, and nobody else speaks. Whose words will leave the home?"
    choices: ["Nobody’s", "Ann’s", "Ann’s and Ben’s"]
    ${
      cast.kind === 'local'
        ? 'answer: 1\n    because: "This device understands speech by itself, in the home: there is nobody to send it to."'
        : 'answer: 2\n    because: "Her request has to reach somebody who understands it. She has agreed to that, and it holds no words but hers."'
    }
  - at: 21.9s
    ask: "The speaker is muted, and they are about to talk about the bank. What will be left of it when Ben unmutes?"
    choices: ["What was in the ring buffer", "Nothing", "All of it: it is sent later"]
    answer: 2
    because: "A muted microphone hears nothing, so nothing of it is in any buffer when it comes back."
`,

  transcript: (expect) => `${LATER}
# later:
#   - { after: 3d, event: human-review }

# What should come out; for now it is what came out when this file was made. "earshot test" compares it; "earshot test
# --update" writes what comes out then.
expect:
${expect}

${LESSON}
# lesson:
#   - at: 1.9s
#     ask: "What will leave the home?"
#     choices: ["Nothing", "All of it"]
#     answer: 1
#     because: "Why."
`,
};

function head({ title, file, profile, settings }: Cast, summary: string, tags: string): string {
  return `# A scenario for earshot, begun with "earshot new". It is fiction, and all of it is yours to change.
# docs/writing-scenarios.md explains every key. While you write, "earshot validate --watch ${file}" says at each save
# what is wrong.
format: earshot/scenario@1
title: ${JSON.stringify(title)}
language: en
summary: "${summary}" # one sentence, for the list of scenarios
tags: [${tags}]

# The speaker: a profile, then any of its settings ("earshot devices ${profile}" lists them, with their sources).
device:
  profile: ${profile}
${settings.map((setting) => `  ${setting}\n`).join('')}  # sensitivity: 0.3    # without the first #, it wakes less readily than usual (0.5)

# Everybody in earshot. A consent is granted, refused or withdrawn, for service, storage, improvement or advertising;
# what is missing was never asked.`;
}

const PRESSES = 'Ann presses the button: this speaker has no wake word.';

const TIMELINE = `# What is said and done. Without "at" an entry follows the one above it; +300ms counts from that one's end.
# [words]{category} are private: health, finance, family, work, beliefs … ("earshot schema" has them all).`;

const LATER = `# What happens to the recordings after the scene, if there are any by then and no setting prevents it.`;

const EXPECT = `# What should come out. "earshot test" compares it; "earshot test --update" writes what came out instead.`;

const LESSON = `# Questions for "earshot teach": each stops the scene before its answer can be seen. Answers count from 1.`;

function likeness({ namesake: { calling, isDocumented }, call }: Cast): string {
  const how = isDocumented
    ? 'That this name can wake such a speaker is documented'
    : 'Nobody has measured this one; the model finds it in the sounds';
  return `# ${how}: earshot explain "${calling.replace(',', '')}" --wake-word "${call}".`;
}
