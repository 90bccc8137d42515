import { join } from 'node:path';
import { PACKAGE_ROOT } from './package-root.ts';

/** The folder of the scenarios that ship. */
export const LIBRARY = join(PACKAGE_ROOT, 'scenarios');
