/** What the reference desk refuses, in words; its pages have words of their own, by area. */
export const en = {
  claimed: "{who} has taken this question. Choose another one that waits.",
  "moved-on":
    "That cannot be done now: the question has moved on. Reload the page to see how it stands.",
  "inquiry-ended": "This conversation has ended. Ask a new question, and somebody will answer it.",
  "too-many-inquiries":
    "Many questions have come from here in a short time. Wait a few minutes, then ask again.",
  "too-many-ratings":
    "Much has been said about these pages from here in a short time. Wait a minute, then try again.",
  "article-moved":
    "That cannot be done now: somebody else has changed this article. Reload the page to see how it stands.",
};
