/** Titles and other things of this site in a conversation. */
export const en = {
  "find-title": "Find a title",
  "find-label": "Title, author or number",
  "find-do": "Find",
  "found-none": "Nothing found",
  "found-none-text": "Try fewer words, or only the author's name.",
  "put-in": "Put the link into the answer",
  "hand-over": "Put the request form into the answer",
  "put-done": "The link stands in the answer.",
};
