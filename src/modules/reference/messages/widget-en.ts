/** The window in which readers of other web pages ask, and the page where staff set it up. */
export const en = {
  launch: "Ask a librarian",
  "launch-now": "Somebody answers now",
  "launch-later": "Leave a question",
  "window-title": "Ask {library}",
  close: "Close",
  unread: "{count, plural, one {One new answer} other {# new answers}}",
  "whole-page": "Open as a page of its own",
  widget: "Question window",
  "widget-lead":
    "Readers ask from your own web pages: a button opens this library’s desk above the page.",
  "what-is-this": "What is this?",
  "what-is-this-text":
    "Say below which web pages may hold the window, then put the lines into those pages. The window sets no cookie and keeps nothing in the browser: a reader comes back by their code. Where no script runs, there is a plain link.",
  sites: "Web pages that may hold it",
  "sites-hint":
    "One a line, with https:// and the host, such as https://www.example.org. No other page can show it.",
  "site-wrong": "This is no address of a site: {site}. It looks like https://www.example.org.",
  "sites-many": "These are more than 50 sites. Name those that readers come to.",
  hue: "Colour",
  "hue-hint": "A hue from 0 to 359; empty: your library’s own.",
  "hue-wrong": "A hue is a whole number from 0 to 359.",
  save: "Save",
  saved: "Saved. It holds from now on.",
  "check-errors": "Nothing was saved yet",
  lines: "Lines for your pages",
  "lines-lead":
    "Put them where the button’s link may stand, best at the end of the page. The language follows the page’s own; data-lang on the second line names another.",
  copy: "Copy the lines",
  policy: "For pages with a content security policy",
  "policy-lead": "Add these sources to the directives that the page has already.",
  "copy-policy": "Copy the sources",
  copied: "Copied",
  preview: "How it looks",
  "no-sites": "No web page may hold it yet",
  "no-sites-text": "Name at least one site above; until then the lines show a link only.",
};
