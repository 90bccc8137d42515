import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { openWavFile } from '../../../src/speech/wav/open-file.ts';
import { openSoundStream } from '../../../src/speech/wav/open-stream.ts';
import type { WavRemark } from '../../../src/speech/wav/remark.ts';
import { isAbout } from '../../../src/vocabulary/diagnostic-error.ts';
import type { Language } from '../../../src/vocabulary/language.ts';
import { errorText, sentence } from '../../../src/words/diagnostic-text.ts';
import { wordsFor } from '../../../src/words/words.ts';
import { HOSTILE, writeHostile } from '../../helpers/hostile-wavs.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
beforeAll(() => writeHostile(folder));
afterAll(() => rmSync(folder, { recursive: true }));

interface Opened {
  readonly samples: AsyncIterable<Float32Array>;
  readonly remarks: () => readonly WavRemark[];
  readonly durationMs?: number;
}

/** All that a person learns of it, a line each: its length, what is odd about it; or why it is refused. */
async function outcome(open: () => Promise<Opened>, language: Language = 'en'): Promise<string[]> {
  const sentences = wordsFor(language);
  try {
    const { samples, remarks, durationMs } = await open();
    let count = 0;
    for await (const piece of samples) {
      expect(piece.every((sample) => sample >= -1 && sample <= 1)).toBe(true);
      count += piece.length;
    }
    const length = durationMs === undefined ? `${count} samples` : `${durationMs} ms, ${count} samples`;
    return [length, ...remarks().map((remark) => sentence(remark, sentences))];
  } catch (error) {
    if (!isAbout(error, 'wav')) throw error;
    return errorText(error, sentences).split('\n');
  }
}

async function ofFile(name: string, language: Language = 'en'): Promise<string[]> {
  const lines = await outcome(async () => {
    const file = await openWavFile(nodeHost, join(folder, name));
    return { samples: file.samples(), remarks: file.remarks, durationMs: file.durationMs };
  }, language);
  return lines.map((line) => line.replaceAll(`${folder}/`, ''));
}

