import { reasonOf } from '../resolver/problem.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than allowed',
  EIO: 'the disk has a fault',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'it does not exist',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'it is not in a folder',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  EXDEV: 'it is on another disk',
};

/** Why a file cannot be read or written, in one line for the user, with the code of the system where it has one. */
export function fileErrorReason(error: unknown): string {
  const code = errorCodeOf(error);
  const reason = code === undefined || !Object.hasOwn(REASONS, code) ? undefined : REASONS[code];
  return reason === undefined ? reasonOf(error).replaceAll(/\s+/g, ' ') : `${reason} (${code})`;
}

/** The code of an error of the system, such as `ENOENT`. */
export function errorCodeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}
