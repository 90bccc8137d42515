import type { TestProject } from 'vitest/node';
import { bringUpToDate, MODULES } from '../../scripts/build.ts';

/** No test loads a module, or reads its types, that is older than the sources. */
export default async function build(project: TestProject): Promise<void> {
  const toDate = () => bringUpToDate(MODULES);
  await toDate();
  project.onTestsRerun(toDate);
}
