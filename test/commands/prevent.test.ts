import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkText } from '../../src/app/load.ts';
import { type Choices, simulate } from '../../src/app/simulate.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import type { Log } from '../../src/log/log.ts';
import { viewOf } from '../../src/log/view/view.ts';
import { capturesIn } from '../../src/study/capture.ts';
import { KINDS } from '../../src/study/change.ts';
import { type Offer, prevent, type Remedies, textAfter } from '../../src/study/prevent.ts';
import { readerFor } from '../../src/words/reader.ts';
import { answerTo } from '../helpers/earshot.ts';

const reader = readerFor('en');
const usual: Choices = { seed: null, overrides: [] };
const read = async (text: string) =>
  (await checkText(nodeHost, { text, file: 'scene.yaml', folder: 'scenarios' }, reader)).scenario;

async function preventionOf(text: string, seeds = 1): Promise<Remedies> {
  const scenario = await read(text);
  if (scenario === null) throw new Error('it has errors');
  return prevent(nodeHost, { scenario, text, read }, { choices: usual, seeds }, () => {});
}

/** What is raised, and of whom. */
const raisedIn = (log: Log) =>
  new Set(
    viewOf(log)
      .at()
      .findings.map(({ code, who }) => `${code} ${who}`),
  );

/** What is left of each capture when the scenario is run as the offer says, by a file of its own. */
async function afterTaking({ change, effects }: Offer, text: string, { log, captures }: Remedies) {
  const changed = textAfter(change, text, log.header.device.wakeWord);
  const scenario = changed === null ? null : await read(changed);
  if (scenario === null) throw new Error('what is offered cannot be read');
  const after = await simulate(nodeHost, scenario, usual);
  // Nobody else has to bear what is raised no more.
  const helped = [...effects.keys()].flatMap((index) => captures[index]?.capture.about ?? []);
  const others = [...raisedIn(after)].filter((one) => !helped.some((who) => one.endsWith(` ${who}`)));
  expect(others.filter((one) => !raisedIn(log).has(one))).toEqual([]);
  const left = new Map(capturesIn(after).map((capture) => [capture.key, capture]));
  return captures.map(({ capture }) => left.get(capture.key));
}

/** The score lies between the thresholds of the sensitivities 0.5 and 1. */
const LOW = `format: earshot/scenario@1
device: { sensitivity: 1 }
people: { nadia: { role: owner } }
timeline: [{ who: nadia, says: "Lexa has [told them of my nerves]{health}." }]
`;
const REJECTED = `format: earshot/scenario@1
device: { verification: false }
people: { nadia: { role: owner } }
timeline:
  - { at: 1s, who: nadia, says: "I like Alex's house.", wakes: "Alex's", accepted: false }
  - { at: 2s, who: nadia, says: "I do, and I have often been there, you know, for [my heart is weak]{health}." }
`;
const heardLater = (event: string) => `format: earshot/scenario@1
people: { nadia: { role: owner, consents: { storage: granted } } }
timeline: [{ who: nadia, to: device, says: "Alexa, call [the heart clinic]{health}." }]
later: [{ after: 1d, event: ${event} }]
`;

const shelf = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));

const offered = new Set<string>();
/** How many changes of each kind were written into a file and run: the first three are enough. */
const taken = new Map<string, number>();

test.each(shelf)('%s: each private capture could have been prevented, and what is offered works', async (name) => {
  const text = readFileSync(join('scenarios', name), 'utf8');
  const prevention = await preventionOf(text);
  const { captures, offers } = prevention;
  for (const { change } of offers) offered.add(change.kind);
  captures.forEach((_, index) => {
    expect(offers.some(({ effects }) => effects.has(index))).toBe(true);
  });
  for (const offer of offers) {
    const { kind } = offer.change;
    taken.set(kind, (taken.get(kind) ?? 0) + 1);
    if ((taken.get(kind) ?? 0) > 3) continue;
    const left = await afterTaking(offer, text, prevention);
    for (const [index, effect] of offer.effects) {
      if (effect === 'home') expect(left[index]).toBeUndefined();
      else expect(left[index]?.findings).toEqual([]);
    }
  }
  const costs = offers.map(({ cost }) => cost);
  expect(costs).toEqual(costs.toSorted((one, other) => one - other));
});

const SCENE = `format: earshot/scenario@1
title: Tea
device: { profile: alexa-2025 }
people:
  nadia: { name: Nadia, role: owner, consents: { storage: granted } }
  tom: { name: Tom, role: resident }
timeline:
  - { at: 1s, who: nadia, to: device, says: "Alexa, set a timer." } # she has agreed
  - { at: 12s, who: tom, to: device, says: "Alexa, remind me of [the heart clinic]{health}." }
expect: { activations: 2, requestsMissed: 0, heard: [Alexa] } # as written
`;
const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
writeFileSync(join(folder, 'scene.yaml'), SCENE);
const answer = (...args: string[]) => answerTo(args, folder);

test('who has not been asked can be, and then nothing is raised', async () => {
  const { captures, offers, requests } = await preventionOf(SCENE, 20);
  expect(captures.map(({ capture }) => capture.text)).toEqual(['the heart clinic']);
  expect(requests).toBe(2);
  expect(offers.find(({ change }) => change.kind === 'consent')).toMatchObject({
    change: { who: 'tom', purposes: ['storage'] },
    effects: new Map([[0, 'lawful']]),
    cost: 0,
  });
  const muted = offers.find(({ change }) => change.kind === 'mute-talk');
  expect(muted?.cost).toBeGreaterThan(0.5);
  expect(offers.indexOf(muted as Offer)).toBeGreaterThan(offers.findIndex(({ change }) => change.kind === 'consent'));
});

