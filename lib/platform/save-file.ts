/**
 * A file for the reader's disk, made in an extension page: no permission, no server, and it works
 * on Android.
 */

/** Offers the parts as a download of that name. */
export function saveFile(
  name: string,
  mime: string,
  parts: readonly BlobPart[],
  doc: Document = document,
): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: mime }));
  const link = doc.createElement("a");
  link.href = url;
  link.download = name;
  doc.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
