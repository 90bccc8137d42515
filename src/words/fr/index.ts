import type { Words } from '../en/index.ts';
import { afterwards } from './afterwards.ts';
import { api } from './api.ts';
import { both } from './both.ts';
import { captions } from './captions.ts';
import { categories } from './categories.ts';
import { classroom } from './classroom.ts';
import { cli } from './cli.ts';
import { comparing } from './comparing.ts';
import { completion } from './completion.ts';
import { creating } from './creating.ts';
import { devices } from './devices.ts';
import { diagnostics } from './diagnostics.ts';
import { doctor } from './doctor.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { exporting } from './exporting.ts';
import { findings } from './findings.ts';
import { format } from './format.ts';
import { importing } from './importing.ts';
import { library } from './library.ts';
import { listen } from './listen.ts';
import { names } from './names.ts';
import { newScenarios } from './new-scenarios.ts';
import { odds } from './odds.ts';
import { play } from './play.ts';
import { playScreen } from './play-screen.ts';
import { player } from './player.ts';
import { preventing } from './preventing.ts';
import { render } from './render.ts';
import { scenario } from './scenario.ts';
import { screen } from './screen.ts';
import { sound } from './sound.ts';
import { stage } from './stage.ts';
import { summary } from './summary.ts';
import { testing } from './testing.ts';
import { wav } from './wav.ts';

/** Every sentence that a person reads, in French. */
export const fr: Words = {
  cli,
  api,
  completion,
  devices,
  names,
  summary,
  play,
  scenario,
  findings,
  format,
  categories,
  odds,
  both,
  explain,
  wav,
  captions,
  creating,
  newScenarios,
  importing,
  exporting,
  sound,
  listen,
  evaluate,
  doctor,
  render,
  comparing,
  preventing,
  testing,
  player,
  playScreen,
  screen,
  stage,
  library,
  afterwards,
  classroom,
  diagnostics,
};
