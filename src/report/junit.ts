import { withoutControls } from '../vocabulary/controls.ts';

export interface Suite {
  readonly name: string;
  readonly cases: readonly {
    readonly name: string;
    /** null: passed. `error`: it could not be tried. */
    readonly outcome: null | { readonly kind: 'failure' | 'error'; readonly message: string; readonly text: string };
  }[];
}

/** JUnit XML as the usual readers take it (Jenkins' `junit-10.xsd`: names, counts, a failure's message and text; no times). */
export function junitXml(suites: readonly Suite[]): string {
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="earshot" ${counts(all)}>`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteLines({ name, cases }: Suite): string[] {
  return [
    `  <testsuite name="${escaped(name)}" ${counts(cases)}>`,
    ...cases.flatMap(({ name: what, outcome }) => {
      const named = `    <testcase classname="${escaped(name)}" name="${escaped(what)}"`;
      if (outcome === null) return [`${named}/>`];
      const { kind, message, text } = outcome;
      return [
        `${named}>`,
        `      <${kind} message="${escaped(message)}">${escaped(text)}</${kind}>`,
        '    </testcase>',
      ];
    }),
    '  </testsuite>',
  ];
}

function counts(cases: Suite['cases']): string {
  const of = (kind: string) => cases.filter(({ outcome }) => outcome?.kind === kind).length;
  return `tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}"`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** XML 1.0 has no control characters, not even as references, nor half a surrogate pair. */
function escaped(text: string): string {
  const clean = text
    .split('\n')
    .map(withoutControls)
    .join('\n')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd');
  return clean.replace(/[&<>"\n]/gu, (sign) => ENTITIES[sign] as string);
}
