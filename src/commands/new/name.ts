import { basename, extname } from 'node:path';
import { withoutControls } from '../../vocabulary/controls.ts';

/** A title as one line of text. */
export const plainTitle = (title: string) => withoutControls(title).trim();

/** `my-tea.yaml` is called “My tea”; null: its name says nothing, or there is none. */
export function titleOf(file: string | null): string | null {
  const words = plainTitle(basename(file ?? '', extname(file ?? '')).replaceAll(/[-_]+/gu, ' '));
  return words === '' ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Longer names are cut off there (assumed: any disk takes them, and nobody types more). */
const LONGEST_NAME = 60;

/** “Du thé, et un secret” is in `du-the-et-un-secret.yaml`. */
export function fileNameOf(title: string): string {
  const letters = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const name = [...letters.replaceAll(/[^\p{L}\p{N}]+/gu, '-')].slice(0, LONGEST_NAME).join('');
  return `${name.replaceAll(/^-+|-+$/gu, '') || 'scenario'}.yaml`;
}

/** What is written is YAML, and a folder's scenarios are found by their endings. */
export function withEnding(file: string): string {
  return ['.yaml', '.yml'].includes(extname(file).toLowerCase()) ? file : `${file}.yaml`;
}

/** A file's name as it can be pasted into a shell. */
export function shellWord(file: string): string {
  const plain = withoutControls(file);
  return /^[\p{L}\p{N}_./-]+$/u.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}
