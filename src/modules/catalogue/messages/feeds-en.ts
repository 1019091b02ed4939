/** Feeds of searches, and what browsers and programs are told of the search. */
export const en = {
  "follow-search": "Follow this search",
  "follow-title": "Follow a search",
  "follow-lead":
    "A feed reader, or a mail program that reads feeds, tells you when a title comes that answers this search.",
  "follow-address": "Address of the feed",
  "follow-how": "Copy the address into your feed reader. Nobody learns who reads a feed.",
  copy: "Copy",
  copied: "Copied",
  "follow-open": "Open the feed",
  "follow-back": "Back to the results",
  "new-at": "New at {library}",
  "feed-of": "{search} · {network}",
  "feed-held": "{count, plural, one {Held by {names}} other {Held by # libraries: {names}}}",
  "search-description": "Find titles in all libraries of {network}.",
  "search-in": "Search {name}",
} as const;
