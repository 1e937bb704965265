/**
 * When an article was published and changed: which source is believed, and that the two are never
 * mixed up.
 */
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../../lib/extraction/article.ts";
import { openHtml } from "../fixture.ts";

const NOW = Date.parse("2026-04-01T12:00:00Z");
const DATELESS = "https://post.example/harbour-opens-again";

function datesOf(
  head: string,
  body: string,
  address = DATELESS,
): [published: string, modified: string] {
  const html = `<html lang="en"><head>${head}</head><body>${body}<p>The harbour opened again.</p></body></html>`;
  const { published, modified } = extractArticle(openHtml(html), address, { now: () => NOW });
  return [published, modified];
}

const meta = (name: string, value: string) => `<meta property="${name}" content="${value}">`;
const jsonLd = (json: object) =>
  `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const HEADLINE = "<h1>Harbour of Eastmere opens again</h1>";

describe("published and modified", () => {
  it("are each what the page says, with its zone", () => {
    const stated = {
      "@type": "NewsArticle",
      datePublished: "2026-03-03T18:40:00+01:00",
      dateModified: "2026-03-05T08:00:00Z",
    };
    expect(datesOf(jsonLd(stated), HEADLINE)).toEqual([
      "2026-03-03T18:40:00+01:00",
      "2026-03-05T08:00:00Z",
    ]);
  });

  it("never stand in for each other", () => {
    expect(datesOf(meta("article:modified_time", "2026-03-05T08:00"), HEADLINE)).toEqual([
      "",
      "2026-03-05T08:00",
    ]);
    expect(datesOf("", `${HEADLINE}<p>Last updated: 5 March 2026</p>`)).toEqual(["", "2026-03-05"]);
    expect(datesOf(meta("article:published_time", "2026-03-03"), HEADLINE)).toEqual([
      "2026-03-03",
      "",
    ]);
  });

  it.each([
    "Published 3 March 2026, updated 5 March 2026 09:30",
    "Updated 5 March 2026 09:30, first published on 3 March 2026",
    "3 March 2026 (edited: 5 March 2026, 09:30)",
    "Veröffentlicht am 3.3.2026 | Aktualisiert: 5.3.2026 09:30",
    "03.03.2026, Stand: 05.03.2026, 09:30 Uhr",
    "Publicado: 3 de marzo de 2026. Actualizado: 5 de marzo de 2026, 9:30",
    "입력 2026.03.03 수정 2026.03.05 09:30",
  ])("are told apart in one printed line: %s", (line) => {
    expect(datesOf("", `${HEADLINE}<p>${line}</p>`)).toEqual(["2026-03-03", "2026-03-05T09:30"]);
  });
});

describe("published", () => {
  it("is the date next to the headline, not the day of the visit in the page's header", () => {
    const header = "<div>Wednesday, 1 April 2026</div><div>Eastmere 4°C</div>";
    expect(
      datesOf(
        "",
        `${header}<p>Ships</p><p>Coast</p>${HEADLINE}<p>By Ada Verdi</p><p>3 March 2026 18:40</p>`,
      )[0],
    ).toBe("2026-03-03T18:40");
  });

  it.each(["4. maj 2026 kl. 12.30", "Publicerad 4 maj 2026", "Objavljeno 4. maj 2026"])(
    "is read from a printed line whose month sounds like another language's word for a change: %s",
    (line) => {
      const now = Date.parse("2026-06-01T12:00:00Z");
      const doc = openHtml(
        `<html><body>${HEADLINE}<p>${line}</p><p>The harbour opened again.</p></body></html>`,
      );
      expect(extractArticle(doc, DATELESS, { now: () => now }).published.slice(0, 10)).toBe(
        "2026-05-04",
      );
    },
  );

  it("is read from years of two digits, with full stops only", () => {
    expect(datesOf("", `${HEADLINE}<p>Di 03.03.26 | 18:40 Uhr | Von Ada Verdi</p>`)[0]).toBe(
      "2026-03-03T18:40",
    );
    expect(datesOf("", `${HEADLINE}<p>03 | 03 | 2026</p>`)[0]).toBe("2026-03-03");
    for (const line of ["Score 12.10.26.4", "10/11/12", "Version 1.12.20", "12:10:26"])
      expect([line, datesOf("", `${HEADLINE}<p>${line}</p>`)[0]]).toEqual([line, ""]);
  });

  it("is the printed day where the address has another and the instant is in UTC", () => {
    const head = meta("article:published_time", "2026-03-03T16:34:54Z");
    const address = "https://post.example/harbour-opens-again-20260304.html";
    expect(datesOf(head, `${HEADLINE}<p>March 3, 2026 - 4.34pm</p>`, address)[0]).toBe(
      "2026-03-03T16:34:54Z",
    );
    expect(datesOf(head, `${HEADLINE}<p>March 4, 2026 - 2.34am</p>`, address)[0]).toBe(
      "2026-03-04T02:34",
    );
    expect(datesOf(head, HEADLINE, address)[0]).toBe("2026-03-04");
  });

  it("is not that of another article's teaser, which has a moment of its own", () => {
    const teaser =
      '<aside><time datetime="2026-03-03T20:11:00Z">a day ago</time> Ferry stops</aside>';
    const head = jsonLd({ "@type": "NewsArticle", datePublished: "2026-03-04T05:00:00Z" });
    expect(datesOf(head, `${HEADLINE}<p>2 hours ago</p>${teaser}`)[0]).toBe("2026-03-04T05:00:00Z");
  });

  it("is not in the future nor before 1990 on one source alone", () => {
    for (const date of ["2031-03-03", "1970-01-01T00:00:00Z", "1989-12-31"]) {
      expect(datesOf(meta("article:published_time", date), HEADLINE)[0]).toBe("");
      expect(datesOf(meta("article:modified_time", date), HEADLINE)[1]).toBe("");
      const second = `${HEADLINE}<time datetime="${date}">long ago</time>`;
      expect(datesOf(meta("article:published_time", date), second)[0]).toBe(date);
    }
  });

  it("is passed over where it is nonsense, and the next source is asked", () => {
    for (const date of [
      "0000-00-00",
      "31.02.2026",
      "Invalid Date",
      "{{date}}",
      "soon",
      "99999-99-99",
      "-1",
    ])
      expect(
        datesOf(meta("article:published_time", date), `${HEADLINE}<p>3 March 2026</p>`)[0],
      ).toBe("2026-03-03");
  });

  it.each([
    [["2026-03-03"]],
    [{ "@value": "2026-03-03" }],
    [20260303],
    [1772496000000],
    [["", null, "2026-03-03"]],
  ])("is read from JSON-LD as %j", (datePublished) => {
    expect(
      datesOf(jsonLd({ "@type": "NewsArticle", datePublished }), HEADLINE)[0].slice(0, 10),
    ).toBe("2026-03-03");
  });

  it.each([[true], [{}], [[]], [{ constructor: 1 }], [3.5], [null]])(
    "is nothing where JSON-LD has %j",
    (datePublished) => {
      expect(datesOf(jsonLd({ "@type": "NewsArticle", datePublished }), HEADLINE)[0]).toBe("");
    },
  );
});
