import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The repository's top folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** The folder of static files that is the app. */
export const DIST = resolve(ROOT, 'dist');

/** Builds catalogue and app into `dist/`; prints only when it fails. */
export function build(): void {
  try {
    // A dev server in this very process leaves NODE_ENV=development behind, which would build React for developers.
    const env = { ...process.env, NODE_ENV: 'production' };
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'pipe', encoding: 'utf8', env });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`The build failed:\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
  }
}
