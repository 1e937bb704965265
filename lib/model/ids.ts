/** Ids for records, hashes for texts. */

/**
 * A random UUID (version 4, RFC 9562). `crypto.randomUUID` is missing on http pages, random bytes
 * are not.
 */
export function newId(): string {
  return uuidOf(crypto.getRandomValues(new Uint8Array(16)), 4);
}

/**
 * The SHA-256 of a text (as UTF-8) in lower-case hex. Needs a secure context: pages of the
 * extension are one, http pages are not.
 */
export async function hashOf(text: string): Promise<string> {
  return hashOfParts([text]);
}

/** `hashOf` a text in parts, which may be longer together than a string can be. */
export async function hashOfParts(parts: readonly string[]): Promise<string> {
  return hexOf(await digestOf(parts));
}

/**
 * The UUID of a name (version 8, RFC 9562): the first bits of its SHA-256. The same name gives the
 * same id on every machine. Needs a secure context.
 */
export async function idOfName(name: string): Promise<string> {
  return uuidOf((await digestOf([name])).slice(0, 16), 8);
}

async function digestOf(parts: readonly string[]): Promise<Uint8Array> {
  const bytes = await new Blob([...parts]).arrayBuffer();
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** The bytes as a UUID: 16, of which version and variant (RFC 9562) take 6 bits. */
function uuidOf(bytes: Uint8Array, version: number): string {
  const view = new DataView(bytes.buffer);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | (version << 4));
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
