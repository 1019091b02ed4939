/** News for readers about what they asked for. */
export const en = {
  "answered-label": "My requests: on its way, or it cannot be had",
  "answered-outline": "There is news about a request of yours.",
  "ready-label": "My requests: it is here",
  "ready-outline": "Something you asked for is here.",
  "due-label": "My loans from elsewhere: due, renewed, called back",
  "due-outline": "There is news about something you borrowed.",

  "promised-title": "A library will send “{title}”",
  "promised-text": "You will hear from us again when it is here.",
  "shipped-title": "“{title}” is on its way",
  "shipped-text": "It was sent to your library. You will hear from us again when it is here.",
  "ready-title": "“{title}” is here",
  "ready-text":
    "You can collect it now{branch, select, none {} other { at {branch}}}. Please bring it back by {date}.",
  "delivered-title": "Your copy of “{title}” is here",
  "delivered-text": "Open your request to read or download it.",
  "unfilled-title": "“{title}” could not be found for you",
  "unfilled-text":
    "No library that we could ask can send it. Your library’s staff can help you to find something else.",
  "cancelled-title": "Your request for “{title}” was ended",
  "cancelled-text": "It was cancelled. If you did not want that, talk to your library’s staff.",
  "not-cancelled-title": "“{title}” could not be cancelled any more",
  "not-cancelled-text": "It still comes. You will hear from us again when it is here.",
  "due-soon-title": "“{title}” is due on {date}",
  "due-soon-text": "You can ask for more time on the page of your request.",
  "overdue-title": "“{title}” is overdue",
  "overdue-text":
    "It was due on {date}. The library that lent it waits for it: please bring it back.",
  "recalled-title": "“{title}” is called back",
  "recalled-text": "The library that lent it needs it. Please bring it back as soon as you can.",
  "renewed-title": "You can keep “{title}” until {date}",
  "renewed-text": "The library that lent it has given you more time.",
  "not-renewed-title": "“{title}” cannot be renewed",
  "not-renewed-text": "Please bring it back by {date}.",

  "kept-readers":
    "What you asked for from other libraries, until some days after it has ended (your library decides how many); then nobody can tell any more that it was you.",
};
