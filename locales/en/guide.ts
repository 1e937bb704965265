/** Three steps beside the sample article. */
export default {
  label: "Your first highlight",
  select: "Select a few words of this sample, and pick a colour in the bar.",
  note: "Now click on what you marked, and write a note on it in the list.",
  done: "That is all there is to it. On any web page it works the same way.",
  step: "Step {step} of {steps}",
  export: "Save it as a Markdown file",
  exported: "Saved “{name}”.",
  library: "See it in the library",
  remove: "Move the sample to the trash",
  notRemoved: "Not removed",
} as const;
