/** What people are told of questions. */
export const en = {
  "answered-label": "Answers to my questions",
  "answered-outline": "A library has answered you.",
  "answered-title": "{library} has answered your question",
  "answered-text": "Read the answer in the conversation. If something is missing, write it there.",
  "assigned-label": "Questions given to me",
  "assigned-outline": "A question waits for you at the reference desk.",
  "assigned-title": "Question {code} was given to you",
  "assigned-text": "You take care of it now: its reader waits for your answer.",
  "overdue-label": "Questions whose answer is overdue",
  "overdue-outline": "Readers wait for an answer at the reference desk.",
  "overdue-title":
    "{count, plural, one {A question should have been answered} other {# questions should have been answered}}",
  "overdue-text": "The days that your library has promised are over. Answer, or say when you will.",
};
