import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Where there is a Chromium; null: nowhere. */
export const CHROMIUM =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ?? null;

/**
 * Runs a script in a page of a Chromium of its own.
 * @param script sets `answer` to a promise of what is asked; `given` is there for it
 * @param given data that JSON can hold
 */
export async function inChromium(browser: string, script: string, given: unknown): Promise<unknown> {
  const server = createServer();
  const answered = new Promise<string>((resolve) => {
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        if (request.method === 'POST') resolve(Buffer.concat(parts).toString('utf8'));
        response.setHeader('content-type', request.url === '/script' ? 'text/javascript' : 'text/html');
        response.end(
          request.url === '/script' ? page : '<!doctype html><meta charset=utf-8><script src=/script></script>',
        );
      });
    });
  });
  const page = `var given = ${JSON.stringify(given)};
${script}
answer.then((value) => ({ value }), (error) => ({ error: String(error.stack) }))
  .then((said) => fetch('/', { method: 'POST', body: JSON.stringify(said) }));`;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const profile = mkdtempSync(join(tmpdir(), 'earshot-chromium-'));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/`;
  const options = [...FLAGS.split(' '), `--user-data-dir=${profile}`, address];
  const chromium = spawn(browser, options, { stdio: 'ignore', detached: true });
  try {
    const ended = once(chromium, 'exit').then(() => Promise.reject(new Error(`${browser} has ended`)));
    const said = JSON.parse(await Promise.race([answered, ended])) as {
      readonly value: unknown;
      readonly error?: string;
    };
    if (said.error !== undefined) throw new Error(said.error);
    return said.value;
  } finally {
    // All its processes at once: one that is left would go on writing into its profile.
    if (chromium.exitCode === null && chromium.pid !== undefined) {
      const gone = once(chromium, 'exit');
      process.kill(-chromium.pid, 'SIGKILL');
      await gone;
    }
    server.closeAllConnections();
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
