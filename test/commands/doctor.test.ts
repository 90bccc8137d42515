import { describe, expect, test } from 'vitest';
import { localeOf } from '../../src/host/node/locale.ts';
import { findRecorder } from '../../src/host/node/sound/recorders.ts';
import { cardsIn, installerOf } from '../../src/host/node/system.ts';
import { doctorReport, type Facts } from '../../src/report/doctor.ts';
import type { Language } from '../../src/vocabulary/language.ts';
import { displayWidth } from '../../src/words/plain-text.ts';
import type { Reader } from '../../src/words/reader.ts';
import { readerFor } from '../../src/words/reader.ts';
import { earshot } from '../helpers/earshot.ts';
import { folderOf } from '../helpers/fake-player.ts';

function reader(language: Language): Reader {
  return readerFor(language);
}

const WELL: Facts = {
  node: { version: '24.1.0', least: '20.19' },
  terminal: { columns: 80, rows: 24, isColoured: true },
  locale: { name: 'en_GB.UTF-8', isUtf8: true },
  players: [
    { name: 'pw-cat', path: '/usr/bin/pw-cat' },
    { name: 'pw-cat', path: '/usr/bin/pw-cat' },
    { name: 'aplay', path: '/usr/bin/aplay' },
    { name: 'ffplay', path: '/usr/bin/ffplay' },
  ],
  devices: { cards: ['HDA Intel PCH'], servers: ['PipeWire'] },
  recorder: { name: 'arecord', path: '/usr/bin/arecord', command: 'arecord -q -t raw -f S16_LE -r 16000 -c 1' },
  speech: { package: { name: 'espeak', version: '0.3.5' }, sounds: 6 },
  listening: {
    packages: [
      { name: 'onnxruntime', version: '1.30.0' },
      { name: 'models', version: '0.1.1' },
    ],
    wakeWords: ['alexa', 'hey jarvis'],
    problem: null,
  },
  system: { platform: 'linux', installer: 'apt', isRoot: false },
};

const ILL: Facts = {
  ...WELL,
  node: { version: '20.9.0', least: '20.19' },
  terminal: null,
  locale: { name: 'C', isUtf8: false },
  players: [],
  devices: { cards: [], servers: [] },
  recorder: null,
  speech: { package: { name: 'espeak', version: null }, sounds: null },
  listening: { packages: [], wakeWords: [], problem: 'models/alexa.onnx is not what it was; npm ci installs it anew' },
};

test('a machine that has everything', () => {
  expect(doctorReport(WELL, reader('en'), 80).join('\n')).toBe(
    `\
ok  Node.js          24.1.0; 20.19 or later is needed
ok  terminal         80 columns, 24 rows, with colour
ok  letters          UTF-8 (en_GB.UTF-8)
ok  audio player     pw-cat (/usr/bin/pw-cat) for play --sound; where it fails:
                     aplay and ffplay
ok  sound device     HDA Intel PCH and PipeWire
ok  microphone       arecord (/usr/bin/arecord) can record; to let the speaker
                     hear a microphone:
    arecord -q -t raw -f S16_LE -r 16000 -c 1 | earshot listen -
ok  speech           espeak 0.3.5 says “Alexa” in 6 sounds
ok  neural detector  onnxruntime 1.30.0, models 0.1.1 hear alexa and hey jarvis

The weights of the neural detector are openWakeWord’s, under CC BY-NC-SA 4.0:
not for commercial use. They are the public model, not the one inside any
product.
Neural scores are rounded to three decimals; the last one may differ between
processors. All else is the same on every machine, byte for byte.`,
  );
});

test('a machine that lacks everything, in French', () => {
  expect(doctorReport(ILL, reader('fr'), 100).join('\n')).toBe(
    `\
manque   Node.js             20.9.0 est trop ancien, il faut au moins 20.19 : voir
                             https://nodejs.org
à noter  terminal            la sortie va à un fichier ou à un autre programme : lignes de 100
                             colonnes au plus, sans couleurs
à noter  lettres             la locale C n’annonce pas UTF-8 ; si les accents, les guillemets ou les
                             signes des sons s’affichent mal :
                             export LC_ALL=C.UTF-8
manque   lecteur audio       il n’y en a pas : play --sound montre ses lignes tout de suite, sans
                             son. Pour en ajouter un :
                             sudo apt install alsa-utils
manque   sortie audio        ni carte son ni serveur de son : un lecteur n’a rien sur quoi jouer
manque   microphone          il n’y a aucun programme d’enregistrement pour earshot listen. Pour en
                             ajouter un :
                             sudo apt install alsa-utils
manque   parole              espeak ne se charge pas, et sans lui aucun scénario ne peut être simulé
                             ; pour l’installer, dans le dossier d’earshot :
                             npm ci
manque   détecteur neuronal  models/alexa.onnx is not what it was; npm ci installs it anew

Les poids du détecteur neuronal sont ceux d’openWakeWord, sous CC BY-NC-SA 4.0 : pas d’usage
commercial. C’est le modèle public, non celui d’un produit.
Les scores neuronaux sont arrondis à trois décimales ; la dernière peut différer d’un processeur à
l’autre. Tout le reste est le même sur toute machine, à l’octet près.`,
  );
});

