import type { en } from "./notices-en.ts";

export const ar: Record<keyof typeof en, string> = {
  "answered-label": "أجوبة أسئلتي",
  "answered-outline": "أجابتك مكتبة.",
  "answered-title": "أجابت {library} عن سؤالك",
  "answered-text": "اقرأ الجواب في المحادثة. وإن نقص شيء فاكتبه هناك.",
  "assigned-label": "أسئلة أُسندت إليّ",
  "assigned-outline": "ينتظرك سؤال في مكتب المراجع.",
  "assigned-title": "أُسند إليك السؤال {code}",
  "assigned-text": "أنت تتولاه الآن: وقارئه ينتظر جوابك.",
  "overdue-label": "أسئلة تأخر جوابها",
  "overdue-outline": "قرّاء ينتظرون جوابًا في مكتب المراجع.",
  "overdue-title":
    "{count, plural, zero {لا أسئلة تأخر جوابها} one {سؤال واحد تأخر جوابه} two {سؤالان تأخر جوابهما} few {# أسئلة تأخر جوابها} many {# سؤالًا تأخر جوابها} other {# سؤال تأخر جوابها}}",
  "overdue-text": "انقضت الأيام التي وعدت بها مكتبتك. أجب، أو قل متى ستجيب.",
};
