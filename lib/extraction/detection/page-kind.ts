/** What kind of article a page is, by what it says of itself and by its address. */
import type { PageKind } from "../../model/article.ts";

const set = (words: string) => new Set(words.split(" "));

const LIVE = set(
  "live liveblog liveticker ticker newsticker livestory livebericht direct endirect envivo aovivo minuto",
);
const OPINION = set(
  "opinion opinions opinie opinione opinioni comment commentary commentisfree columnists columns column kolumne kolumnen kommentar kommentare kommentarer meinung editorial editorials editoriales debate debatt meninger kronikk ledare leder tribune tribuna tribunes idees columna columnas mielipide gastbeitrag op-ed oped letters",
);
const VIDEO = set("video videos mediathek watch av multimedia-video tv");
const GALLERY = set(
  "gallery galleries photos pictures photo-gallery bilder bildergalerie fotostrecke fotostrecken diaporama galeria galerias fotogalerie fotogaleria fotos slideshow in-pictures",
);

/** `types` are the names of schema.org types that the page claims, `letters` tells the length of its text as far as known. */
export function kindOf(
  address: string,
  types: ReadonlySet<string>,
  ogType: string,
  letters: () => number,
): PageKind {
  const path = address
    .replace(/^[^/]*\/\/[^/]*/, "")
    .split(/[?#]/, 1)[0]!
    .toLowerCase();
  const segments = path.split("/").filter(Boolean);
  const last = segments[segments.length - 1] ?? "";
  const slug = last.split(/[-_.]/);
  if (
    types.has("LiveBlogPosting") ||
    segments.some((word) => LIVE.has(word)) ||
    slug.some((word) => word === "live" || word === "liveblog" || word === "liveticker")
  )
    return "live";
  if (types.has("OpinionNewsArticle") || segments.some((word) => OPINION.has(word)))
    return "opinion";
  const isVideo =
    ogType.startsWith("video") ||
    segments.some((word) => VIDEO.has(word)) ||
    (types.has("VideoObject") && letters() < 500);
  if (isVideo && letters() < 1200) return "video";
  if (
    types.has("ImageGallery") ||
    types.has("MediaGallery") ||
    segments.some((word) => GALLERY.has(word))
  )
    return "gallery";
  return "news";
}
