import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../host/node/package-root.ts';

/** What `package.json` says of the program. */
export interface About {
  readonly version: string;
  readonly engines: { readonly node: string };
}

export function about(): About {
  return JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as About;
}
