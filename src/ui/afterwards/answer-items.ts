import type { Log, LogHeader } from '../../log/log.ts';
import { legalText, nameOf, notesOn, purposeName, sentenceOfFinding } from '../../report/reader.ts';
import { modeText } from '../../report/summary.ts';
import { isAgreed } from '../../vocabulary/consent.ts';
import { grouped } from '../../vocabulary/grouped.ts';
import { DAY_MS } from '../../vocabulary/time.ts';
import type { Reader } from '../../words/reader.ts';
import { type Access, idsOf, isSnippetKept } from './access.ts';
import { type Answers, answersOf, type Subject } from './answers.ts';
import { deletionText, idList as list, momentText, survivorsText } from './wording.ts';

/** Which of the screen's signs stands before an item; what it means, the item's text says too. */
type Mark = 'sent' | 'sentPrivate' | 'discarded' | 'kept' | 'deleted' | 'bullet';
export interface Item {
  readonly mark: Mark;
  readonly text: string;
}

/** One of the four questions about one person, with what there is to say. */
export interface Question {
  readonly asks: string;
  readonly items: readonly Item[];
}

interface ToldSubject {
  readonly title: string;
  /** Four. */
  readonly questions: readonly Question[];
  /** What no consent covers; there may be none. */
  readonly findings: Question;
}

const item = (mark: Mark, text: string): Item => ({ mark, text });

/** What came of a scene in words: what happened, in few sentences, and what there is to say of each person. */
export function toldAnswers(log: Log, reader: Reader): { readonly head: string[]; readonly subjects: ToldSubject[] } {
  const answers = answersOf(log);
  return {
    head: headSentences(answers, log, reader),
    subjects: answers.subjects.map((subject) => ({
      title: subjectTitle(subject, log, reader),
      questions: questionsOf(subject, log, reader),
      findings: { asks: reader.sentences.summary.heading.findings, items: findingItems(subject, log, reader) },
    })),
  };
}

/** `Nadia (owner)`. */
function subjectTitle({ of, who, role }: Subject, { header }: Log, reader: Reader): string {
  const { afterwards, names } = reader.sentences;
  if (of !== 'person') return afterwards[of];
  const name = nameOf(who, header, reader);
  return role === null ? name : `${name} (${names.roles[role]})`;
}

function questionsOf(subject: Subject, log: Log, reader: Reader): readonly Question[] {
  const { questions } = reader.sentences.afterwards;
  return [
    { asks: questions.collected, items: collectedItems(subject, reader) },
    { asks: questions.kept, items: keptItems(subject, log, reader) },
    { asks: questions.access, items: subject.access.flatMap(accessItems(subject, log, reader)) },
    { asks: questions.usage, items: usageItems(subject, log, reader) },
  ];
}

function collectedItems({ of, collected }: Subject, reader: Reader): Item[] {
  const { categories, afterwards, names } = reader.sentences;
  const texts = afterwards.collected;
  const length = reader.format.length(collected.ms);
  const recordings = list(collected.recordings);
  const { accidental } = collected;
  const byAccident = {
    words: accidental.words,
    all: accidental.recordings.length === collected.recordings.length,
    recordings: list(accidental.recordings),
  };
  const counts = collected.private.map((one) => ({ category: categories[one.category], words: one.words }));
  const named = counts.map((one) => (counts.length === 1 ? one.category : texts.category(one)));
  const inAll = { words: collected.privateWords, categories: reader.format.list(named) };
  const quotes = collected.quotes.map(({ text, categories: kinds }) =>
    texts.quote({ quote: names.quote(text), categories: kinds.map((kind) => categories[kind]).join(', ') }),
  );
  return [
    of === 'wordless'
      ? item('sent', texts.sound({ length, recordings }))
      : collected.words === 0
        ? item('sent', texts.spokenOf(recordings))
        : item('sent', texts.words({ words: collected.words, length, recordings })),
    ...(accidental.recordings.length === 0 || (of !== 'wordless' && collected.words === 0)
      ? []
      : [item('sent', texts.accidental(byAccident))]),
    ...(of === 'wordless'
      ? []
      : [collected.privateWords === 0 ? item('bullet', texts.notPrivate) : item('sentPrivate', texts.private(inAll))]),
    ...quotes.map((quote) => item('sentPrivate', quote)),
  ];
}

