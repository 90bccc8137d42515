import type { TestProject } from 'vitest/node';
import { bringUpToDate, PROGRAM } from '../../scripts/build.ts';

/** No test starts a program that is older than the sources. */
export default async function build(project: TestProject): Promise<void> {
  const toDate = () => bringUpToDate(PROGRAM);
  await toDate();
  project.onTestsRerun(toDate);
}
