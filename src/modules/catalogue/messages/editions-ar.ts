import type { en } from "./editions-en.ts";

export const ar: Record<keyof typeof en, string> = {
  title: "طبعات وأشكال أخرى",
  "relation-edition": "طبعات أخرى",
  "relation-language": "بلغات أخرى",
  "relation-form": "بأشكال أخرى",
  "relation-volume": "أجزاء أخرى من المجموعة",
  "show-all":
    "{count, plural, one {اعرض الطبعة الأخرى في صفحة خاصة} two {اعرض الطبعتين الأخريين} few {اعرض كل الطبعات والأشكال الأخرى وعددها #} other {اعرض كل الطبعات والأشكال الأخرى وعددها #}}",
  "page-title": "طبعات وأشكال أخرى من {title}",
  range: "{total, plural, one {عنوان واحد} two {عنوانان} other {{from}–{to} من # عنوانًا}}",
  pages: "صفحات الطبعات الأخرى",
  "now-edition": "طبعة أخرى متاحة الآن:",
  "now-form": "متاح الآن بشكل آخر ({form}):",
  "now-language": "متاح الآن بلغة أخرى ({language}):",
  crowded: "العناوين التي تحمل هذا الاسم أكثر مما يمكن سرده هنا.",
  "crowded-find": "ابحث عنها كلها",
  none: "لا تُعرف طبعات أخرى",
  "none-text": "لا تملك أي مكتبة هذا العمل في طبعة أو لغة أو شكل آخر تدل سجلاتها على أنه هو نفسه.",
};
