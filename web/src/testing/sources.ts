import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/// The source files that users' pages are made of.
export function sources(folder = 'src'): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.(ts|tsx)$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.startsWith('testing'))
    .map(path => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
