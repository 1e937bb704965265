import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_ADDRESS_OF_PAGE } from "../../../lib/model/bounded-page.ts";
import {
  addressToKeep,
  claimsOf,
  identityOf,
  siteOf,
  withoutTracking,
} from "../../../lib/model/source.ts";
import { unitsRead } from "../growth.ts";

const STORY = "https://www.example.org/2026/03/river-rises";
const ID = "example.org/2026/03/river-rises";

/** Addresses as they are met, and everything near them that might upset a parser. */
const anyAddress = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.string({ unit: "binary" }).map((junk) => `https://example.org/${junk}`),
  fc
    .string({ unit: "grapheme" })
    .map((junk) => `http://m.www.example.co.uk/amp/${junk}/index.html`),
  fc
    .array(
      fc.constantFrom(
        "amp",
        "/",
        "%",
        "%25",
        "%41",
        "é",
        "index.html",
        "?",
        "&",
        "=",
        "#!/",
        "+",
        " ",
        ".amp",
        "\\",
      ),
    )
    .map((parts) => `https://www.amp.example.org/${parts.join("")}`),
  fc.string(),
);

describe("the identity of an address", () => {
  it.each([
    [`${STORY}?_r=0`, "the New York Times' `_r`"],
    [`${STORY}?utm_source=x&utm_medium=y&fbclid=123&gclid=9&mc_cid=1&at_medium=rss`, "campaigns"],
    [`${STORY}?a=&amp;utm_source=x`.replace("a=&", ""), "an address copied out of markup"],
    [`${STORY}?smid=tw-share&unlocked_article_code=1.AB`, "a gift link"],
    [
      `${STORY}?ref=home&print=1&share=facebook&feature=share&rss=yes`,
      "words that say how the reader came",
    ],
    [`${STORY}/index.html`, "CNN's `/index.html`"],
    [`${STORY}/`, "a slash at the end"],
    [`${STORY}#comments`, "a fragment"],
    [`${STORY}#:~:text=river`, "a text fragment"],
    [`${STORY}/amp`, "AMP behind"],
    [`${STORY}/amp/?outputType=amp`, "AMP behind, with a key"],
    [`${STORY}.amp`, "AMP as an ending"],
    [`${STORY}?amp=1`, "AMP as a key"],
    ["https://www.example.org/amp/2026/03/river-rises", "AMP before"],
    ["https://amp.example.org/2026/03/river-rises", "an AMP host"],
    [
      "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/2026/03/river-rises",
      "Google's AMP cache",
    ],
    ["https://www.google.co.uk/amp/s/www.example.org/2026/03/river-rises", "Google's AMP viewer"],
    [
      "https://www-example-org.bing-amp.com/c/s/www.example.org/2026/03/river-rises",
      "Bing's AMP cache",
    ],
    ["https://m.example.org/2026/03/river-rises", "a mobile host"],
    ["http://www.m.example.org/2026/03/river-rises", "two dresses and no TLS"],
    ["https://WWW.EXAMPLE.ORG:443/2026/03/river-rises", "capitals and the port of the scheme"],
    [
      "https://www.example.org./2026//03/river%2Drises",
      "a full host name, two slashes, needless encoding",
    ],
    ["https://user:secret@example.org/2026/03/river-rises", "a user"],
  ])("of %s is that of the article (%s)", (address) => expect(identityOf(address)).toBe(ID));

  it("is one wherever the reader jumped to on the page, and follows an app's route (demand 18)", () => {
    const at = (fragment: string) => identityOf(`${STORY}${fragment}`);
    for (const fragment of ["#comments", "#:~:text=river", "#", "#t=12"])
      expect(at(fragment)).toBe(at(""));
    expect(at("#!/story-1")).not.toBe(at(""));
    expect(at("#/story-1")).not.toBe(at("#/story-2"));
  });

  it.each([
    ["?id=1", "?id=2"],
    ["?p=10", "?p=11"],
    ["?article=a", "?article=b"],
    ["?print=48213", "?print=48214"],
    ["?ref=100", "?ref=101"],
    ["?id=1&x=2", "?id=1%26x%3D2"],
    ["a%3Fid=1", "a?id=1"],
    ["a%23b", "a#b"],
    ["100%25", "100"],
    ["A", "a"],
    ["#!/story-1", "#!/story-2"],
    ["#/story-1", "#/story-2"],
    ["?123", "?124"],
    ["?=123", "?=124"],
    ["index.php?sid=1", "index.php?sid=2"],
    ["ampersand", "ersand"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(identityOf(`https://example.org/${a}`)).not.toBe(identityOf(`https://example.org/${b}`));
  });

  it.each([
    ["https://mobile.co.uk/x", "mobile.co.uk/x"],
    ["https://m.com.au/x", "m.com.au/x"],
    ["https://amp.dev/x", "amp.dev/x"],
    ["https://news.example.org/x", "news.example.org/x"],
    ["https://example.org:8080/x", "example.org:8080/x"],
    ["http://192.168.0.1/x", "192.168.0.1/x"],
    ["https://münchen.example/straße", "xn--mnchen-3ya.example/straße"],
    ["https://example.org/stra%C3%9Fe", "example.org/straße"],
    ["https://example.org/caf%65%CC%81", "example.org/café"], // decomposed é
    ["https://example.org/%E4%F6", "example.org/%E4%F6"], // Latin-1
    ["https://example.org/%e4%f6", "example.org/%E4%F6"],
    ["https://example.org/?b=2&a=1", "example.org?a=1&b=2"],
    ["https://example.org/#/", "example.org"],
    ["https://example.org/#!/story:~:text=x", "example.org#!/story"],
  ])("of %s is %s", (address, identity) => expect(identityOf(address)).toBe(identity));

  it.each([
    "",
    "   ",
    "about:blank",
    "file:///a",
    "ftp://a/b",
    "javascript:1",
    "https://",
    "https://.",
    "chrome://x",
    "x",
  ])("of «%s» is none", (junk) => expect(identityOf(junk)).toBe(""));

  it("stays what it is when it is read as an address", () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const identity = identityOf(address);
        if (identity) expect(identityOf(`https://${identity}`)).toBe(identity);
      }),
      { numRuns: 3000 },
    );
  });

  /**
   * The rule for paths as it was first written, each step a line, again and again until nothing
   * changes.
   */
  const pathByRounds = (pathname: string) => {
    let path = pathname;
    for (let before = ""; before !== path; ) {
      before = path;
      path = path
        .replace(/\/{2,}/g, "/")
        .replace(/\/(?:index|default)\.(?:[sx]?html?|php|aspx?)$/i, "/")
        .replace(/^\/amp(?=\/.)/i, "")
        .replace(/\/amp\/?$/i, "")
        .replace(/\.amp(?=\.html?$|$)/i, "")
        .replace(/\/$/, "");
    }
    return path;
  };

  it("leaves of a path what the rule, applied again and again, leaves of it", () => {
    const piece = fc.constantFrom(
      ...["/amp", "/", "/index.html", "/default.aspx", "/index", ".html", ".htm", ".amp", "/AMP"],
      ...[
        "amp",
        ".amp.html",
        ".amp.htm",
        "/a",
        "b",
        ".",
        "/index.php",
        "/index.xhtml",
        "index.amp.html",
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const { pathname } = new URL(`https://example.org/${pieces.join("")}`);
        expect(identityOf(`https://example.org${pathname}`)).toBe(
          `example.org${pathByRounds(pathname)}`,
        );
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ["/amp", "the path of a page that stopped the background"],
    ["/amp/index.html", "views within views"],
    [".amp", "endings"],
    ["/x.amp.html", "endings before endings"],
    ["%", "signs that encode nothing"],
    ["/%41", "needless encoding"],
  ])("is found by reading an address of many «%s» a few times (%s)", (piece) => {
    const address = `https://example.org/${piece.repeat(8000 / piece.length)}`;
    expect(unitsRead(() => identityOf(address))).toBeLessThan(60 * address.length);
  });

  it("is none if the address is longer than any, and costs nothing then", () => {
    const long = `https://example.org/${"/amp".repeat(50_000)}`;
    expect(identityOf(long)).toBe("");
    expect(unitsRead(() => identityOf(long))).toBeLessThan(100);
    const name = "x".repeat(LONGEST_ADDRESS_OF_PAGE - "https://example.org/".length);
    expect(identityOf(`https://example.org/${name}`)).toBe(`example.org/${name}`);
    expect(identityOf(`https://example.org/${name}y`)).toBe("");
    expect(identityOf(`https://example.org/#!/${name}`)).toBe("");
    expect(identityOf(`https://example.org/a#:~:text=${name}`)).toBe("example.org/a");
  });

  it("stays what it is near the limit, too", () => {
    const piece = fc.constantFrom(
      "é",
      "%C3%A9",
      "a",
      "/",
      "?a=",
      "&",
      "+",
      "%2F",
      ":",
      "é".repeat(900),
    );
    const long = fc
      .array(piece, { minLength: 1, maxLength: 30 })
      .map((pieces) => `https://example.org/${pieces.join("").repeat(200)}`.slice(0, 9000));
    fc.assert(
      fc.property(long, (address) => {
        const identity = identityOf(address);
        if (identity) expect(identityOf(`https://${identity}`)).toBe(identity);
      }),
      { numRuns: 300 },
    );
  });

  it("reads a host of any length once", () => {
    const host = `${"m.".repeat(100_000)}example.org`;
    expect(unitsRead(() => siteOf(`https://${host}/x`))).toBeLessThan(10 * host.length);
  });

  it("does not depend on the order of the keys", () => {
    const pairs = fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 5 });
    fc.assert(
      fc.property(pairs, (all) => {
        const write = (some: [string, string][]) => `${STORY}?${new URLSearchParams(some)}`;
        expect(identityOf(write(all.toReversed()))).toBe(identityOf(write(all)));
      }),
    );
  });

  it.each([
    "https://google.zip/amp/s/www.example.org/x",
    "https://www.google.evil.example/amp/s/www.example.org/x",
    "https://google.xx.com/amp/s/www.example.org/x",
    "https://evilgoogle.com/amp/s/www.example.org/x",
    "https://cdn.ampproject.org.evil.example/c/s/www.example.org/x",
    "https://evilcdn.ampproject.org/c/s/www.example.org/x",
  ])("%s is no cache, whatever its path says", (address) => {
    expect(identityOf(address)).not.toBe("example.org/x");
    expect(identityOf(address)).toMatch(new RegExp(`^${siteOf(address)}/`));
  });

  it("of a stranger's place on a shared host is its own, whatever its name", () => {
    for (const name of ["m", "amp", "mobile", "touch", "wap", "www2"]) {
      expect(siteOf(`https://${name}.substack.com/p/x`)).toBe(`${name}.substack.com`);
      expect(identityOf(`https://${name}.github.io/x`)).toBe(`${name}.github.io/x`);
    }
    expect(siteOf("https://www.medium.com/x")).toBe("medium.com");
    expect(siteOf("https://m.example.org/x")).toBe("example.org");
  });

  it("never throws, however deep a cache holds a cache", () => {
    const deep = `https://www.google.com/amp/s/${"www.google.com/amp/s/".repeat(380)}example.org/x`;
    expect(identityOf(deep)).toMatch(/^google\.com\/s\/www\.google\.com\/.*example\.org\/x$/);
  });
});

