/** What is kept of conversations, and how it is shown to be gone. */
export const en = {
  "kept-questions":
    "What you ask a library, and what is said about it, is kept for {days, plural, one {a day} other {# days}} after the end of the conversation unless your library has set another time. Then only figures remain: that a question was asked, when, and how it ended. You can erase it earlier.",
  "kept-work":
    "When you answer at a reference desk, your name stays with the conversation as long as the conversation is kept. For how long somebody worked is kept without a name.",
  "kept-operators":
    "How you are known at a reference desk is forgotten a year after you were last seen there.",
  "kept-address":
    "The network address of who asks is stored nowhere. It is held in memory for some minutes, against floods of questions.",
  privacy: "What is kept of conversations",
  lead: "Conversations of {library} are kept for {days, plural, one {a day} other {# days}} after their end. Then everything goes but figures.",
  "kept-title": "Kept now",
  "under-way": "Under way",
  week: "Ended in the last 7 days",
  month: "Ended 7 to 30 days ago",
  longer: "Ended longer ago",
  due: "Days are over",
  "due-note": "The next night reduces them to figures.",
  erased: "Only figures left",
  oldest: "The oldest that is still whole ended on {date}.",
  "oldest-none": "No ended conversation is kept whole.",
  night: "The clock runs every night, soon after two o'clock (UTC).",
  "proof-title": "Prove it",
  "proof-lead":
    "Looks now in every place to which something of a conversation goes, for conversations that ended more than {days, plural, one {a day} other {# days}} ago.",
  "proof-do": "Look now",
  "proof-done":
    "{count, plural, =0 {No conversation ended before {date}.} one {One conversation ended before {date}.} other {# conversations ended before {date}.}}",
  "proof-gone": "Nothing of them is left in any place.",
  "proof-left":
    "Something is left. The next night takes it; if it is still there tomorrow, tell whoever operates the program.",
  place: "Place",
  left: "Left",
  "place-words": "The inquiry itself: first words, names, what readers wrote with their rating",
  "place-entries": "What was said, notes, what happened",
  "place-readers": "Names and addresses of readers",
  "place-files": "Files that were sent",
  "place-offers": "Offers to other libraries",
  "place-workers": "Names of who answered",
  "place-notices": "Notices to readers and staff",
  "place-mails": "E-mails that are kept",
  "place-jobs": "Work that waits to be done",
  "place-events": "Events between parts of the program",
  "place-audit": "The record of who did what",
  "place-search": "Changes noted for the search index",
  "to-figures": "Figures of the desk",
};
