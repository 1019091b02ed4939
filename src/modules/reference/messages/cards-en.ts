/** Titles and other things of this site in a conversation. */
export const en = {
  "find-title": "Find a title, or something to book",
  "find-label": "Title, author or number; room or equipment",
  "find-do": "Find",
  "found-none": "Nothing found",
  "found-none-text": "Try fewer words, or only the author's name.",
  "put-in": "Put the link into the answer",
  "hand-over": "Into the answer: {what}",
  "put-done": "The link stands in the answer.",
};
