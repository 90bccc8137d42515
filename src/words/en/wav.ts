import { count, inputName } from './phrases.ts';

export const wav = {
  /** Why sound cannot be read, and what to do; `offset` in bytes. */
  refused: {
    missing: (p: { file: string }) => `${p.file}: there is no such file; check the path.`,
    folder: (p: { file: string }) => `${p.file}: this is a folder; name a WAV file in it.`,
    'not-a-file': (p: { file: string }) =>
      `${p.file}: this is a pipe or a device and no file; pipe its sound into earshot listen -`,
    forbidden: (p: { file: string }) => `${p.file}: you may not read this file; change its permissions.`,
    failed: (p: { file: string; reason: string }) =>
      `${inputName(p.file)}: this cannot be read (${p.reason}); try a copy of it.`,
    empty: (p: { file: string }) =>
      `${inputName(p.file)}: there is nothing in it, not one byte; see whether what records or sends it works.`,
    text: (p: { file: string }) => `${inputName(p.file)}: this is text and no sound; name the recording itself.`,
    html: (p: { file: string }) =>
      `${inputName(p.file)}: this is a web page and no sound; download the recording itself.`,
    'other-sound': (p: { file: string; found: string; command: string }) =>
      `${inputName(p.file)}: this is ${p.found} and no WAV; this converts it:\n${p.command}`,
    'other-riff': (p: { file: string; offset: number; found: string; command: string }) =>
      `${inputName(p.file)}: at byte ${p.offset}, this RIFF file is of the kind "${p.found}" and no WAV; if there is sound in it, this converts it:\n${p.command}`,
    'big-endian': (p: { file: string; command: string }) =>
      `${inputName(p.file)}: at byte 0, this is a WAV with its bytes the other way round (RIFX); this converts it:\n${p.command}`,
    'not-wav': (p: { file: string; found: string }) =>
      `${inputName(p.file)}: at byte 0 stands ${p.found} (hexadecimal) instead of RIFF, so this is no WAV; name another file, or pipe raw 16-bit samples, 16 kHz mono, into earshot listen -`,
    'cut-header': (p: { file: string; offset: number }) =>
      `${inputName(p.file)}: it ends at byte ${p.offset}, before its sound begins; record or copy it again.`,
    'no-data': (p: { file: string; offset: number }) =>
      `${inputName(p.file)}: it ends at byte ${p.offset} and has no "data" chunk, so there is no sound in it; record or copy it again.`,
    'data-first': (p: { file: string; offset: number }) =>
      `${inputName(p.file)}: at byte ${p.offset}, the sound begins before its "fmt " chunk says how it is written; record or save it again.`,
    'late-data': (p: { file: string; offset: number; found: string; value: number; command: string }) =>
      `${inputName(p.file)}: at byte ${p.offset}, the chunk "${p.found}" is to be ${p.value} bytes long, but the sound must begin within 16 MiB; unless the file is damaged, this leaves the chunk out:\n${p.command}`,
    'short-format': (p: { file: string; offset: number; value: number; expected: number }) =>
      `${inputName(p.file)}: at byte ${p.offset}, the "fmt " chunk is ${p.value} bytes long, and this kind has at least ${p.expected}; the header is damaged, so record or save it again.`,
    encoding: (p: { file: string; offset: number; found: string; command: string }) =>
      `${inputName(p.file)}: at byte ${p.offset}, the sound is in the format ${p.found}, which earshot does not read; this converts it:\n${p.command}`,
    channels: (p: { file: string; offset: number; value: number; command: string }) =>
      `${inputName(p.file)}: at byte ${p.offset}, the header gives ${count(p.value, 'channel', 'channels')}, and earshot reads 1 to 8; ${p.command === '' ? 'the header is damaged, so record or save it again.' : `this converts it:\n${p.command}`}`,
    'sample-rate': (p: { file: string; offset: number; value: number; command: string }) =>
      `${inputName(p.file)}: at byte ${p.offset}, the header gives a sample rate of ${p.value} Hz, and earshot reads 8000 to 192000; ${p.command === '' ? 'the header is damaged, so record or save it again.' : `this converts it:\n${p.command}`}`,
    bits: (p: { file: string; offset: number; value: number; command: string }) =>
      `${inputName(p.file)}: at byte ${p.offset}, the header gives ${p.value} bits a sample, and earshot reads integers of 8, 16, 24 or 32 and floating point of 32 or 64; ${p.command === '' ? 'the header is damaged, so record or save it again.' : `this converts it:\n${p.command}`}`,
    'block-align': (p: { file: string; offset: number; value: number; expected: number }) =>
      `${inputName(p.file)}: at byte ${p.offset}, the header gives ${count(p.value, 'byte', 'bytes')} to a sample of all channels, and its other numbers make ${p.expected}; the header is damaged, so record or save it again.`,
  },
  /** What is odd about sound that is heard all the same. */
  remarks: {
    'cut-short': (p: { file: string; there: string; promised: string }) =>
      `${inputName(p.file)}: this is cut short: of the ${p.promised} that its header promises, ${p.there} are there; they are heard.`,
    'length-unknown': (p: { file: string; there: string }) =>
      `${inputName(p.file)}: its header does not say how long it is, as where a recorder was cut off or wrote to a pipe; the ${p.there} that are there are heard.`,
    'not-finite': (p: { file: string; count: number; first: string }) =>
      `${inputName(p.file)}: ${count(p.count, 'sample is', 'samples are')} no finite number, the first at ${p.first}; taken as silence.`,
    clipped: (p: { file: string; count: number; first: string }) =>
      `${inputName(p.file)}: ${count(p.count, 'sample is', 'samples are')} beyond full scale (−1 to 1), the first at ${p.first}; cut off there.`,
  },
  /** Why sound cannot be written, and what to do. */
  unwritten: {
    folder: (p: { file: string }) => `${p.file}: this is a folder; name a file in it.`,
    'not-a-file': (p: { file: string }) => `${p.file}: this is a pipe or a device and no file; name a file.`,
    'no-folder': (p: { file: string }) => `${p.file}: its folder does not exist; make it first, or check the path.`,
    forbidden: (p: { file: string; reason: string }) =>
      `${p.file}: you may not write here (${p.reason}); change the permissions, or name another folder.`,
    'disk-full': (p: { file: string }) =>
      `${p.file}: the disk is full, and nothing was written; make room, or name another disk.`,
    'too-long': (p: { file: string }) =>
      `${p.file === '-' ? 'standard output' : p.file}: this is over 37 hours, and a WAV holds 4 GiB; write it in parts.`,
    failed: (p: { file: string; reason: string }) =>
      `${p.file}: this cannot be written (${p.reason}), and nothing was; name another file.`,
  },
};
