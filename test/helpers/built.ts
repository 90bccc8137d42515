import type { TestProject } from 'vitest/node';
import { bringUpToDate, MODELS, MODULES, PROGRAM, PRONOUNCED } from '../../scripts/build.ts';

/** No test starts a program, loads a module or runs a model that is older than the sources. */
export default async function build(project: TestProject): Promise<void> {
  const toDate = async () => {
    await Promise.all([PROGRAM, MODULES, MODELS].map(bringUpToDate));
    await bringUpToDate(PRONOUNCED);
  };
  await toDate();
  project.onTestsRerun(toDate);
}
