import type { Host } from '../host/host.ts';

/** Where a scenario says that it is one: assumed, long comments before it included. */
const BEGINNING_BYTES = 4096;

/** Whether a file is called as a scenario may be, and begins as one: a folder may hold any YAML. */
export async function isScenarioFile(host: Host, path: string): Promise<boolean> {
  if (!/\.(ya?ml|json)$/iu.test(path)) return false;
  try {
    const { sizeBytes, bytes } = await host.open(path);
    if (sizeBytes === null) return false;
    for await (const piece of bytes()) {
      const beginning = new TextDecoder().decode(piece.subarray(0, BEGINNING_BYTES));
      return /format["']?\s*:\s*["']?earshot\/scenario@/u.test(beginning);
    }
    return false;
  } catch {
    return false;
  }
}
