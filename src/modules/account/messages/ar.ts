import type { en } from "./en.ts";

export const ar: Record<keyof typeof en, string> = {
  "sign-in": "تسجيل الدخول",
  "sign-in-wrong": "عنوان البريد وكلمة المرور لا يتطابقان. تحقق منهما معًا أو اختر كلمة مرور جديدة.",
  "sign-in-wait":
    "محاولات كثيرة. انتظر {minutes, plural, zero {قليلًا} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}} ثم حاول مرة أخرى.",
  "sign-in-forgotten": "هل نسيت كلمة المرور؟",
  "sign-in-register": "ليس لديك حساب بعد؟ سجّل قارئًا",
  "signed-out": "لقد سجّلت الخروج.",
  "errors-title": "راجع ما يلي",
  email: "البريد الإلكتروني",
  password: "كلمة المرور",
  "fault-unknown": "راجع هذه الخانة.",
};
