// Fewer hidden characters than shown ones would make the mask useless.
const SHOWN = 4;
const MIN_LENGTH_TO_SHOW_ANY = 12;

/**
 * A license key that can be shown or logged: every letter and digit but the last four becomes `•`, dashes stay. A key of
 * fewer than twelve letters and digits is hidden completely. Never throws; no key gives an empty text.
 */
export function maskKey(key: string): string {
  if (typeof key !== 'string') return '';
  const trimmed = key.trim().slice(-200);
  const length = (trimmed.match(/[\p{L}\p{N}]/gu) ?? []).length;
  let left = length < MIN_LENGTH_TO_SHOW_ANY ? length : length - SHOWN;
  return trimmed.replace(/[^-\s]/gu, (character) => {
    if (!/[\p{L}\p{N}]/u.test(character)) return '•';
    return left-- > 0 ? '•' : character;
  });
}
