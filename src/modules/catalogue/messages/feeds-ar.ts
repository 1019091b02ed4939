import type { en } from "./feeds-en.ts";

export const ar: Record<keyof typeof en, string> = {
  "follow-search": "تابع هذا البحث",
  "follow-title": "متابعة بحث",
  "follow-lead":
    "يخبرك قارئ الخلاصات، أو برنامج بريد يقرأ الخلاصات، عندما يصل عنوان يوافق هذا البحث.",
  "follow-address": "عنوان الخلاصة",
  "follow-how": "انسخ العنوان إلى قارئ الخلاصات لديك. لا يعرف أحد من يقرأ الخلاصة.",
  copy: "نسخ",
  copied: "نُسخ",
  "follow-open": "افتح الخلاصة",
  "follow-back": "العودة إلى النتائج",
  "new-at": "الجديد في {library}",
  "feed-of": "{search} · {network}",
  "feed-held":
    "{count, plural, zero {لا مكتبة لديها هذا العنوان} one {لدى {names}} two {لدى مكتبتين: {names}} few {لدى # مكتبات: {names}} many {لدى # مكتبة: {names}} other {لدى # مكتبة: {names}}}",
  "search-description": "البحث عن العناوين في جميع مكتبات {network}.",
  "search-in": "ابحث في {name}",
};
