import { fileURLToPath } from 'node:url';

/** The path of an address; null where it is none of this machine's files. */
export function pathOf(id: string): string | null {
  try {
    return id.startsWith('file:') ? fileURLToPath(id) : null;
  } catch {
    return null;
  }
}
