import { userInfo } from 'node:os';

/** The name of the user, or nothing where the system does not know. */
export function personHere(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
