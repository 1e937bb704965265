/** What kind of article a page is, by what it says of itself and by its address. */
import type { PageKind } from "../../model/article.ts";

const set = (words: string) => new Set(words.split(" "));

/** Segments of addresses, lower case, in the languages that the labelled pages are in. */
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
/** Words of an address's last segment that make a live blog of it. */
const LIVE_WORDS = set("live liveblog liveticker");
/**
 * UTF-16 units of text: a video page has less than the second; a `VideoObject` alone makes one of a
 * page below the first.
 */
const SHORTEST_TEXT = 500;
const LONGEST_VIDEO_TEXT = 1200;

/**
 * The kind of a page that is an article. `types` are the names of the schema.org types that the
 * page claims, `ogType` is its `og:type` in lower case, `textLength` gives the length of its text
 * in UTF-16 units, as far as known.
 */
export function pageKindOf(
  address: string,
  types: ReadonlySet<string>,
  ogType: string,
  textLength: () => number,
): PageKind {
  const segments = segmentsOf(address);
  const isAddressedAs = (words: ReadonlySet<string>) => segments.some((word) => words.has(word));
  const slugWords = (segments.at(-1) ?? "").split(/[-_.]/);
  const isLiveSlug = slugWords.some((word) => LIVE_WORDS.has(word));
  if (types.has("LiveBlogPosting") || isAddressedAs(LIVE) || isLiveSlug) return "live";
  if (types.has("OpinionNewsArticle") || isAddressedAs(OPINION)) return "opinion";
  const isVideo =
    ogType.startsWith("video") ||
    isAddressedAs(VIDEO) ||
    (types.has("VideoObject") && textLength() < SHORTEST_TEXT);
  if (isVideo && textLength() < LONGEST_VIDEO_TEXT) return "video";
  const isGallery = types.has("ImageGallery") || types.has("MediaGallery");
  return isGallery || isAddressedAs(GALLERY) ? "gallery" : "news";
}

/** The segments of an address's path, lower case, without empty ones. */
function segmentsOf(address: string): string[] {
  const path = address.replace(/^[^/]*\/\/[^/]*/, "").replace(/[?#].*$/s, "");
  return path.toLowerCase().split("/").filter(Boolean);
}
