import type { en } from "./notices-en.ts";

export const ar: Record<keyof typeof en, string> = {
  "answered-label": "طلباتي: في الطريق، أو يتعذر الحصول عليها",
  "answered-outline": "هناك جديد بشأن طلب لك.",
  "ready-label": "طلباتي: وصلت",
  "ready-outline": "وصل شيء طلبته.",
  "due-label": "إعاراتي من مكتبات أخرى: الاستحقاق والتجديد والاستدعاء",
  "due-outline": "هناك جديد بشأن شيء استعرته.",

  "promised-title": "ستُرسل مكتبة «{title}»",
  "promised-text": "سنخبرك مرة أخرى عند وصوله.",
  "shipped-title": "«{title}» في الطريق",
  "shipped-text": "أُرسل إلى مكتبتك. سنخبرك مرة أخرى عند وصوله.",
  "ready-title": "وصل «{title}»",
  "ready-text":
    "يمكنك استلامه الآن{branch, select, none {} other { من {branch}}}. الرجاء إعادته قبل {date}.",
  "delivered-title": "وصلت نسختك من «{title}»",
  "delivered-text": "افتح طلبك لقراءتها أو تنزيلها.",
  "unfilled-title": "تعذر إيجاد «{title}» لك",
  "unfilled-text":
    "لا تستطيع أي مكتبة أمكننا سؤالها إرساله. يمكن لموظفي مكتبتك مساعدتك في إيجاد بديل.",
  "cancelled-title": "انتهى طلبك «{title}»",
  "cancelled-text": "أُلغي الطلب. إن لم ترد ذلك فتحدث إلى موظفي مكتبتك.",
  "not-cancelled-title": "لم يعد إلغاء «{title}» ممكنًا",
  "not-cancelled-text": "سيصل مع ذلك، وسنخبرك حين يصل.",
  "due-soon-title": "موعد إعادة «{title}» هو {date}",
  "due-soon-text": "يمكنك طلب مزيد من الوقت في صفحة طلبك.",
  "overdue-title": "تأخرت إعادة «{title}»",
  "overdue-text": "كان موعد الإعادة {date}. المكتبة المعيرة تنتظره: الرجاء إعادته.",
  "recalled-title": "استُدعي «{title}»",
  "recalled-text": "تحتاج إليه المكتبة المعيرة. الرجاء إعادته في أقرب وقت.",
  "renewed-title": "يمكنك الاحتفاظ بـ«{title}» حتى {date}",
  "renewed-text": "منحتك المكتبة المعيرة مزيداً من الوقت.",
  "not-renewed-title": "لا يمكن تجديد «{title}»",
  "not-renewed-text": "الرجاء إعادته قبل {date}.",

  "kept-readers":
    "ما طلبته من مكتبات أخرى، حتى أيام بعد انتهائه (تحدد مكتبتك عددها)؛ وبعدها لا يمكن لأحد معرفة أنه كان لك.",
};
