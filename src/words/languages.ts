// The languages that earshot is read in: a folder each, and a line here.
export * as en from './en/index.ts';
export * as fr from './fr/index.ts';
