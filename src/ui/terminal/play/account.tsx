import type { ReactElement } from 'react';
import type { LogHeader } from '../../../log/log.ts';
import type { Counts, Frame, PersonAccount } from '../../../log/view/types.ts';
import { nameOf, purposeName } from '../../../report/reader.ts';
import type { Purpose } from '../../../vocabulary/consent.ts';
import { wrap } from '../../../words/plain-text.ts';
import type { Pen } from '../draw/pen.ts';
import type { Row, Size, Style } from '../draw/row.ts';
import { fitRow, fitRows, span } from '../draw/text.ts';
import { Lines } from '../lines.tsx';
import { insideOf, Section } from '../section.tsx';
import type { PartProps } from './view.ts';

interface Told {
  readonly text: string;
  readonly style: Style;
  /** Columns before it. */
  readonly indent: number;
}

/** What has left the home, person by person. */
export function Account({ view: { frame, header }, place, pen }: PartProps): ReactElement {
  const rows = accountRows(frame, header, { columns: insideOf(place), rows: place.rows }, pen);
  return <Section title={pen.reader.sentences.playScreen.titles.account} rows={rows} place={place} pen={pen} />;
}

/** What has left the home in all, where there is room for no more. */
export function AccountInOneRow({ view, columns, pen }: Omit<PartProps, 'place'> & { readonly columns: number }) {
  return <Lines columns={columns} rows={[[span(' '), ...accountRow(view.frame, columns - 2, pen), span(' ')]]} />;
}

/** What has left the home, person by person, in as much detail as there is room for; exactly `size`. */
function accountRows(frame: Frame, header: LogHeader, { columns, rows }: Size, pen: Pen): Row[] {
  let shown: Row[] = [];
  for (const detail of DETAILS) {
    shown = laid(told(frame, header, detail, pen), columns);
    if (shown.length <= rows) break;
  }
  const left = shown.length - rows;
  const kept =
    left <= 0
      ? shown
      : [...shown.slice(0, rows - 1), [span(`  ${pen.reader.sentences.playScreen.moreRows(left + 1)}`, 'quiet')]];
  return fitRows(kept, rows).map((row) => fitRow(row, columns, pen.signs.ellipsis));
}

/** The totals in one row of exactly `columns`. */
function accountRow({ accounts }: Frame, columns: number, pen: Pen): Row {
  const { format, sentences } = pen.reader;
  const { left, nothing, account } = sentences.playScreen;
  const sum = (of: (person: PersonAccount) => number) => accounts.reduce((total, person) => total + of(person), 0);
  const hidden = sum(privateWords);
  const findings = sum((person) => person.findings);
  const parts = [
    `${account.words(sum(({ words }) => words))}, ${unbroken(format.length(sum(({ ms }) => ms)))}`,
    ...(hidden === 0 ? [] : [account.private(hidden)]),
    ...(findings === 0 ? [] : [account.findings(findings)]),
  ];
  const text = accounts.length === 0 ? nothing : parts.join(sentences.names.semicolon);
  return fitRow(
    [span(`${left}${sentences.names.colon}`, 'heading'), span(text, accounts.length === 0 ? 'quiet' : 'strong')],
    columns,
    pen.signs.ellipsis,
  );
}

/** A number stays with its unit. */
const unbroken = (length: string) => length.replaceAll(' ', '\u00a0');

const privateWords = (person: PersonAccount) => person.private.reduce((total, { words }) => total + words, 0);

/** From the fullest account of a person to the shortest. */
const DETAILS = ['all', 'agreed', 'counts', 'line'] as const;
type Detail = (typeof DETAILS)[number];

function laid(lines: readonly Told[], columns: number): Row[] {
  return lines.flatMap(({ text, style, indent }) =>
    wrap(text, columns, indent, indent + 2).map((line) => [span(line, style)]),
  );
}