function keptItems({ kept }: Subject, { header }: Log, reader: Reader): Item[] {
  const { afterwards, play, names } = reader.sentences;
  return kept.flatMap(({ stories, until, days }) => {
    const [first] = stories;
    const many = stories.length > 1;
    const planned = isSnippetKept(first)
      ? afterwards.until.snippet
      : until === 'days'
        ? afterwards.until.days(reader.format.days((days ?? 0) * DAY_MS))
        : until === 'deletion'
          ? afterwards.until.deletion(many)
          : afterwards.until[until];
    const { deletion } = first;
    const came: string[] = [];
    if (deletion !== null && until !== 'not-saved') {
      const when = momentText(deletion.atMs, header, reader);
      came.push(afterwards.at({ what: deletionText(deletion, many, header, reader), when }));
    } else if (first.copy === 'kept') came.push(afterwards.stillThere);
    if (first.copy !== 'kept' && first.done.length > 0) came.push(play.survives(survivorsText(first.done, reader)));
    const what = [planned, ...came].join(names.semicolon);
    return item(MARK_OF[first.copy], afterwards.of({ recordings: list(idsOf(stories)), what }));
  });
}

/** The sign of where a recording is. */
export const MARK_OF = {
  sent: 'sent',
  kept: 'kept',
  text: 'kept',
  deleted: 'deleted',
  'not-saved': 'deleted',
  discarded: 'discarded',
  call: 'sent',
} as const;

/** One item for each who got at it; those who only could stand together in one. */
const accessItems =
  (subject: Subject, log: Log, reader: Reader) =>
  (access: Access): Item[] => {
    const texts = reader.sentences.afterwards.access;
    switch (access.party) {
      case 'provider':
        return [provider(access, reader)];
      case 'caller':
        return [item('sent', texts.caller(list(access.recordings)))];
      case 'household':
        return household(access, log, reader);
      default:
        if (access.state === 'did' || access.state === 'prevented') return [known(access, access.party, log, reader)];
        return possible(access, subject, reader);
    }
  };

function provider({ recordings, texts = [], snippets = [] }: Access, { sentences, format }: Reader): Item {
  const { access } = sentences.afterwards;
  const held = [
    ...(recordings.length === 0 ? [] : [list(recordings)]),
    ...(texts.length === 0 ? [] : [access.textOf(list(texts))]),
    ...(snippets.length === 0 ? [] : [access.snippetOf(list(snippets))]),
  ];
  return held.length === 0 ? item('deleted', access.providerNoMore) : item('kept', access.provider(format.list(held)));
}

function household({ state }: Access, { header }: Log, reader: Reader): Item[] {
  const people = header.people.filter(({ role }) => role === 'owner' || role === 'resident');
  if (people.length === 0) return [];
  const names = reader.format.list(people.map(({ name }) => name));
  const told = { names, many: people.length > 1, can: state === 'can' };
  return [item('bullet', reader.sentences.afterwards.access.household(told))];
}

const DEED_OF = { reviewers: 'reviewed', partner: 'shared', authorities: 'disclosed', strangers: 'breached' } as const;

function known(access: Access, party: keyof typeof DEED_OF, { header }: Log, reader: Reader): Item {
  const { afterwards, names } = reader.sentences;
  const deed = DEED_OF[party];
  const done = afterwards.deeds[deed]({ many: access.recordings.length > 1, name: access.name });
  const when = momentText(access.atMs ?? 0, header, reader);
  const { prevented } = access;
  const what =
    prevented === null
      ? afterwards.at({ what: done, when })
      : afterwards.prevented({ what: done, why: names.preventions[prevented] });
  return item(prevented === null ? 'sent' : 'bullet', afterwards.of({ recordings: list(access.recordings), what }));
}