const ffmpeg = (from: string, to: string) => `ffmpeg -i ${from} -ar 16000 -ac 1 -c:a pcm_s16le ${to}`;
const CONVERTS = 'which earshot does not read; this converts it:';
const DAMAGED = 'the header is damaged, so record or save it again.';
const UNKNOWN = 'its header does not say how long it is, as where a recorder was cut off or wrote to a pipe';

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'two-gigabyte-lie.wav': [
    '1000 ms, 16000 samples',
    `two-gigabyte-lie.wav: ${UNKNOWN}; the 1.0 s that are there are heard.`,
  ],
  'four-gigabyte-lie.wav': [
    '1000 ms, 16000 samples',
    `four-gigabyte-lie.wav: ${UNKNOWN}; the 1.0 s that are there are heard.`,
  ],
  'one-gigabyte-lie.wav': [
    '1000 ms, 16000 samples',
    'one-gigabyte-lie.wav: this is cut short: of the 9 h 19 min that its header promises, 1.0 s are there; they are heard.',
  ],
  'never-finished.wav': [
    '1000 ms, 16000 samples',
    `never-finished.wav: ${UNKNOWN}; the 1.0 s that are there are heard.`,
  ],
  'nothing-recorded.wav': ['0 ms, 0 samples'],
  'nothing-recorded-but-tags.wav': ['0 ms, 0 samples'],
  'rf64.wav': ['1000 ms, 16000 samples'],
  'rf64-lie.wav': [
    '1000 ms, 16000 samples',
    'rf64-lie.wav: this is cut short: of the 9544 h 22 min that its header promises, 1.0 s are there; they are heard.',
  ],
  'rf64-without-sizes.wav': [
    '1000 ms, 16000 samples',
    `rf64-without-sizes.wav: ${UNKNOWN}; the 1.0 s that are there are heard.`,
  ],

  'empty.wav': ['empty.wav: there is nothing in it, not one byte; see whether what records or sends it works.'],
  'only-riff.wav': ['only-riff.wav: it ends at byte 4, before its sound begins; record or copy it again.'],
  'cut-in-header.wav': ['cut-in-header.wav: it ends at byte 11, before its sound begins; record or copy it again.'],
  'cut-in-fmt.wav': ['cut-in-fmt.wav: it ends at byte 30, before its sound begins; record or copy it again.'],
  'cut-before-data.wav': [
    'cut-before-data.wav: it ends at byte 36 and has no "data" chunk, so there is no sound in it; record or copy it again.',
  ],
  'cut-in-data-header.wav': [
    'cut-in-data-header.wav: it ends at byte 40, before its sound begins; record or copy it again.',
  ],
  'cut-after-data-header.wav': [
    '0 ms, 0 samples',
    'cut-after-data-header.wav: this is cut short: of the 1.0 s that its header promises, 0.0 s are there; they are heard.',
  ],
  'cut-in-data.wav': [
    '500 ms, 8000 samples',
    'cut-in-data.wav: this is cut short: of the 1.0 s that its header promises, 0.5 s are there; they are heard.',
  ],
  'cut-in-a-sample.wav': [
    '500 ms, 8000 samples',
    'cut-in-a-sample.wav: this is cut short: of the 1.0 s that its header promises, 0.5 s are there; they are heard.',
  ],

  'data-before-fmt.wav': [
    'data-before-fmt.wav: at byte 12, the sound begins before its "fmt " chunk says how it is written; record or save it again.',
  ],
  'no-data.wav': [
    'no-data.wav: it ends at byte 4140 and has no "data" chunk, so there is no sound in it; record or copy it again.',
  ],
  'odd-list-before-data.wav': ['1000 ms, 16000 samples'],
  'junk-after-data.wav': ['1000 ms, 16000 samples'],
  'list-longer-than-the-file.wav': [
    'list-longer-than-the-file.wav: it ends at byte 36148 and has no "data" chunk, so there is no sound in it; record or copy it again.',
  ],
  'endless-chunk-before-data.wav': [
    'endless-chunk-before-data.wav: at byte 36, the chunk "LIST" is to be 4294967295 bytes long, but the sound must begin within 16 MiB; unless the file is damaged, this leaves the chunk out:',
    ffmpeg('endless-chunk-before-data.wav', 'endless-chunk-before-data.16k.wav'),
  ],
  'twenty-mebibytes-before-data.wav': [
    'twenty-mebibytes-before-data.wav: at byte 15728796, the chunk "junk" is to be 1048576 bytes long, but the sound must begin within 16 MiB; unless the file is damaged, this leaves the chunk out:',
    ffmpeg('twenty-mebibytes-before-data.wav', 'twenty-mebibytes-before-data.16k.wav'),
  ],

  'short-fmt.wav': [
    `short-fmt.wav: at byte 12, the "fmt " chunk is 8 bytes long, and this kind has at least 16; ${DAMAGED}`,
  ],
  'long-fmt.wav': ['1000 ms, 16000 samples'],
  'extensible.wav': ['1000 ms, 16000 samples'],
  'extensible-without-extension.wav': [
    `extensible-without-extension.wav: at byte 12, the "fmt " chunk is 16 bytes long, and this kind has at least 40; ${DAMAGED}`,
  ],
  'extensible-a-law.wav': [
    `extensible-a-law.wav: at byte 44, the sound is in the format A-law, ${CONVERTS}`,
    ffmpeg('extensible-a-law.wav', 'extensible-a-law.16k.wav'),
  ],
  'extensible-ambisonic.wav': [
    `extensible-ambisonic.wav: at byte 44, the sound is in the format 010000002107d3118644c8c1ca000000, ${CONVERTS}`,
    ffmpeg('extensible-ambisonic.wav', 'extensible-ambisonic.16k.wav'),
  ],
  'a-law.wav': [
    `a-law.wav: at byte 20, the sound is in the format A-law, ${CONVERTS}`,
    ffmpeg('a-law.wav', 'a-law.16k.wav'),
  ],
  'adpcm.wav': [
    `adpcm.wav: at byte 20, the sound is in the format IMA ADPCM, ${CONVERTS}`,
    ffmpeg('adpcm.wav', 'adpcm.16k.wav'),
  ],
  'mp3-in-wav.wav': [
    `mp3-in-wav.wav: at byte 20, the sound is in the format MP3, ${CONVERTS}`,
    ffmpeg('mp3-in-wav.wav', 'mp3-in-wav.16k.wav'),
  ],
  'unheard-of-format.wav': [
    `unheard-of-format.wav: at byte 20, the sound is in the format 0x1234, ${CONVERTS}`,
    ffmpeg('unheard-of-format.wav', 'unheard-of-format.16k.wav'),
  ],
  'zero-channels.wav': [
    `zero-channels.wav: at byte 22, the header gives 0 channels, and earshot reads 1 to 8; ${DAMAGED}`,
  ],
  'nine-channels.wav': [
    'nine-channels.wav: at byte 22, the header gives 9 channels, and earshot reads 1 to 8; this converts it:',
    ffmpeg('nine-channels.wav', 'nine-channels.16k.wav'),
  ],
  'zero-hertz.wav': [
    `zero-hertz.wav: at byte 24, the header gives a sample rate of 0 Hz, and earshot reads 8000 to 192000; ${DAMAGED}`,
  ],
  'one-hertz.wav': [
    `one-hertz.wav: at byte 24, the header gives a sample rate of 1 Hz, and earshot reads 8000 to 192000; ${DAMAGED}`,
  ],
  'four-gigahertz.wav': [
    `four-gigahertz.wav: at byte 24, the header gives a sample rate of 4000000000 Hz, and earshot reads 8000 to 192000; ${DAMAGED}`,
  ],
  'twice-192-kilohertz.wav': [
    'twice-192-kilohertz.wav: at byte 24, the header gives a sample rate of 384000 Hz, and earshot reads 8000 to 192000; this converts it:',
    ffmpeg('twice-192-kilohertz.wav', 'twice-192-kilohertz.16k.wav'),
  ],
  'seven-bit.wav': [
    `seven-bit.wav: at byte 34, the header gives 7 bits a sample, and earshot reads integers of 8, 16, 24 or 32 and floating point of 32 or 64; ${DAMAGED}`,
  ],
  'twelve-bit.wav': [
    'twelve-bit.wav: at byte 34, the header gives 12 bits a sample, and earshot reads integers of 8, 16, 24 or 32 and floating point of 32 or 64; this converts it:',
    ffmpeg('twelve-bit.wav', 'twelve-bit.16k.wav'),
  ],
  'sixteen-bit-float.wav': [
    'sixteen-bit-float.wav: at byte 34, the header gives 16 bits a sample, and earshot reads integers of 8, 16, 24 or 32 and floating point of 32 or 64; this converts it:',
    ffmpeg('sixteen-bit-float.wav', 'sixteen-bit-float.16k.wav'),
  ],
  'block-align-lies.wav': [
    `block-align-lies.wav: at byte 32, the header gives 3 bytes to a sample of all channels, and its other numbers make 2; ${DAMAGED}`,
  ],
  'zero-block-align.wav': [
    `zero-block-align.wav: at byte 32, the header gives 0 bytes to a sample of all channels, and its other numbers make 2; ${DAMAGED}`,
  ],

  'nan-and-infinite.wav': [
    '100 ms, 1604 samples',
    'nan-and-infinite.wav: 3 samples are no finite number, the first at 0:00.1; taken as silence.',
  ],
  'too-loud.wav': [
    '0 ms, 5 samples',
    'too-loud.wav: 2 samples are beyond full scale (−1 to 1), the first at 0:00.0; cut off there.',
  ],

  'text.wav': ['text.wav: this is text and no sound; name the recording itself.'],
  'page.wav': ['page.wav: this is a web page and no sound; download the recording itself.'],
  'song.mp3': ['song.mp3: this is MP3 and no WAV; this converts it:', ffmpeg('song.mp3', 'song.wav')],
  'tagged.mp3': ['tagged.mp3: this is MP3 and no WAV; this converts it:', ffmpeg('tagged.mp3', 'tagged.wav')],
  'renamed-flac.wav': [
    'renamed-flac.wav: this is FLAC and no WAV; this converts it:',
    ffmpeg('renamed-flac.wav', 'renamed-flac.16k.wav'),
  ],
  'voice.ogg': ['voice.ogg: this is Ogg and no WAV; this converts it:', ffmpeg('voice.ogg', 'voice.wav')],
  'memo.m4a': ['memo.m4a: this is MP4 (M4A) and no WAV; this converts it:', ffmpeg('memo.m4a', 'memo.wav')],
  'clip.webm': ['clip.webm: this is WebM/Matroska and no WAV; this converts it:', ffmpeg('clip.webm', 'clip.wav')],
  'old.aiff': ['old.aiff: this is AIFF and no WAV; this converts it:', ffmpeg('old.aiff', 'old.wav')],
  'old.wma': ['old.wma: this is WMA and no WAV; this converts it:', ffmpeg('old.wma', 'old.wav')],
  'film.avi': [
    'film.avi: at byte 8, this RIFF file is of the kind "AVI" and no WAV; if there is sound in it, this converts it:',
    ffmpeg('film.avi', 'film.wav'),
  ],
  'big-endian.wav': [
    'big-endian.wav: at byte 0, this is a WAV with its bytes the other way round (RIFX); this converts it:',
    ffmpeg('big-endian.wav', 'big-endian.16k.wav'),
  ],
  'raw-silence.wav': [
    'raw-silence.wav: at byte 0 stands 00000000 (hexadecimal) instead of RIFF, so this is no WAV; name another file, or pipe raw 16-bit samples, 16 kHz mono, into earshot listen -',
  ],
  'two words.flac': [
    'two words.flac: this is FLAC and no WAV; this converts it:',
    ffmpeg('"two words.flac"', '"two words.wav"'),
  ],
  'it\'s $5 "cheap".wav': [
    'it\'s $5 "cheap".wav: this is Ogg and no WAV; this converts it:',
    ffmpeg("'it'\\''s $5 \"cheap\".wav'", "'it'\\''s $5 \"cheap\".16k.wav'"),
  ],

  'a-folder.wav': ['a-folder.wav: this is a folder; name a WAV file in it.'],
  'a-fifo.wav': ['a-fifo.wav: this is a pipe or a device and no file; pipe its sound into earshot listen -'],
  'gone.wav': ['gone.wav: there is no such file; check the path.'],
  'text.wav/gone.wav': ['text.wav/gone.wav: there is no such file; check the path.'],
};

