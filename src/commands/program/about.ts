import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../host/node/package-root.ts';

/** What `package.json` says of the program. */
export function about(): { readonly version: string; readonly engines: { readonly node: string } } {
  return JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
}
