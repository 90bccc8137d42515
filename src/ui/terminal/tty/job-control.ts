import type { Modes } from './modes.ts';
import type { Painter } from './painter.ts';

/** A group of processes that nobody could continue is not stopped by the system; it goes on after this (assumed). */
const NOT_STOPPED_MS = 100;

/** Ctrl+Z and `fg`: gives the terminal back before the process stops, and takes it again when it goes on. */
export function jobControl(modes: Modes, screen: Painter): { suspend(): void; dispose(): void } {
  let timer: NodeJS.Timeout | undefined;
  let immediate: NodeJS.Immediate | undefined;
  const cancel = () => {
    clearTimeout(timer);
    clearImmediate(immediate);
  };
  const suspend = () => {
    // Windows stops no process.
    if (process.platform === 'win32') return;
    screen.hold();
    modes.leave();
    process.off('SIGTSTP', suspend);
    // The whole group, as the terminal does where Ctrl+Z is its own: npm or a shell script may wait for this process.
    process.kill(0, 'SIGTSTP');
    cancel();
    // The signal that continues a stopped process is told before the immediate is called.
    const onTime = () => {
      immediate = setImmediate(resume);
    };
    timer = setTimeout(onTime, NOT_STOPPED_MS);
  };
  const resume = () => {
    cancel();
    // SIGSTOP cannot be handled, so it may have been stopped with the terminal in its hands.
    modes.forget();
    modes.enter();
    screen.repaint();
    process.off('SIGTSTP', suspend);
    process.on('SIGTSTP', suspend);
    // Who is not in the foreground is not told of a new size.
    process.kill(process.pid, 'SIGWINCH');
  };
  process.on('SIGTSTP', suspend);
  process.on('SIGCONT', resume);
  return {
    suspend,
    dispose() {
      // Not even in the turn of the loop in which the time was up: the terminal has been given back for good.
      cancel();
      process.off('SIGTSTP', suspend);
      process.off('SIGCONT', resume);
    },
  };
}
