import { spawnSync } from 'node:child_process';

/** Files with something in them that looks like a key or a password; the value itself is not told. */
export function secretFaults(folder: string, files: readonly string[]): readonly string[] {
  const scan = ['secretlint', '--maskSecrets', '--format', 'unix', '--no-color', ...files];
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', ...scan], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status === 0) return [];
  // 1: found something; anything else: did not look.
  if (status !== 1) throw new Error(`the secret scan did not run: ${stderr}`);
  return stdout.split('\n').filter((line) => line.includes(': '));
}

/** Everything that is or would be committed. */
export function trackedFiles(folder: string): readonly string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error('the secret scan reads what git tracks, and there is no git here');
  return stdout.split('\0').filter((file) => file !== '' && file !== 'package-lock.json');
}
