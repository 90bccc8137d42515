export const wav = {
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