describe("what a page claims", () => {
  const claims = (...claimed: string[]) => claimsOf(STORY, claimed);

  it.each([
    "",
    "  ",
    "/",
    "https://www.example.org",
    "https://example.org/#/",
    "(unknown)",
    "undefined",
    "#",
    "null",
  ])("is nothing if it says «%s»", (claimed) => expect(claims(claimed)).toEqual([]));

  it("is nothing new if it is the page's own address", () => {
    expect(claims(STORY, `http://m.example.org/2026/03/river-rises/amp?utm_source=x`)).toEqual([]);
  });

  it("is an identity, once, wherever it points", () => {
    expect(
      claims("/2026/other", "//example.org/2026/other", "https://agency.example/wire?id=7"),
    ).toEqual(["example.org/2026/other", "agency.example/wire?id=7"]);
  });

  it("is nothing that is not of the web", () =>
    expect(claims("mailto:a@b.c", "javascript:alert(1)")).toEqual([]));

  it("is at most eight addresses, none longer than addresses are", () => {
    const many = Array.from({ length: 1000 }, (_, i) => `https://example.net/${i}`);
    expect(claims(`https://example.net/${"/amp".repeat(50_000)}`, ...many)).toEqual(
      many.slice(0, 8).map((address) => address.slice("https://".length)),
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(anyAddress, anyAddress, (a, b) => void claimsOf(a, [b, a])));
  });
});

