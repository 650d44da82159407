// No answer of a license server is nearly as long; what lies beyond is not read.
const MAX_LENGTH = 1_048_576;

/**
 * The text of a response body, at most 1 MiB of it. Bytes are decoded by how they begin, else by the encoding that the XML
 * declaration names, else as UTF-8. `undefined` for what is neither text nor bytes; never throws.
 */
export function decodeBody(body: unknown): string | undefined {
  if (typeof body === 'string') return body.slice(0, MAX_LENGTH);
  const bytes = toBytes(body)?.subarray(0, MAX_LENGTH);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  } catch {
    // The declaration names an encoding that the platform does not have.
    return new TextDecoder().decode(bytes);
  }
}

function toBytes(body: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  try {
    return body instanceof ArrayBuffer ? new Uint8Array(body) : undefined;
  } catch {
    // A proxy may refuse to say what it is.
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const [, encoding = 'utf-8'] = /^\s*<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(declaration) ?? [];
  // .NET declares its strings as UTF-16 and sends them as UTF-8; a declaration that is read byte by byte is not UTF-16.
  return /^(?:utf-?16|utf-?32|ucs)/i.test(encoding) ? 'utf-8' : encoding;
}
