import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/**
 * A real VS Code from npm and Debian alone, for machines that cannot reach VS Code's download server: code-server brings VS
 * Code's own server and web workbench, Chromium shows it. Kept in the user's cache folder, never in the checkout.
 */
const version = '4.139.1';

/** The last four are what code-server's native modules compile against. */
const debianPackages = [
  ...['chromium', 'g++', 'make', 'pkg-config', 'python3'],
  ...['libkrb5-dev', 'libsecret-1-dev', 'libx11-dev', 'libxkbfile-dev'],
];

export interface InstalledVsCode {
  /** VS Code's own server: the only entry that lets a page name an extension under test. */
  readonly serverMain: string;
  readonly chromium: string;
}

/** Installs what is missing (minutes on a fresh machine, nothing afterwards). */
export function installVsCode(): InstalledVsCode {
  installDebian(debianPackages);
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const folder = path.join(cache, 'sourceline-editor', `code-server-${version}`);
  const done = path.join(folder, 'installed');
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    const allowScripts = { 'code-server': true, argon2: true };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, allowScripts }));
    const options = ['--unsafe-perm', '--foreground-scripts', '--no-audit', '--no-fund'];
    must('npm', ['install', `code-server@${version}`, ...options], folder);
    writeFileSync(done, '');
  }
  const serverMain = path.join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js');
  return { serverMain, chromium: '/usr/bin/chromium' };
}

/** Installs those Debian packages that are absent. */
export function installDebian(packages: readonly string[]): void {
  const absent = packages.filter((it) => !isInstalled(it));
  if (absent.length === 0) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  const [command = '', ...update] = [...asRoot, 'apt-get', 'update', '-q'];
  must(command, update);
  must(command, [
    ...asRoot.slice(1),
    ...(asRoot.length ? ['apt-get'] : []),
    'install',
    '-y',
    '-q',
    '--no-install-recommends',
    ...absent,
  ]);
}

function isInstalled(name: string): boolean {
  const { status, stdout } = spawnSync('dpkg', ['-s', name], { encoding: 'utf8' });
  return status === 0 && stdout.includes('install ok installed');
}

function must(command: string, args: readonly string[], cwd = '/'): void {
  console.log(`> ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status === 0) return;
  console.error(`${stdout}\n${stderr}`.split('\n').slice(-60).join('\n'));
  throw new Error(`${command} ${args[0]} failed`);
}