describe("an address to keep", () => {
  it("has neither fragment nor password, but its route and its keys", () => {
    expect(addressToKeep("https://u:p@www.example.org/x?utm_source=y#part")).toBe(
      "https://www.example.org/x?utm_source=y",
    );
    expect(addressToKeep("https://example.org/#!/story")).toBe("https://example.org/#!/story");
    expect(addressToKeep("https://example.org/#!/story:~:text=a")).toBe(
      "https://example.org/#!/story",
    );
  });

  it("is left alone if it is none", () => expect(addressToKeep("not one")).toBe("not one"));

  it("has the identity of the address", () => {
    fc.assert(
      fc.property(anyAddress, (a) => void expect(identityOf(addressToKeep(a))).toBe(identityOf(a))),
    );
  });
});

it("gives a publication's host without www, m and the like", () => {
  expect(siteOf("https://www.example.org/x")).toBe("example.org");
  expect(siteOf("https://m.example.org.")).toBe("example.org");
  expect(siteOf("about:blank")).toBe("");
});

describe("an address that is handed on", () => {
  it.each([
    ["https://a.example/b?utm_source=x&id=7#place", "https://a.example/b?id=7#place"],
    ["https://a.example/b?fbclid=1", "https://a.example/b"],
    ["https://a.example/b?q=a%20b", "https://a.example/b?q=a%20b"],
    ["https://a.example/b?ref=48213", "https://a.example/b?ref=48213"],
    ["file:///home/x?utm_source=1", "file:///home/x?utm_source=1"],
    ["no address", "no address"],
  ])("of %s is %s", (address, expected) => expect(withoutTracking(address)).toBe(expected));
});
