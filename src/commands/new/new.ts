import { existsSync } from 'node:fs';
import { Failure } from '../../app/failure.ts';
import { checkText } from '../../app/load.ts';
import { type Imported, readImport } from '../../app/read-import.ts';
import { saveNew } from '../../app/save-new.ts';
import { simulate } from '../../app/simulate.ts';
import { resultOf } from '../../log/result.ts';
import { unknown } from '../../machine/device.ts';
import { PROFILES } from '../../machine/profiles.ts';
import { whatCameOut } from '../../study/expectations.ts';
import { ABOUTS, type About } from '../../vocabulary/about.ts';
import { withoutControls } from '../../vocabulary/controls.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import { languageOf } from '../../vocabulary/language.ts';
import { PROFILE_IDS, type ProfileId } from '../../vocabulary/profile.ts';
import { wrap } from '../../words/plain-text.ts';
import type { CallOf } from '../declared.ts';
import type { Audience } from '../program/call.ts';
import { castFor } from './cast.ts';
import { fileNameOf, plainTitle, shellWord, titleOf, withEnding } from './name.ts';
import { canAsk, questionnaire } from './questions.ts';
import { afterImported, sceneText } from './scene-text.ts';

const USUAL_DEVICE: ProfileId = 'alexa-like';
const LEFT = 130;

/** What a new scenario is to be; null: not said. */
type Wish = ReturnType<typeof wishOf>;

/**
 * `earshot new`: writes a commented scenario that validates, passes its own test and shows something. On a terminal it
 * asks for what was not said; 130 where somebody leaves. Nothing is overwritten.
 */
export async function writeScenario(call: CallOf<'new'>): Promise<number> {
  const { options, reader, terminal } = call;
  const wish = wishOf(call);
  const place = wish.file ?? (wish.title === null ? null : fileNameOf(wish.title));
  if (place !== null && place !== '-' && existsSync(place)) throw new DiagnosticError('save-exists', { file: place });
  const { from: transcript } = options;
  const imported =
    transcript === undefined ? null : await readImport(call.host, transcript, { language: options.language }, reader);
  for (const remark of imported?.remarks ?? []) terminal.err(`${withoutControls(remark)}\n`);
  const usualTitle = imported === null ? (titleOf(wish.file) ?? reader.sentences.creating.usualTitle) : imported.title;
  const decided = canAsk(wish.file)
    ? await asked(wish, usualTitle, imported !== null, call)
    : {
        title: wish.title ?? usualTitle,
        about: wish.about ?? aboutsOn(wish.device)[0],
        device: wish.device ?? USUAL_DEVICE,
      };
  if (decided === null) return LEFT;
  const file = wish.file ?? fileNameOf(decided.title);
  const name = shellWord(file === '-' ? fileNameOf(decided.title) : file);
  const { title, about, device } = decided;
  const { newScenarios } = reader.sentences;
  const text =
    imported === null
      ? sceneText(about, castFor(title, name, device, languageOf(reader.language)), newScenarios)
      : await ofTranscript(imported, title, device, call);
  if (file === '-') terminal.out(text);
  else {
    await saveNew(file, text, call);
    terminal.out(nextSteps(name, call));
  }
  return 0;
}

/** A transcript's scenario, with what comes after the timeline. */
export async function ofTranscript(
  imported: Imported,
  title: string,
  profile: ProfileId,
  { host, reader }: CallOf<'new'>,
): Promise<string> {
  const text = imported.written({ title, profile });
  const { scenario, report } = await checkText(host, { text, file: title, folder: '.' }, reader);
  if (scenario === null) throw new Failure(report);
  const result = resultOf(await simulate(host, scenario, { seed: null, overrides: [] }));
  const expect = Object.entries(whatCameOut(result, null))
    .filter(([, value]) => typeof value === 'number' || value.length > 0)
    .map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`);
  return `${text}\n${afterImported(expect.join('\n'), reader.sentences.newScenarios)}`;
}

/** @throws Failure for what is no choice, or cannot be together */
function wishOf({ args, options, reader }: CallOf<'new'>) {
  const { creating: say } = reader.sentences;
  const { device = null, title = null, about = null } = options;
  if (about !== null && options.from !== undefined) throw new Failure(say.aboutOfTranscript);
  if (device !== null && !isProfile(device)) throw unknown('unknown-profile', device, Object.keys(PROFILES));
  if (about !== null && !aboutsOn(device).includes(about)) throw new Failure(say.noAccident(device ?? ''));
  if (title !== null && plainTitle(title) === '') throw new Failure(say.noTitle);
  const [file = null] = args;
  if (file !== null && /[/\\]$/u.test(file)) throw new Failure(say.folder(file));
  return {
    file: file === null || file === '-' ? file : withEnding(file),
    title: title === null ? null : plainTitle(title),
    about,
    device,
  };
}

const isProfile = (id: string): id is ProfileId => Object.hasOwn(PROFILES, id);

/** What can happen on a device, the usual first: nothing wakes one by accident that has no wake word. */
function aboutsOn(device: ProfileId | null): readonly [About, ...About[]] {
  const hasWakeWord = device === null || PROFILES[device].wakeWord.value !== null;
  return hasWakeWord ? ABOUTS : ['request', 'quiet'];
}

/** @returns null where somebody leaves */
async function asked(wish: Wish, usualTitle: string, isImported: boolean, call: CallOf<'new'>) {
  const { creating: say, devices } = call.reader.sentences;
  const abouts = aboutsOn(wish.device);
  const questions = questionnaire(call);
  try {
    const refusal = (line: string) => refused(line, wish, call);
    const title = wish.title ?? (await questions.text(say.questions.title, usualTitle, refusal));
    if (title === null) return null;
    const scenes = abouts.map((id) => ({ id, about: say.abouts[id] }));
    const about =
      wish.about ??
      (isImported
        ? abouts[0]
        : await questions.choice({ ask: say.questions.about, usual: abouts[0], choices: scenes }));
    if (about === null) return null;
    const able = PROFILE_IDS.filter((id) => isImported || aboutsOn(id).includes(about));
    const profiles = able.map((id) => ({ id, about: devices.about[id] }));
    const device =
      wish.device ?? (await questions.choice({ ask: say.questions.device, usual: USUAL_DEVICE, choices: profiles }));
    return device === null ? null : { title: plainTitle(title), about, device };
  } finally {
    questions.close();
  }
}

/** Why a title will not do; null: it will. */
function refused(title: string, { file }: Wish, { reader }: Audience): string | null {
  const { creating: say } = reader.sentences;
  if (plainTitle(title) === '') return say.noTitle;
  const place = fileNameOf(title);
  return file === null && existsSync(place) ? say.taken(place) : null;
}

function nextSteps(file: string, { terminal, reader: { sentences } }: Audience): string {
  const { creating: say } = sentences;
  const steps = [
    { call: `earshot play ${file}`, does: say.next.play },
    { call: `earshot validate --watch ${file}`, does: say.next.validate },
    { call: `earshot test ${file}`, does: say.next.test },
  ];
  const width = Math.max(...steps.map(({ call }) => call.length));
  const lines = steps.flatMap(({ call, does }) => wrap(`  ${call.padEnd(width)}  ${does}`, terminal.width, 0, 6));
  return `${[say.done(file), ...lines].join('\n')}\n`;
}
