import type { TestProject } from 'vitest/node';
import { bringUpToDate, MODELS, MODULES } from '../../scripts/build.ts';

/** No test loads a module, reads its types or runs a model that is older than the sources. */
export default async function build(project: TestProject): Promise<void> {
  const toDate = () => Promise.all([MODULES, MODELS].map(bringUpToDate));
  await toDate();
  project.onTestsRerun(async () => void (await toDate()));
}
