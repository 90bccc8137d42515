import { fileURLToPath } from 'node:url';

/** The folder of the scenarios that ship with the program; also from `dist/bin`, two folders below it. */
export const LIBRARY = fileURLToPath(new URL('../../scenarios/', import.meta.url));
