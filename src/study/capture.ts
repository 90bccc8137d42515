import type { Log } from '../log/log.ts';
import type { SaidWord } from '../log/view/lines.ts';
import { viewOf } from '../log/view/view.ts';
import { grouped } from '../vocabulary/grouped.ts';

/** Private words of one line, and what of them left the home. */
export type Capture = ReturnType<typeof capturesIn>[number];

/** Every private stretch of which a word leaves the home, in order of time. */
export function capturesIn(log: Log) {
  const view = viewOf(log);
  const [leaving, findings] = [view.leaving(), view.at().findings];
  return stretchesOf(view.words()).flatMap(({ key, words: stretch }) => {
    const within = leaving.filter((recording) => stretch.some((word) => recording.words.includes(word)));
    const left = stretch.filter((word) => within.some((recording) => recording.words.includes(word)));
    const [first, last] = [left[0], left.at(-1)];
    if (first === undefined || last === undefined) return [];
    const { who, entry } = first;
    const ids = within.map(({ id }) => id);
    const concerned = new Set(stretch.flatMap((word) => [word.who, ...word.about]).filter((id) => id !== null));
    return [
      {
        /** The same in every run of a scenario, whatever its settings. */
        key,
        who,
        entry,
        text: stretch.map(({ text }) => text).join(' '),
        categories: [...new Set(stretch.flatMap((word) => word.private))],
        /** Of the words that left. */
        startMs: first.startMs,
        endMs: last.endMs,
        recordings: within,
        /** Whom the words concern, and who says them. */
        about: [...concerned],
        /** What is raised about these people in these recordings. */
        findings: findings.filter((finding) => concerned.has(finding.who) && ids.includes(finding.recording)),
      },
    ];
  });
}

/** The private words of each line, those with a public word between them apart. */
function stretchesOf(words: readonly SaidWord[]) {
  const lines = grouped(words, ({ who, entry }) => JSON.stringify([who, entry]));
  const runs = [...lines.values()].flatMap((line) => {
    const found: SaidWord[][] = [];
    line.forEach((word, nth) => {
      if (word.private.length === 0) return;
      if (nth > 0 && (line[nth - 1] as SaidWord).private.length > 0) found.at(-1)?.push(word);
      else found.push([word]);
    });
    return found;
  });
  const seen = new Map<string, number>();
  return runs
    .toSorted((one, other) => (one[0] as SaidWord).startMs - (other[0] as SaidWord).startMs)
    .map((run) => {
      const said = JSON.stringify([run[0]?.who, run.map(({ text }) => text)]);
      const nth = seen.get(said) ?? 0;
      seen.set(said, nth + 1);
      return { key: `${said} ${nth}`, words: run };
    });
}