test.each(Object.entries(EXPECTED))('%s', async (name, expected) => {
  expect(await ofFile(name)).toEqual(expected);
});

test('every hostile file has its outcome above', () => {
  expect(Object.keys(EXPECTED)).toEqual(expect.arrayContaining(Object.keys(HOSTILE)));
});

test('a file that is as long as it says, 2 GB', async () => {
  const path = join(folder, 'really-two-gigabytes.wav');
  writeFileSync(path, HOSTILE['two-gigabyte-lie.wav']?.subarray(0, 44) as Uint8Array);
  // Nothing is stored of what is only zeros.
  truncateSync(path, 44 + 0x7fff_f000);
  const file = await openWavFile(nodeHost, path);
  expect(file.durationMs).toBe(67_108_736);
  expect(file.remarks()).toEqual([]);
});

test('a file that may not be read', async () => {
  chmodSync(join(folder, 'rf64.wav'), 0);
  // Root may read everything: for a moment, be nobody.
  const isRoot = process.getuid?.() === 0;
  chmodSync(folder, 0o755);
  if (isRoot) process.seteuid?.(65_534);
  try {
    expect(await ofFile('rf64.wav')).toEqual(['rf64.wav: you may not read this file; change its permissions.']);
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(join(folder, 'rf64.wav'), 0o644);
  }
});

