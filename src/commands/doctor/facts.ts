import type { Locale } from '../../host/node/locale.ts';
import type { Player } from '../../host/node/sound/players.ts';
import type { Recorder } from '../../host/node/sound/recorders.ts';

/** What a machine offers. */
export interface Facts {
  /** Of earshot. */
  readonly version: string;
  readonly node: { readonly version: string; readonly least: string };
  /** null: stdout is no terminal. */
  readonly terminal: { readonly columns: number; readonly rows: number; readonly isColoured: boolean } | null;
  readonly locale: Locale;
  /** In the order in which they are tried. */
  readonly players: readonly Pick<Player, 'name' | 'path'>[];
  /** null: not known on this system. */
  readonly devices: SoundDevices | null;
  readonly recorder: Recorder | null;
  readonly speech: { readonly package: PackageVersion; readonly sounds: number | null };
  readonly listening: {
    readonly packages: readonly PackageVersion[];
    readonly wakeWords: readonly string[];
    /** Why it does not work, as a sentence; null: it does. */
    readonly problem: string | null;
  };
  readonly system: System;
}

export interface PackageVersion {
  readonly name: string;
  /** null: it is not installed. */
  readonly version: string | null;
}

interface SoundDevices {
  readonly cards: readonly string[];
  readonly servers: readonly string[];
}

/** How a program is added here. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly installer: Installer | null;
  /** Who may install; others need sudo. */
  readonly isRoot: boolean;
}

export type Installer = 'apt' | 'dnf' | 'pacman' | 'apk' | 'zypper' | 'brew' | 'winget';

const INSTALLERS: Readonly<Record<string, Installer>> = {
  debian: 'apt',
  ubuntu: 'apt',
  fedora: 'dnf',
  rhel: 'dnf',
  arch: 'pacman',
  alpine: 'apk',
  suse: 'zypper',
  opensuse: 'zypper',
};

/**
 * What installs programs on a system.
 * @param osRelease the text of `/etc/os-release` (`man os-release`: ID, then what it is like); empty where there is none.
 */
export function installerOf(platform: NodeJS.Platform, osRelease: string): Installer | null {
  if (platform === 'darwin') return 'brew';
  if (platform === 'win32') return 'winget';
  const value = (key: string) => new RegExp(`^${key}=["']?([^"'\\n]*)`, 'mu').exec(osRelease)?.[1] ?? '';
  const known = `${value('ID')} ${value('ID_LIKE')}`.split(' ').map((id) => INSTALLERS[id]);
  return known.find((installer) => installer !== undefined) ?? null;
}

/** @param cards the text of `/proc/asound/cards`: ` 0 [PCH            ]: HDA-Intel - HDA Intel PCH`, and a line about it. */
export function cardsIn(cards: string): string[] {
  return [...cards.matchAll(/^ *\d+ \[.*?\]: (.*)$/gmu)].map(([, card = '']) => card.replace(/^.* - /u, ''));
}
