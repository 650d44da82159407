/**
 * The name of the encoding of a text in bytes, as `TextDecoder` takes it: by how they begin, else by the encoding that the XML
 * declaration names, else UTF-8. It is the document's own word, so the platform may not have it.
 */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const [, encoding = 'utf-8'] = /^\s*<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(declaration) ?? [];
  // .NET declares its strings as UTF-16 and sends them as UTF-8; a declaration that is read byte by byte is not UTF-16.
  return /^(?:utf-?16|utf-?32|ucs)/i.test(encoding) ? 'utf-8' : encoding;
}
