import { encodingOf } from '../xml/encoding-of.ts';

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
