/** Why the operating system would not, in words. */
export function explain(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read by this user';
    case 'EISDIR':
      return 'is a folder';
    case 'ELOOP':
      return 'is a link that leads back to itself';
    case 'ENOTDIR':
      return 'lies below something that is not a folder';
    default:
      return `could not be read (${codeOf(error) || String(error)})`;
  }
}

/** The code of an error of the operating system, or nothing. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
