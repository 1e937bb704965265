/** The five colours until the reader names them otherwise, and the tints. */
export default {
  fact: "Fact",
  quote: "Quote",
  question: "Question",
  follow: "Follow up",
  doubt: "Doubt",
  yellow: "yellow",
  blue: "blue",
  violet: "violet",
  green: "green",
  red: "red",
  orange: "orange",
  teal: "teal",
  grey: "grey",
} as const;
