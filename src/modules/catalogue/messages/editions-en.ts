/** Titles that share a work. */
export const en = {
  title: "Other editions and forms",
  "relation-edition": "Other editions",
  "relation-language": "In other languages",
  "relation-form": "In other forms",
  "relation-volume": "Other volumes of the set",
  "show-all":
    "{count, plural, one {Show the other one on a page of its own} other {Show all # other editions and forms}}",
  "page-title": "Other editions and forms of {title}",
  range: "{total, plural, one {One title} other {{from}–{to} of # titles}}",
  pages: "Pages of other editions",
  "now-edition": "Another edition is available now:",
  "now-form": "Available now in another form ({form}):",
  "now-language": "Available now in another language ({language}):",
  crowded: "There are more titles of this name than can be listed here.",
  "crowded-find": "Search for all of them",
  none: "No other editions are known",
  "none-text":
    "No library has this work in another edition, language or form that its records show to be the same.",
} as const;
