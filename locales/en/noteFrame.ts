/** The frame with note and tags in the card of a web page. */
export default {
  title: "Note and tags",
  note: "Note: {note}.",
  tags: "Tags: {tags}.",
  tagNotSaved: "{tags} was not saved: {reason}",
  tagsNotSaved: "The change of tags was not saved: {reason}",
} as const;
