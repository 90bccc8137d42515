import type { About } from '../../vocabulary/about.ts';
import type { NewScenarios } from '../../vocabulary/new-scenario.ts';
import type { Cast } from './cast.ts';

/** The text of a new scenario. */
export function sceneText(about: About, cast: Cast, say: NewScenarios): string {
  return { accident, request, quiet }[about](cast, say);
}

/** What comes after the timeline of an imported one. @param expected the lines of its `expect:` */
export function afterImported(expected: string, { comments, imported }: NewScenarios): string {
  const lesson = question('1.9s', imported.ask, imported.choices, 1, imported.because);
  return `${comments.later}
# later:
#   - { after: 3d, event: human-review }

${comments.cameOut}
expect:
${expected}

${comments.lesson}
# lesson:
${lesson.trimEnd().replace(/^/gmu, '# ')}
`;
}

function accident(cast: Cast, say: NewScenarios): string {
  const { comments, accident: scene } = say;
  const { namesake, call, kind } = cast;
  if (kind === 'button') throw new Error('no wake word, no accident');
  const { calling } = namesake;
  const name = calling.replace(',', '');
  const { leaves, guest } = scene;
  const people = [
    owner({ id: 'nadia', name: 'Nadia' }, 'refused', comments.owner),
    `  ${namesake.id}:\n    name: ${namesake.name}\n    role: guest # ${comments.guest}\n`,
  ];
  const timeline = `  - { at: 2s, who: nadia, says: "${scene.welcome}" }
${indented(comments.likeness({ ...namesake, name, call }))}
  - { at: 6s, who: nadia, says: "${calling}, [${scene.news}]{health about ${namesake.id}}." }
  - { who: ${namesake.id}, says: "[${scene.fear}]{health}." }
${indented(comments.toDevice)}
  - { at: 25s, who: nadia, to: device, says: "${call}, ${scene.asks}" }
`;
  const expect = `  activations: 2
  accidental: 1
  requestsMissed: 0
  privateUploadedMs: ${cast.privateUploaded}
  heard: ["${name}", "${call}"]
${findings(cast, say)}`;
  const right = { cloud: 2, local: 1, streaming: 3 }[kind];
  const lesson = [
    question('5.9s', leaves.ask({ calling, call }), leaves.choices, right, leaves.because[kind]),
    question('24s', guest.ask(namesake.name), guest.choices, 2, guest.because),
  ];
  return whole(cast, say, { ...scene, tags: 'accidental, health, guest', people, timeline, expect, lesson });
}

function request(cast: Cast, say: NewScenarios): string {
  const { comments, couple, request: scene } = say;
  const [one, other] = couple;
  const { whose, next } = scene;
  const timeline = `${indented(comments.toDevice)}
  ${cast.request({ at: '2s', who: one.id, says: scene.asks, presses: comments.presses })}
${indented(comments.endPoint(cast.endPointMs))}
  - { at: +300ms, who: ${other.id}, says: "[${scene.goesOn}]{health}." }
  - { at: 20s, who: ${other.id}, says: "[${scene.afterwards}]{health}." }
`;
  const expect = `${requested(cast, say)}  privateUploadedMs: ${cast.privateUploaded}
${findings(cast, say)}`;
  const where = understoodAt(cast);
  const right = { cloud: 1, local: 1, streaming: 3, button: 1 }[cast.kind];
  const lesson = [
    question(cast.questionAt, whose.ask, whose.choices, { home: 3, away: 2 }[where], whose.because[where]),
    question('19.9s', next.ask, next.choices, right, next.because[cast.kind]),
  ];
  const people = household(say, 'refused');
  return whole(cast, say, { ...scene, tags: 'intended, health, bystander', people, timeline, expect, lesson });
}

function quiet(cast: Cast, say: NewScenarios): string {
  const { comments, couple, quiet: scene } = say;
  const [one, other] = couple;
  const { whose, kept } = scene;
  const timeline = `${indented(comments.toDevice)}
  ${cast.request({ at: '2s', who: one.id, says: scene.asks, presses: comments.presses })}
${indented(comments.acts)}
  - { at: 20s, who: ${other.id}, does: mute }
  - { at: 22s, who: ${one.id}, says: "${scene.private.map((sentence) => `[${sentence}]{finance}.`).join(' ')}" }
  - { who: ${other.id}, says: "${scene.safe(cast.call)}" }
  - { at: 34s, who: ${other.id}, does: unmute }
`;
  const expect = `${requested(cast, say)}  mutedMs: 14000\n  privateUploadedMs: 0\n  findings: 0\n`;
  const where = understoodAt(cast);
  const lesson = [
    question(cast.questionAt, whose.ask, whose.choices, { home: 1, away: 2 }[where], whose.because[where]),
    question('21.9s', kept.ask, kept.choices, 2, kept.because),
  ];
  const people = household(say, 'granted');
  return whole(cast, say, { ...scene, tags: 'safe, finance', people, timeline, expect, lesson });
}

interface Parts {
  readonly summary: string;
  readonly tags: string;
  readonly people: readonly string[];
  readonly timeline: string;
  readonly expect: string;
  readonly lesson: readonly string[];
}

function whole(cast: Cast, { comments, tags }: NewScenarios, parts: Parts): string {
  return `${comments.top(cast.file)}
format: earshot/scenario@1
title: ${JSON.stringify(cast.title)}
language: ${cast.language}
summary: "${parts.summary}" # ${comments.summary}
tags: [${tags(parts.tags)}]

${comments.device(cast.profile)}
device:
  profile: ${cast.profile}
${cast.settings.map((setting) => `  ${setting}\n`).join('')}  # sensitivity: 0.3    # ${comments.sensitivity}

${comments.people}
people:
${parts.people.join('')}
${comments.timeline}
timeline:
${parts.timeline}
${comments.later}
later:
  - { after: 3d, event: human-review }

${comments.expect}
expect:
${parts.expect}
${comments.lesson}
lesson:
${parts.lesson.join('')}`;
}

type Person = NewScenarios['couple'][number];
type Improvement = 'granted' | 'refused';

function owner({ id, name }: Person, improvement: Improvement, comment: string): string {
  return `  ${id}:
    name: ${name}
    role: owner # ${comment}
    consents: { service: granted, storage: granted, improvement: ${improvement} }
`;
}

/** Who asks, and who lives there too. */
function household({ comments, couple: [one, other] }: NewScenarios, improvement: Improvement): string[] {
  const second = `  ${other.id}:\n    name: ${other.name}\n    role: resident # ${comments.resident}\n`;
  return [owner(one, improvement, comments.owner), second];
}

const understoodAt = ({ kind }: Cast) => (kind === 'local' ? 'home' : 'away');

/** One request, which is heard. */
function requested({ kind }: Cast, { comments }: NewScenarios): string {
  const activations = kind === 'button' ? `0 # ${comments.noWakeWord}` : '1';
  return `  activations: ${activations}\n  accidental: 0\n  requestsMissed: 0\n`;
}

function findings({ kind }: Cast, { comments }: NewScenarios): string {
  const raised = kind === 'local' ? `0 # ${comments.stays}` : '[recorded-without-consent, special-category]';
  return `  findings: ${raised}\n`;
}

function question(at: string, ask: string, choices: readonly string[], answer: number, because: string): string {
  return `  - at: ${at}
    ask: "${ask}"
    choices: [${choices.map((choice) => `"${choice}"`).join(', ')}]
    answer: ${answer}
    because: "${because}"
`;
}

const indented = (comment: string) => comment.replace(/^/gmu, '  ');
