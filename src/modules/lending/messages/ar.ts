import type { en } from "./en.ts";

export const ar: Record<keyof typeof en, string> = {
  "not-now": "لا يمكن ذلك الآن: الطلب في حالة «{state}». أعد تحميل الصفحة لترى حالته.",
  "item-out": "هذه النسخة معارة لطلب آخر. امسح نسخة أخرى، أو سجّل إعادة هذه أولاً.",
  "payment-booked": "سُجّلت الدفعة لأن الطرفين أكّداها. اطلب من منسّقي الشبكة تصحيحًا.",
};
