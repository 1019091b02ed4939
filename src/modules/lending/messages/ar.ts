import type { en } from "./en.ts";

export const ar: Record<keyof typeof en, string> = {
  "not-now": "لا يمكن ذلك الآن: الطلب في حالة «{state}». أعد تحميل الصفحة لترى حالته.",
};
