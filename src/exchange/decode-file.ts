/** Text that a tool saved, without its byte order mark: UTF-8, or UTF-16 that says so. `undefined` for bytes that are neither. */
export function decodeFile(bytes: Uint8Array): string | undefined {
  const isBigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  const isLittleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
  const encoding = isBigEndian ? 'utf-16be' : isLittleEndian ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
