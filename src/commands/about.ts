import { readFileSync } from 'node:fs';

/** What `package.json` says of the program. */
export interface About {
  readonly version: string;
  readonly engines: { readonly node: string };
}

/** Reads it. This module lies two folders below it, also where it has become part of `dist/bin`. */
export function about(): About {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as About;
}
