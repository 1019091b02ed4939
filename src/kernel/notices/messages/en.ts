export const en = {
  open: "Open",
  "digest-subject": "{count, plural, one {One piece of news} other {# pieces of news}} for you",
  "digest-more":
    "{count, plural, one {One more piece of news is} other {# more pieces of news are}} in your notice centre.",
  footer: "From {sender}, at {host}. Kind of news: {kinds}.",
  settings: "Choose what you hear, where and when",
  stop: "No more mail of this kind",
  "stop-all": "No more mail of these kinds",
  "push-several": "You have {count, plural, one {one new notice} other {# new notices}}.",
};
