import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const INSTALLERS = {
  debian: 'apt',
  ubuntu: 'apt',
  fedora: 'dnf',
  rhel: 'dnf',
  arch: 'pacman',
  alpine: 'apk',
  suse: 'zypper',
  opensuse: 'zypper',
} as const;
type Installer = (typeof INSTALLERS)[keyof typeof INSTALLERS] | 'brew' | 'winget';

/**
 * What installs programs on a system; null: nobody knows.
 * @param osRelease the text of `/etc/os-release` (`man os-release`: ID, then what it is like); empty where there is none.
 */
export function installerOf(platform: NodeJS.Platform, osRelease: string): Installer | null {
  if (platform === 'darwin') return 'brew';
  if (platform === 'win32') return 'winget';
  const value = (key: string) => new RegExp(`^${key}=["']?([^"'\\n]*)`, 'mu').exec(osRelease)?.[1] ?? '';
  const known = `${value('ID')} ${value('ID_LIKE')}`.split(' ').find((id) => Object.hasOwn(INSTALLERS, id));
  return known === undefined ? null : INSTALLERS[known as keyof typeof INSTALLERS];
}

/** How a program is added here; only root may, others need sudo. */
export async function howToInstall(platform: NodeJS.Platform) {
  const installer = installerOf(platform, await textOf('/etc/os-release'));
  return { platform, installer, isRoot: process.getuid?.() === 0 };
}

/** The sound cards and servers; null: not known on this system. */
export async function soundDevices(platform: NodeJS.Platform, { XDG_RUNTIME_DIR, PULSE_SERVER }: NodeJS.ProcessEnv) {
  if (platform !== 'linux') return null;
  const isThere = (socket: string) => Boolean(XDG_RUNTIME_DIR) && existsSync(join(XDG_RUNTIME_DIR ?? '', socket));
  const servers = [
    ...(isThere('pipewire-0') ? ['PipeWire'] : []),
    ...(PULSE_SERVER || isThere('pulse/native') ? ['PulseAudio'] : []),
  ];
  return { cards: cardsIn(await textOf('/proc/asound/cards')), servers };
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

/** @param cards the text of `/proc/asound/cards`: ` 0 [PCH            ]: HDA-Intel - HDA Intel PCH`, and a line about it. */
export function cardsIn(cards: string): string[] {
  return [...cards.matchAll(/^ *\d+ \[.*?\]: (.*)$/gmu)].map(([, card = '']) => card.replace(/^.* - /u, ''));
}
