import type { TestProject } from 'vitest/node';
import { bringUpToDate, MODELS, PROGRAM } from '../../scripts/build.ts';

/** No test starts a program, or runs a model, that is older than the sources. */
export default async function build(project: TestProject): Promise<void> {
  const toDate = () => Promise.all([PROGRAM, MODELS].map(bringUpToDate));
  await toDate();
  project.onTestsRerun(async () => void (await toDate()));
}