const POSSIBLE = ['reviewers', 'authorities', 'strangers'] as const;

/** All who could, said once, at the first of them. */
function possible(access: Access, subject: Subject, reader: Reader): Item[] {
  const { parties, possible } = reader.sentences.afterwards.access;
  const able = subject.access.filter(({ state }) => state === access.state);
  const others = POSSIBLE.filter((possibly) => able.some(({ party }) => party === possibly));
  if (others[0] !== access.party) return [];
  const who = reader.format.list(others.map((party) => parties[party]));
  return [item('bullet', possible({ who, can: access.state === 'can' }))];
}

function usageItems({ who, role, purposes }: Subject, { header }: Log, reader: Reader): Item[] {
  const { afterwards, summary } = reader.sentences;
  const { usage } = afterwards;
  if (role === 'media') return [item('bullet', usage.media)];
  if (purposes.length === 0) return [item('bullet', usage.nobody)];
  const told = purposes.map(({ purpose, isUsed, choice, onAccident }) =>
    item(
      isUsed && (!isAgreed(choice) || onAccident) ? 'sentPrivate' : isUsed ? 'sent' : 'bullet',
      usage.purpose({
        purpose: purposeName(purpose, reader),
        used: isUsed,
        choice: choice ?? 'never',
        accident: onAccident,
      }),
    ),
  );
  if (role === 'guest') return [...told, item('bullet', summary.noSwitch)];
  if (role !== 'child') return told;
  const guardian = header.people.find(({ id }) => id === who)?.guardian ?? null;
  const by = guardian === null ? summary.noGuardian : summary.guardian(nameOf(guardian, header, reader));
  return [...told, item('bullet', by)];
}

/** What consent does not cover, with the rule that it is about. */
function findingItems({ findings }: Subject, { header }: Log, reader: Reader): Item[] {
  return toldFindings(findings, header, reader).map((finding) =>
    item('sentPrivate', reader.sentences.afterwards.usage.finding(finding)),
  );
}

/** Findings in words, the same about several recordings once. */
export function toldFindings(findings: Subject['findings'], header: LogHeader, reader: Reader) {
  const sentenceOf = (finding: Subject['findings'][number]) => sentenceOfFinding(finding, header, reader);
  const groups = grouped(findings, (finding) => `${sentenceOf(finding)} ${legalText(finding, reader)}`);
  return [...groups.values()].map((group) => ({
    sentence: sentenceOf(group[0]),
    legal: legalText(group[0], reader),
    recordings: list([...new Set(group.map(({ recording }) => recording))]),
  }));
}

function headSentences(answers: Answers, log: Log, reader: Reader): string[] {
  const { afterwards, summary } = reader.sentences;
  const { accidentalMs } = answers;
  const { uploadedMs } = answers.summary;
  const { length } = reader.format;
  const accidental = accidentalMs === 0 ? null : length(accidentalMs);
  const sent = uploadedMs === 0 ? afterwards.nothingSent : afterwards.sent({ sent: length(uploadedMs), accidental });
  const stayed = answers.stayed === 0 ? [] : [afterwards.stayed(answers.stayed)];
  return [
    [sent, ...stayed, summary.numbers(answers.summary)].join(' '),
    modeText(log.header, reader),
    ...(answers.isUnnamed ? [summary.unnamed] : []),
    ...notesText(
      answers.subjects.flatMap(({ findings }) => findings),
      log.header,
      reader,
    ),
    ...untouchedText(answers, log, reader),
  ];
}

/** What is true of all findings, in one paragraph. */
export function notesText(raised: Subject['findings'], header: LogHeader, reader: Reader): string[] {
  const notes = notesOn(raised, header, reader);
  return notes.length === 0 ? [] : [notes.join(' ')];
}

function untouchedText({ untouched }: Answers, { header }: Log, reader: Reader): string[] {
  if (untouched.length === 0) return [];
  const names = untouched.map((id) => nameOf(id, header, reader));
  return [reader.sentences.afterwards.untouched(reader.format.list(names))];
}
