/** Mail about questions. */
export const en = {
  subject: "Your question to {library} ({code})",
  "answer-heading": "{who} has answered your question",
  "answer-how": "Answer this mail to write back.",
  footer: "{library} wrote to you because you asked a question there and gave this address.",
  "received-heading": "Your question has arrived",
  "received-text":
    "The library will answer within {days, plural, one {a working day} other {# working days}}, to this address.",
  "received-code":
    "With this code you can follow it on the web too, add to it, or erase it: {code}",
  "received-open": "Open the conversation",
  "unknown-sender":
    "Mail from {address}, who is not known in this conversation. They have been sent nothing of it. What they wrote:",
  suspicious: "Suspicious mail: {subject}",
  "suspicious-dmarc":
    "Suspicious mail: the domain of {address} denies that it comes from there, so it may be forged. No automatic answer was sent.",
  "suspicious-spam-flag":
    "Suspicious mail: the mail server has marked it as unwanted. It names {address} as its sender. No automatic answer was sent.",
  "suspicious-no-sender": "Suspicious mail: it names no sender. No automatic answer was sent.",
  "suspicious-several-senders":
    "Suspicious mail: it names several senders, so that nobody can tell whose it is. No automatic answer was sent.",
  "machine-wrote": "An automatic answer came from {address}:",
  bounced: "The answer could not be delivered to {address}: {why}",
  complained: "{address} has called our mail unwanted. Nothing more is sent there.",
  "files-left-out":
    "{count, plural, one {One file} other {# files}} of this mail could not be taken.",
  "no-text": "(The mail has no text.)",
};
