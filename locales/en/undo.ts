/** What was done and can be undone, and what is so again. */
export default {
  deleted: "Deleted “{words}”.",
  deletedHighlight: "Deleted the highlight.",
  deletedArticle: "Deleted the article.",
  deletedWith: {
    one: "Deleted “{words}” and its {count} highlight.",
    other: "Deleted “{words}” and its {count} highlights.",
  },
  deletedArticleWith: {
    one: "Deleted the article and its {count} highlight.",
    other: "Deleted the article and its {count} highlights.",
  },
  inTrash: {
    one: "It stays in the trash for {count} day.",
    other: "It stays in the trash for {count} days.",
  },
  back: "“{words}” is back.",
  backHighlight: "The highlight is back.",
  backArticle: "The article is back.",
  tagsRemoved: { one: "Removed the tag {tags}.", other: "Removed the tags {tags}." },
  tagsBack: { one: "The tag {tags} is back.", other: "The tags {tags} are back." },
  noteDeleted: "Deleted the note “{words}”.",
  noteBack: "The note “{words}” is back.",
  nothing: "Nothing was undone: all of it was changed since.",
  some: "Undone for {restored} of {all}; the others were changed since.",
} as const;
