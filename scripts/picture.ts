/** Draws `docs/player.svg`: the screen of the real program in a real terminal, at a moment that says much. */
import { writeFileSync } from 'node:fs';
import { PlayerTerminal } from './player-terminal.ts';
import { screenAsSvg } from './screen-as-svg.ts';

const player = new PlayerTerminal(['play', 'clinic-letter'], { columns: 100, rows: 30 });
await player.shows('earshot');
await player.goTo('0:24.6', '0:24.6');
await player.still();
writeFileSync(new URL('../docs/player.svg', import.meta.url), screenAsSvg(player.terminal));
player.press('q');
await player.exit;
