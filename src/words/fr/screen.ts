import type { Words } from '../sentences.ts';

/** The player's terminal: too small, left, suspended. */
export const screen: Words['screen'] = {
  tooSmall: (needed, here) =>
    `Il faut à earshot ${needed.columns} colonnes et ${needed.rows} lignes ; il y en a ${here.columns} et ${here.rows}. Agrandissez la fenêtre, ou quittez avec Ctrl+C.`,
  tooSmallBriefly: (needed, here) => [
    'Trop petit',
    `${needed.columns}×${needed.rows} min`,
    `ici ${here.columns}×${here.rows}`,
  ],
};
