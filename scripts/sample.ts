/** The sample article of the repository, and what a reader of the tour marks in it. */
import { readFileSync } from "node:fs";

const folder = new URL("../tests/fixtures/pages/sample/", import.meta.url);

export const SAMPLE = {
  address: JSON.parse(readFileSync(new URL("article.json", folder), "utf8")).url as string,
  html: readFileSync(new URL("page.html", folder), "utf8"),
};

/** The passage that gets a note at once, through the toolbar's pencil. */
export const NOTED = {
  text: "In its first twelve months the night service carried 212,480 passengers",
  note: "A third above the forecast. Compare with the **authority’s report** before quoting. #figures",
  tag: "night ferries",
};

/** Four more, a colour each. One lies inside a link, one has typographic quotes. */
export const MARKED = [
  { text: "“We planned for a trickle and got a tide,”", color: "quote" },
  { text: "the city pays the rest, about €5.40 for each crossing", color: "question" },
  { text: "Measurements made for the city in January", color: "follow" },
  { text: "The new ferry will be quieter by 11 decibels, its builder promises", color: "doubt" },
] as const;

/** Said of the article as a whole. */
export const ON_ARTICLE = "Council votes on 26 March: come back to this. #follow-up";
