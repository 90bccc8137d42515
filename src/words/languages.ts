// The languages that earshot is read in: a folder each, and a line here.
export { en } from './en/index.ts';
export { fr } from './fr/index.ts';
