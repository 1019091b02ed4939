export const en = {
  "too-fast": "Too much came at once. The connection begins again in a moment.",
  malformed: "The server did not understand this. Please load the page again.",
  "too-large": "There is more in one message than can be taken. Send it in parts, or as a file.",
  "no-hello": "The connection did not say who it is. Please load the page again.",
  "token-invalid": "This page belongs to another sign-in. Please load it again.",
  "token-expired": "This page has been open for too long. Please load it again.",
  "signed-out": "You have signed out. Sign in again to go on.",
  "no-such-stream": "There is nothing to follow here. Please load the page again.",
  "not-followed":
    "This was not sent, for the conversation is not open. Please load the page again.",
  "too-many": "This page follows too much at once. Close another part of it first.",
  full: "Too many people are connected at the moment. The connection is tried again in a moment.",
} as const;
