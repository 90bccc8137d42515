export const creating = {
  questions: {
    title: 'What is it called?',
    about: 'What shall happen?',
    device: 'Which speaker is in the room?',
  },
  abouts: {
    accident: 'somebody’s name is like the wake word',
    request: 'a request, with somebody else’s words in it',
    quiet: 'a request and a private talk, and nothing goes wrong',
  },
  choose: (most: number) => `A number from 1 to ${most}`,
  noChoice: (p: { written: string; most: number }) =>
    `"${p.written}" is none of these; type a number from 1 to ${p.most}, or only press Enter.`,
  usualTitle: 'My first scenario',
  noTitle: 'a title needs at least one character that can be seen',
  folder: (path: string) => `${path} is a folder; name the file in it that is to be written`,
  taken: (file: string) => `There is a file ${file} already; choose another title.`,
  noAbout: (p: { written: string; known: string }) => `--about is ${p.known}, not "${p.written}"`,
  noAccident: (profile: string) =>
    `${profile} has no wake word, so nothing wakes it by accident; take --about request, --about quiet, or another --device`,
  aboutOfTranscript: 'with --from the transcript says what happens; leave --about away',
  done: (file: string) => `${file} is written. What you can do with it now:`,
  next: {
    play: 'watch it',
    validate: 'at each save, says what is wrong with it',
    test: 'says whether what it expects comes out',
  },
};
