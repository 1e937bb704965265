/** Words that stand with a date. */
export default {
  unknown: "unknown date",
  localTime: "{date} (local time)",
} as const;
