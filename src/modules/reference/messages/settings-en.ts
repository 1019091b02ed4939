/** How a library runs its desk: its settings and its queues. */
export const en = {
  "settings-help":
    "What you set here holds for every question that your readers ask, whoever answers it. Readers see the greeting and the disclosure before they ask; staff of other libraries see the information.",
  general: "General",
  answering: "Who answers",
  texts: "What people read",
  elsewhere: "On your own web pages",
  saved: "The settings are saved.",
  "usual-given":
    "Texts that we propose stand in the fields that were empty. Change them as you like; they hold when you save.",
  "usual-put": "Propose texts for empty fields",
  "in-language": "{text} ({language})",
  "text-limit": "At most {most, number} characters.",
  "chat-hint": "Without it every question is answered later, as a ticket.",
  "names-hint": "Otherwise readers learn the name of who answers, and not the library.",
  languages: "Languages in which readers can be answered",
  "languages-hint":
    "Codes such as en, cy, ar, with spaces between. Empty: the language of your library, and English.",
  "network-after-hint": "From {least} to {most}. 0 asks everybody at once.",
  "partner-after": "Seconds until partner networks are asked too",
  "partner-after-hint": "From {least} to {most}. Empty: your questions go to no partner.",
  "ticket-after-hint": "From {least} to {most}.",
  "answer-days-hint": "From {least} to {most}. Readers are told.",
  "keep-days-hint": "From {least} to {most}. Readers are told, and can erase earlier.",
  "greeting-hint": "One or two sentences: what readers may ask, and that you like to be asked.",
  "disclosure-hint":
    "That staff of other libraries may answer, and what is kept. How many days it is kept, the page adds by itself.",
  hue: "Colour of the question window",
  "hue-hint": "A hue from {least} to {most}. Empty: the colour of your library.",
  "fault-range": "Type a whole number from {least} to {most}.",
  "fault-languages": "One of these is no code of a language. Codes look like en, cy, zh-Hant.",
  "fault-sites":
    "One of the lines is no origin of a web page. It looks like https://www.example.org, with nothing after it.",
  "fault-text": "This text is too long. Shorten it to {most, number} characters.",
  "usual-greeting":
    "Ask us anything: about books and other works, about our library, or where to look next. We like to be asked.",
  "usual-disclosure":
    "Your question is answered by staff of this library or, when none of us is free, of another library that works with us. They read it only while they answer it. We need no name of you; what you write is kept for a while, so that you can come back to it, and nobody else gets it.",
  "usual-information":
    "Opening hours: see our page in the directory.\nLoans: what we lend, for how long, what it costs.\nCards: how readers join, and what they bring.\nMake a ticket of: questions about a reader's own account.",
  "queue-lead-page":
    "Readers choose a queue when they ask. Colleagues with its subject are asked first, of your library or another.",
  "queue-name-in": "Name ({language})",
  "queue-name-hint": "As readers see it: “Local history”, “Homework”. One language is enough.",
  "queue-languages": "Languages",
  "queue-languages-hint":
    "Codes such as en, cy, with spaces between. A question in one of them waits here when its reader chooses no queue and this one has no subject.",
  "queue-edit": "Change {name}",
  "queue-save": "Save the queue",
  "queue-up": "Up",
  "queue-up-label": "Move {name} up",
  "queue-remove-label": "Remove {name}",
  "queue-new": "New queue",
  "queue-saved": "The queue is saved.",
  "queue-restored": "The queue is back.",
  "queue-moved": "The order is changed.",
  "queue-check": "The queue was not saved yet",
  "queue-unknown": "There is no such queue any more.",
  "queues-full": "There are as many queues as there may be. Remove one that is not needed.",
  "name-long": "This name is too long. Shorten it to 60 characters.",
  "skill-unknown": "Choose a subject of the list.",
  "deed-reference.desk-changed": "Changed how the reference desk is run",
  "deed-reference.queue-saved": "Added or changed a queue of the reference desk",
  "deed-reference.queue-removed": "Removed a queue of the reference desk",
  "deed-reference.queue-restored": "Brought a queue of the reference desk back",
};
