import type { Lesson } from '../../state/lesson.ts';
import type { Row } from '../draw/row.ts';
import { fitRows } from '../draw/text.ts';

/** Blank rows between the pieces of a page, as many as there is room for. */
const GAPS = [2, 1, 0];

/** What stays in place, and under it what scrolls, in pieces that belong together. */
export interface Page {
  readonly title: string;
  readonly head: readonly Row[];
  readonly pieces: readonly (readonly Row[])[];
}

export interface LaidOut {
  readonly rows: readonly Row[];
  /** Whether rows are hidden above and below. */
  readonly isMoreAbove: boolean;
  readonly isMoreBelow: boolean;
}

/** A page in `height` rows: spread out where there is room, else scrolled to the chosen piece. */
export function laidOut(page: Page, { phase, chosen }: Pick<Lesson, 'phase' | 'chosen'>, height: number): LaidOut {
  const { head, pieces } = page;
  const whole = GAPS.map((gap) => spread(page, gap)).find(({ length }) => length <= height);
  if (whole !== undefined) return { rows: fitRows(whole, height), isMoreAbove: false, isMoreBelow: false };
  // The question stays in sight unless it would take the place of its choices.
  const fixed = head.length * 2 <= height ? head : [];
  const scrolling = [...head.slice(fixed.length), ...pieces.flat()];
  const room = height - fixed.length;
  const top = chosen === 0 && phase !== 'asking' ? 0 : scrolling.length - pieces.slice(chosen).flat().length;
  const end = top + (pieces[chosen]?.length ?? 0);
  const offset = Math.max(0, Math.min(phase === 'asking' ? end - room : top, top, scrolling.length - room));
  return {
    rows: fitRows([...fixed, ...scrolling.slice(offset)], height),
    isMoreAbove: offset > 0,
    isMoreBelow: offset < scrolling.length - room,
  };
}

function spread({ head, pieces }: Page, gap: number): Row[] {
  const blank = Array.from({ length: gap }, (): Row => []);
  return [...blank, ...head, ...pieces.flatMap((piece) => [...blank, ...piece])];
}
