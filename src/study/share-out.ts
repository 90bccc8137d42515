/**
 * Lets several workers share tasks: each takes the next one when it is free.
 * @param took is given each outcome, in whatever order they come
 * @param stop what is done by the time it aborts is done; nothing comes after
 */
export async function shareOut<Task, Outcome>(
  tasks: readonly Task[],
  workers: readonly ((task: Task) => Promise<Outcome>)[],
  took: (index: number, outcome: Outcome) => void,
  stop: AbortSignal,
): Promise<void> {
  let next = 0;
  const work = async (worker: (task: Task) => Promise<Outcome>) => {
    while (next < tasks.length && !stop.aborted) {
      const index = next++;
      const outcome = await worker(tasks[index] as Task);
      if (!stop.aborted) took(index, outcome);
    }
  };
  await Promise.race([Promise.all(workers.map(work)), aborted(stop)]);
}

function aborted(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve();
  return new Promise((resolve) => stop.addEventListener('abort', () => resolve(), { once: true }));
}