test('in French', async () => {
  expect(await ofFile('nine-channels.wav', 'fr')).toEqual([
    'nine-channels.wav : à l’octet 22, l’en-tête annonce 9 canaux, et earshot en lit de 1 à 8 ; ceci le convertit :',
    ffmpeg('nine-channels.wav', 'nine-channels.16k.wav'),
  ]);
  expect(await ofFile('cut-in-data.wav', 'fr')).toEqual([
    '500 ms, 8000 samples',
    'cut-in-data.wav : ce son est coupé : sur 1,0 s que l’en-tête annonce, il y a 0,5 s ; c’est ce qui est écouté.',
  ]);
});

describe('standard input', () => {
  const ofStream = (...chunks: readonly Uint8Array[]) =>
    outcome(() => openSoundStream(nodeHost, Readable.from(chunks, { objectMode: true }), '-'));
  const hostile = (name: keyof typeof EXPECTED) => HOSTILE[name] as Uint8Array;

  test('empty', async () => {
    const sentence =
      'standard input: there is nothing in it, not one byte; see whether what records or sends it works.';
    expect(await ofStream()).toEqual([sentence]);
    expect(await ofStream(new Uint8Array(0), new Uint8Array(0))).toEqual([sentence]);
  });

  test('raw silence is sound', async () => {
    expect(await ofStream(hostile('raw-silence.wav'))).toEqual(['2048 samples']);
    expect(await ofStream(Uint8Array.of(0))).toEqual(['0 samples']);
  });

  test('raw samples may begin like an MP3 frame', async () => {
    expect(await ofStream(Buffer.concat([hostile('song.mp3').subarray(0, 417), Buffer.alloc(4583)]))).toEqual([
      '2500 samples',
    ]);
  });

  test('text', async () => {
    expect(await ofStream(hostile('text.wav'))).toEqual([
      'standard input: this is text and no sound; name the recording itself.',
    ]);
    expect(await ofStream(hostile('page.wav'))).toEqual([
      'standard input: this is a web page and no sound; download the recording itself.',
    ]);
  });

  test('what is compressed is to be decoded on the way', async () => {
    const command = 'ffmpeg -i FILE -f s16le -ar 16000 -ac 1 - | earshot listen -';
    expect(await ofStream(hostile('song.mp3'))).toEqual([
      'standard input: this is MP3 and no WAV; this converts it:',
      command,
    ]);
    expect(await ofStream(hostile('a-law.wav'))).toEqual([
      `standard input: at byte 20, the sound is in the format A-law, ${CONVERTS}`,
      command,
    ]);
  });

  test('a recorder that streams does not know how long it will be', async () => {
    for (const name of ['two-gigabyte-lie.wav', 'four-gigabyte-lie.wav', 'never-finished.wav']) {
      expect(await ofStream(hostile(name))).toEqual(['16000 samples']);
    }
  });

  test('what follows the sound of a known length is not heard', async () => {
    expect(await ofStream(hostile('junk-after-data.wav'))).toEqual(['16000 samples']);
    expect(await ofStream(hostile('rf64.wav'))).toEqual(['16000 samples']);
  });

  test('cut off', async () => {
    expect(await ofStream(hostile('cut-in-a-sample.wav'))).toEqual([
      '8000 samples',
      'standard input: this is cut short: of the 1.0 s that its header promises, 0.5 s are there; they are heard.',
    ]);
    expect(await ofStream(hostile('cut-in-fmt.wav'))).toEqual([
      'standard input: it ends at byte 30, before its sound begins; record or copy it again.',
    ]);
  });
});