test.each([
  ['apt', false, 'sudo apt install alsa-utils'],
  ['dnf', false, 'sudo dnf install alsa-utils'],
  ['pacman', false, 'sudo pacman -S alsa-utils'],
  ['zypper', false, 'sudo zypper install alsa-utils'],
  ['apk', true, 'apk add alsa-utils'],
  ['brew', false, 'brew install sox'],
  ['winget', false, 'winget install ChrisBagwell.SoX'],
] as const)('%s (root: %s) adds a player by: %s', (installer, isRoot, command) => {
  const lines = doctorReport({ ...ILL, system: { platform: 'linux', installer, isRoot } }, reader('en'), 80);
  const at = lines.findIndex((line) => line.includes('audio player'));
  expect(lines.slice(at, at + 4).map((line) => line.trim())).toContain(command);
});

test('Windows pipes samples outside PowerShell, and knows nothing of sound devices', () => {
  const system = { platform: 'win32', installer: 'winget', isRoot: false } as const;
  const lines = doctorReport({ ...WELL, devices: null, system }, reader('en'), 120);
  expect(lines.join('\n')).toContain('cmd /c "arecord -q -t raw -f S16_LE -r 16000 -c 1 | earshot listen -"');
  expect(lines.join('\n')).not.toContain('sound device');
});

test.each([40, 60, 80, 100, 120])('no line is wider than %i columns, but commands', (width) => {
  for (const language of ['en', 'fr'] as const) {
    for (const facts of [WELL, ILL]) {
      const prose = doctorReport(facts, reader(language), width).filter((line) => !/earshot listen -$/u.test(line));
      expect(Math.max(...prose.map(displayWidth))).toBeLessThanOrEqual(width);
    }
  }
});

describe('what a system says of itself', () => {
  test.each([
    ['linux', 'ID=debian\n', 'apt'],
    ['linux', 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n', 'apt'],
    ['linux', 'ID="rocky"\nID_LIKE="rhel centos fedora"\n', 'dnf'],
    ['linux', "ID='arch'\n", 'pacman'],
    ['linux', 'ID=alpine\n', 'apk'],
    ['linux', 'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', 'zypper'],
    ['linux', 'ID=nixos\nVERSION_ID="ubuntu"\n', null],
    ['linux', '', null],
    ['darwin', '', 'brew'],
    ['win32', '', 'winget'],
  ] as const)('%s with %j installs with %s', (platform, osRelease, installer) => {
    expect(installerOf(platform, osRelease)).toBe(installer);
  });

  test('its sound cards', () => {
    const cards = ` 0 [PCH            ]: HDA-Intel - HDA Intel PCH
                      HDA Intel PCH at 0xf7530000 irq 33
 1 [Headset        ]: USB-Audio - Logitech USB Headset
                      Logitech Logitech USB Headset at usb-0000:00:14.0-2, full speed
`;
    expect(cardsIn(cards)).toEqual(['HDA Intel PCH', 'Logitech USB Headset']);
    expect(cardsIn('--- no soundcards ---\n')).toEqual([]);
  });

  test.each([
    [{ LC_ALL: 'C', LANG: 'fr_FR.UTF-8' }, 'linux', { name: 'C', isUtf8: false }],
    [{ LC_ALL: '', LC_CTYPE: 'en_US.utf8', LANG: 'C' }, 'linux', { name: 'en_US.utf8', isUtf8: true }],
    [{}, 'linux', { name: 'C', isUtf8: false }],
    [{}, 'win32', { name: '', isUtf8: true }],
    [{ LANG: 'fr_FR.ISO8859-1' }, 'darwin', { name: 'fr_FR.ISO8859-1', isUtf8: false }],
  ] as const)('its letters: %j on %s', (env, platform, locale) => {
    expect(localeOf(env, platform)).toEqual(locale);
  });

  const helps = (text: string) => `#!/bin/sh\necho "${text}"\n`;
  test.each([
    [
      { 'pw-record': helps('  -a, --raw   RAW mode'), rec: '' },
      'pw-record --raw --format=s16 --rate=16000 --channels=1 -',
    ],
    [{ 'pw-record': helps('  -h, --help'), sox: '' }, 'pw-record --format=s16 --rate=16000 --channels=1 -'],
    [{ arecord: '', 'pw-record': '' }, 'arecord -q -t raw -f S16_LE -r 16000 -c 1'],
    [{ parecord: '', rec: '' }, 'parecord --raw --format=s16le --rate=16000 --channels=1'],
    [{ sox: '' }, 'sox -q -d -t raw -e signed -b 16 -L -r 16000 -c 1 -'],
    [{}, undefined],
  ])('its recorder: %j', async (programs, command) => {
    const recorder = await findRecorder({ PATH: folderOf(programs) }, 'linux');
    expect(recorder?.command).toBe(command);
  });
});

test('earshot doctor says what is here, and what may be missing is no failure', () => {
  const PATH = folderOf({ aplay: '', rec: '' });
  const { stdout, stderr, status } = earshot(['doctor'], { env: { PATH } });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout).toMatch(/^What this machine offers earshot \d+\.\d+\.\d+\n\n/u);
  expect(stdout.replaceAll(/\s+/gu, '')).toContain(`aplay(${PATH}/aplay)forplay--sound`);
  expect(stdout).toContain('rec -q -t raw -e signed -b 16 -L -r 16000 -c 1 - | earshot listen -');
  expect(stdout).toMatch(/^ok +speech /mu);
  expect(stdout).toMatch(/^ok +neural detector /mu);
});
