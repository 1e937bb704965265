/** The frame with note and tags in the card of a web page. */
export default {
  title: "Note and tags",
} as const;
