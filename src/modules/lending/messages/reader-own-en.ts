/** How readers are told of what they have asked for. */
export const en = {
  requests: "Requests from elsewhere",
  panel:
    "{underWay, plural, =0 {None under way} one {# under way} other {# under way}}, {here, plural, =0 {none here for you} one {# here for you} other {# here for you}}.",
  "requests-lead": "What other libraries send for you, and how it stands.",
  "what-is-this": "What is this?",
  "requests-help":
    "Each request says what happens with it now, what comes next, and what you can do. You are told of each step by notices, which you can set as you like.",
  "none-title": "You are waiting for nothing",
  "none-text":
    "Find a title. Where your library does not have it, its page offers to request it from another.",
  "none-find": "Find a title",
  "request-other": "Request something that is not in the catalogue",
  ended: "{count, plural, one {# that has ended} other {# that have ended}}",
  "ended-about":
    "Some days after a request has ended your library forgets that it was yours. Then it is gone from here too.",
  forgotten: "Gone from here after {date}",
  "notice-settings": "How you are told of news",
  where: "You are here",
  way: "The way of this request",
  done: "Done:",
  "station-asked": "Asked",
  "station-promised": "Promised",
  "station-on-way": "On its way",
  "station-here": "Here for you",
  "station-back": "Given back",
  "open-copy": "Open your copy",
  "copy-about":
    "The link can be opened a few times, for some days. It is for your own study: what you may do with it stands there.",
  renew: "Ask for more time",
  cancel: "Cancel this request",
  again: "Request it again",
  undo: "Undo",
  lost: "I have lost it",
  "lost-about":
    "Both libraries are told. Your library’s staff talk with you about what it costs to replace it. Should you find it again, bring it back: that settles it.",
  "report-lost": "Report that it is lost",
  "fact-title": "Title",
  "fact-in": "In",
  "fact-author": "Author",
  "fact-part": "Volume, issue, pages",
  "fact-supplier": "From",
  "fact-pickup": "Fetch it at",
  "fact-due": "Bring it back by",
  "fact-needed": "Of no use after",
  "fact-placed": "Requested on",
  "fact-number": "Number",
  "fact-forgotten": "Gone from here after",
  history: "What has happened",
  "too-late": "That cannot be done any more: the request has moved on. This is how it stands now.",
  "done-placed": "Your request is placed. You will be told when it moves on.",
  "done-kept":
    "Your request is kept. Your library’s staff look for it, and you will be told what they find.",
  "done-cancellation":
    "The request is cancelled, or will be as soon as the other library has agreed.",
  "done-renewal": "You have asked for more time. You will be told what the lending library says.",
  "done-loss": "Both libraries know that it is lost. Your library’s staff will talk with you.",

  "state-placed": "Placed",
  "state-review": "With your library’s staff",
  "state-asking": "Asked",
  "state-expected": "Expected",
  "state-promised": "Promised",
  "state-conditional": "A condition to settle",
  "state-retry": "Later",
  "state-cancelling": "Being cancelled",
  "state-shipped": "On its way",
  "state-received": "Here for you",
  "state-renewing": "More time asked for",
  "state-overdue": "Overdue",
  "state-recalled": "Called back",
  "state-returned": "Given back",
  "state-lost": "Lost",
  "state-damaged": "Damaged",
  "state-claimed-returned": "Said to be given back",
  "state-delivered": "Your copy is here",
  "state-completed": "Done",
  "state-completed-without-return": "Closed",
  "state-cancelled": "Cancelled",
  "state-unfilled": "Could not be found",

  "now-placed": "The next library is about to be asked.",
  "now-review":
    "Your library’s staff look at it before another library is asked. You need do nothing.",
  "now-asking":
    "{library, select, none {A library} other {{library}}} has been asked{answer, select, none {} other { and should answer by {answer}}}. If it cannot send it, the next one is asked.",
  "now-expected":
    "{library, select, none {A library} other {{library}}} expects to send it{answer, select, none {} other { and should say by {answer}}}.",
  "now-promised":
    "{library, select, none {A library} other {{library}}} will send it. You will hear when it is on its way.",
  "now-conditional":
    "{library, select, none {A library} other {{library}}} sends it on a condition. Your library’s staff decide, and ask you where it concerns you.",
  "now-retry":
    "{library, select, none {A library} other {{library}}} can send it later. Your library’s staff ask again, or ask another.",
  "now-cancelling":
    "You have cancelled it. The other library must agree; if it is on its way already, it still comes.",
  "now-shipped":
    "{library, select, none {It was sent} other {{library} has sent it}} to your library. You will hear when you can fetch it{branch, select, none {} other { at {branch}}}.",
  "now-received":
    "You can fetch it{branch, select, none {} other { at {branch}}}, if you have not yet. Bring it back{date, select, none {} other { by {date}}}.",
  "now-renewing":
    "You have asked for more time. Until the lending library answers{date, select, none {, keep to the day you were told} other {, it is due on {date}}}.",
  "now-overdue":
    "It was due{date, select, none {} other { on {date}}}. Please bring it back now, or ask for more time.",
  "now-recalled":
    "The library that lent it needs it. Please bring it back as soon as you can{date, select, none {} other {, by {date} at the latest}}.",
  "now-returned": "You have given it back. It is on its way home. You need do nothing more.",
  "now-lost": "It is reported lost. Your library’s staff talk with you about what comes next.",
  "now-damaged":
    "It is reported damaged. Your library’s staff talk with you about what comes next.",
  "now-claimed-returned":
    "You have said that you gave it back. Both libraries are looking for it. You need do nothing more.",
  "now-delivered": "Your copy is here. Open it below, or ask at your library’s desk.",
  "now-completed": "It is done.",
  "now-completed-without-return": "The loan was closed, though the item did not come home.",
  "now-cancelled": "It was cancelled.",
  "now-unfilled":
    "No library that could be asked can send it. Your library’s staff can help you to find something else.",

  "did-placed": "You requested it.",
  "did-hold-for-review": "Your library’s staff took it to look at.",
  "did-released": "Your library’s staff let it go on.",
  "did-ask": "{library, select, none {A library} other {{library}}} was asked.",
  "did-ask-again": "The library was asked again.",
  "did-says-expect": "The library expects to send it.",
  "did-says-will-supply": "The library will send it.",
  "did-says-conditions": "The library sends it on a condition.",
  "did-says-retry": "The library can send it later.",
  "did-says-unfilled": "The library cannot send it.",
  "did-skip": "Your library turned to the next one.",
  "did-decline-conditions":
    "Your library did not accept the condition, and turned to the next one.",
  "did-accept-conditions": "Your library accepted the condition.",
  "did-exhaust": "All who could be asked have been asked.",
  "did-cancel": "It was to be cancelled.",
  "did-says-cancelled": "The library agreed to cancel.",
  "did-says-cancel-no": "It could not be cancelled any more.",
  "did-says-loaned": "The library sent it.",
  "did-says-copy-completed": "The library delivered the copy.",
  "did-receive": "It arrived for you.",
  "did-renew": "More time was asked for.",
  "did-says-renew-yes": "More time was given.",
  "did-says-renew-no": "No more time could be given.",
  "did-says-renew-no-overdue": "No more time could be given, and it is overdue.",
  "did-says-overdue": "The library told that it is overdue.",
  "did-says-recalled": "The library called it back.",
  "did-return": "Your library sent it back.",
  "did-report-lost": "It was reported lost.",
  "did-report-damaged": "It was reported damaged.",
  "did-claim-returned": "It was said to have been given back.",
  "did-says-loan-completed": "It came home. The loan is done.",
  "did-says-completed-without-return": "The library closed the loan.",
};
