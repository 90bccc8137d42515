import { readdirSync, readFileSync } from 'node:fs';
import { vocabulary } from '../src/app/vocabulary.ts';
import { parseScenario } from '../src/scenario/parse.ts';
import type { Scenario } from '../src/scenario/scenario.ts';

/** What a group of scenarios is about, by the first tag of each. */
const TOPICS: readonly { readonly heading: string; readonly tags: readonly string[] }[] = [
  { heading: 'It wakes by accident', tags: ['accidental'] },
  { heading: 'It was called, and takes more than the request', tags: ['intended', 'missed'] },
  { heading: 'It listens with no wake word', tags: ['follow-up', 'streamed', 'drop-in'] },
  {
    heading: 'What becomes of a recording, and who decides',
    tags: ['warrant', 'child', 'leak', 'update', 'consent', 'profiling'],
  },
  { heading: 'Nothing goes wrong', tags: ['safe'] },
];

/**
 * The index of the scenarios that ship, as Markdown: a table for each topic.
 * @throws Error for a scenario with errors, or whose first tag belongs to no topic.
 */
export function shelfIndex(): string {
  const files = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));
  const scenarios = files.sort().map(read);
  const known = TOPICS.flatMap(({ tags }) => tags);
  const lost = scenarios.find(({ tags: [first = ''] }) => !known.includes(first));
  if (lost !== undefined) throw new Error(`${lost.id}: its first tag must be one of ${known.join(', ')}`);
  return TOPICS.map(({ heading, tags }) => {
    const rows = scenarios.filter(({ tags: [first = ''] }) => tags.includes(first)).map(rowOf);
    const head = [
      '| scenario | what it shows | language | case | questions | tags |',
      '| --- | --- | --- | --- | --- | --- |',
    ];
    return [`## ${heading}`, '', ...head, ...rows].join('\n');
  }).join('\n\n');
}

function read(file: string): Scenario {
  const { scenario } = parseScenario(readFileSync(`scenarios/${file}`, 'utf8'), { file, ...vocabulary });
  if (scenario === null) throw new Error(`${file} has errors`);
  return scenario;
}

function rowOf(scenario: Scenario): string {
  const { id, title, summary, language, lesson, tags } = scenario;
  const cells = [
    `[${title}](${id}.yaml) \`${id}\``,
    summary,
    language,
    caseOf(scenario),
    lesson.length,
    tags.join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** In every scenario the people and their words are fiction. */
function caseOf({ tags, sources }: Scenario): string {
  if (tags.includes('documented')) return 'documented';
  return sources.length > 0 ? 'fiction, with sources' : 'fiction';
}
