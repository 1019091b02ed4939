/** The first hour at a desk, and what calls whoever sits there. */
export const en = {
  "round-title": "Your first round of the desk",
  "round-lead": "Four steps, in any order. You need none of them to answer a question.",
  "round-there": "Say that you are there",
  "round-there-text":
    "Readers are told whether somebody answers now. Below you say it, with the name that they see and what you know well.",
  "round-ask": "Ask yourself something",
  "round-ask-text":
    "Open your library's page for questions in another window, ask, and take the question here. End it as abuse or erase it afterwards.",
  "round-ask-go": "The page where your readers ask",
  "round-texts": "Look at the canned answers",
  "round-texts-text":
    "What is answered every week is written once. While you answer, / and the beginning of a name brings it.",
  "round-texts-go": "Canned answers",
  "round-settings": "Set how your library answers",
  "round-settings-text":
    "What readers are told, how long a question waits before others are asked, and what staff elsewhere should know of you.",
  "round-settings-go": "Desk settings",
  "round-info": "Read what others may know of your library",
  "round-info-text":
    "When nobody of yours is free, staff elsewhere answer your readers, with this page beside them. Say where it is wrong.",
  "round-info-go": "What to know about your library",
  "round-drop": "I know my way",
  "round-dropped": "The round is put away. You find it again under “What is this?”",
  "round-again": "Show me the first round again",
  "empty-how": "Your readers ask on this page. Link to it from your web pages.",
  "alerts-title": "Call me when a question waits",
  "alerts-sound": "With a sound",
  "alerts-notify": "With a notification of this browser",
  "alerts-hint": "In this browser only, while this page is open.",
  "alerts-denied":
    "This browser does not allow notifications of this site. Its settings can change that.",
  "alert-text": "A question waits at the desk.",
};
