/**
 * Puts a text on the clipboard; call it from a click. Returns whether it could: a page without HTTPS has no clipboard, and a user can
 * refuse. Never rejects.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