function told(frame: Frame, header: LogHeader, detail: Detail, pen: Pen): Told[] {
  const { playScreen } = pen.reader.sentences;
  const recordings = recordingLines(frame.counts, pen);
  if (frame.accounts.length === 0 && recordings.length === 0) {
    return [{ text: playScreen.nothing, style: 'quiet', indent: 0 }];
  }
  return [...recordings, ...frame.accounts.flatMap((person) => personLines(person, header, detail, pen))];
}

function recordingLines({ left, accidents, stayed }: Counts, { reader }: Pen): Told[] {
  const { playScreen, names } = reader.sentences;
  const { account } = playScreen;
  const counted = left.map(({ cause, count }) =>
    count === 1 ? names.causes[cause] : account.times({ count, cause: names.causes[cause] }),
  );
  const lines: Told[] = [];
  if (left.length > 0) {
    const all = left.reduce((sum, { count }) => sum + count, 0);
    const text = `${account.recordings(all)}${names.colon}${reader.format.list(counted)}`;
    lines.push({ text, style: accidents > 0 ? 'bad' : 'plain', indent: 0 });
  }
  if (stayed > 0) {
    lines.push({ text: account.stayed(stayed), style: 'quiet', indent: 0 });
  }
  return lines;
}

function personLines(person: PersonAccount, header: LogHeader, detail: Detail, pen: Pen): Told[] {
  const { sentences, format } = pen.reader;
  const { colon, semicolon } = sentences.names;
  const { account } = sentences.playScreen;
  const line = (text: string, style: Style, indent = 2): Told => ({ text, style, indent });
  const said =
    person.words === 0 && person.ms === 0
      ? account.spokenOf
      : `${account.words(person.words)}, ${unbroken(format.length(person.ms))}`;
  const first = `${nameOf(person.who, header, pen.reader)}${colon}${said}`;
  const hidden = privateWords(person);
  const secret = hidden === 0 ? [] : [account.about(hidden)];
  const raised = person.findings === 0 ? [] : [account.findingsKey(person.findings)];
  const counts = [...secret, ...raised];
  if (detail === 'line') return [line([first, ...counts].join(semicolon), 'plain', 0)];
  const counted = [line(first, 'strong', 0), ...(counts.length === 0 ? [] : [line(counts.join(semicolon), 'bad')])];
  if (detail === 'counts') return counted;
  const consents = consentTexts(person, header, pen).map((text) => line(text, 'plain'));
  if (detail === 'agreed') return [...counted, ...consents];
  const categories = format.list(person.private.map(({ category }) => sentences.categories[category]));
  return [
    line(first, 'strong', 0),
    ...secret.map((text) => line(`${text}${colon}${categories}`, 'sent-private')),
    ...consents,
    ...raised.map((text) => line(text, 'bad')),
  ];
}

const BASIC: readonly Purpose[] = ['service', 'storage', 'improvement', 'advertising'];

/** What the person has not agreed to, and who could not choose. */
function consentTexts({ who, role, notAgreed }: PersonAccount, header: LogHeader, { reader }: Pen): string[] {
  const { summary, playScreen, names } = reader.sentences;
  const lines: string[] = [];
  if (role === 'child') {
    const guardian = header.people.find(({ id }) => id === who)?.guardian ?? null;
    lines.push(guardian === null ? summary.noGuardian : summary.guardian(nameOf(guardian, header, reader)));
  }
  for (const choice of ['refused', 'withdrawn', null] as const) {
    const purposes = notAgreed.filter((each) => each.choice === choice).map(({ purpose }) => purpose);
    if (purposes.length > 0) lines.push(choiceText(choice, purposes, reader));
  }
  if (role === 'guest') lines.push(playScreen.account.noSwitch);
  return lines;

  function choiceText(choice: 'refused' | 'withdrawn' | null, purposes: readonly Purpose[], told: Pen['reader']) {
    if (choice === null && BASIC.every((purpose) => purposes.includes(purpose))) return playScreen.account.neverAsked;
    const what = purposes.map((purpose) =>
      purpose === 'improvement' ? playScreen.account.improvement : purposeName(purpose, told),
    );
    return names.choices[choice ?? 'never'](told.format.list(what));
  }
}