test('every kind of change is offered somewhere', async () => {
  for (const text of [SCENE, LOW, REJECTED, heardLater('human-review'), heardLater('profiling')])
    for (const { change } of (await preventionOf(text)).offers) offered.add(change.kind);
  expect(KINDS.filter((kind) => !offered.has(kind))).toEqual([]);
});

test('what is offered in words is what a run does', async () => {
  const { stdout, stderr, status } = await answer('prevent', 'scene.yaml', '--seeds', '5');
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout).toMatchInlineSnapshot(`
    "Tea

    Private speech that leaves the home, and should not
      a  0:13.7  Tom: “the heart clinic” (health), in r2 (a request); it happens in 5 of 5 hearings.

    What would have kept it at home, or made it lawful; what costs least comes first
    As written, 0 of 2 requests are missed a hearing. Each change works in the run that shows what can
    happen; costs are means of the same 5 hearings as written and changed.

      1  Do not let recordings be saved.
         a leaves, and nothing is raised about it. It costs no request.
         earshot run scene.yaml --set saveRecordings=false

      2  Ask Tom, who agrees to storage.
         a leaves, and nothing is raised about it. It costs no request.
         earshot prevent scene.yaml --take 2 -o safer.yaml

      3  Take another device, local-assistant, and call it “okay nabu”.
         a stays at home. It costs no request.
         earshot prevent scene.yaml --take 3 -o safer.yaml

      4  Mute it as soon as the request is said, from 0:02.8 to 0:15.2.
         a stays at home. It costs 1 more missed request a hearing.
         earshot prevent scene.yaml --take 4 -o safer.yaml

      5  Mute it before this is said, from 0:11.0 to 0:15.2.
         a stays at home. It costs 1 more missed request a hearing.
         earshot prevent scene.yaml --take 5 -o safer.yaml
    "
  `);
  const { stdout: json } = await answer('prevent', 'scene.yaml', '--seeds', '5', '--json');
  for (const { offer, isSettingsOnly, device } of JSON.parse(json).offers) {
    const file = `offer-${offer}.yaml`;
    const options = isSettingsOnly
      ? Object.entries(device).flatMap(([name, value]) => ['--set', `${name}=${value}`])
      : [];
    if (!isSettingsOnly)
      expect((await answer('prevent', 'scene.yaml', '--seeds', '5', '--take', String(offer), '-o', file)).status).toBe(
        0,
      );
    // What a changed copy expects is what comes out of it.
    if (!isSettingsOnly) expect((await answer('test', file)).status).toBe(0);
    const run = await answer('run', isSettingsOnly ? 'scene.yaml' : file, ...options, '--json');
    const { recordings, findings } = JSON.parse(run.stdout);
    const leaving = recordings.filter(({ words }: { words: { word: string }[] }) =>
      words.some(({ word }) => word === 'heart'),
    );
    const about = leaving.flatMap(({ id }: { id: string }) =>
      findings.filter(({ recording, who }: { recording: string; who: string }) => recording === id && who === 'tom'),
    );
    expect(about).toEqual([]);
  }
});

test('what was chosen beside the file is in what is printed and written', async () => {
  const args = ['prevent', 'scene.yaml', '--seeds', '2', '--sensitivity', '0.6'];
  expect((await answer(...args)).stdout).toContain(
    'earshot run scene.yaml --sensitivity 0.6 --set saveRecordings=false\n',
  );
  expect((await answer(...args, '--take', '1', '-o', 'chosen.yaml')).status).toBe(0);
  const { device } = JSON.parse((await answer('run', 'chosen.yaml', '--json')).stdout);
  expect(device).toMatchObject({ sensitivity: 0.6, saveRecordings: false });
});

test('a file that is there is not overwritten, and what cannot be taken is told', async () => {
  writeFileSync(join(folder, 'there.yaml'), 'mine');
  const refused = async (sentence: string, ...args: string[]) => {
    const { stdout, stderr, status } = await answer('prevent', ...args);
    expect(stderr).toContain(sentence);
    expect({ stdout, status, lines: stderr.trim().split('\n').length }).toEqual({ stdout: '', status: 2, lines: 1 });
  };
  const take = ['scene.yaml', '--seeds', '1', '--take'];
  await refused('there.yaml', ...take, '1', '-o', 'there.yaml');
  expect(readFileSync(join(folder, 'there.yaml'), 'utf8')).toBe('mine');
  await refused('there is no change "99"', ...take, '99', '-o', 'new.yaml');
  await refused('--take and -o go together', ...take, '1');
  await refused('does not take --seed', 'scene.yaml', '--seed', '3');
  writeFileSync(join(folder, 'log.jsonl'), (await answer('run', 'scene.yaml', '--jsonl')).stdout);
  await refused('is the log of a run', 'log.jsonl');
  expect(existsSync(join(folder, 'new.yaml'))).toBe(false);
  expect((await answer('prevent', 'bouton-rouge')).stdout).toContain('No private speech leaves the home');
});
