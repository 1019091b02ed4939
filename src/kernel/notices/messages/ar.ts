import type { en } from "./en.ts";

export const ar: Record<keyof typeof en, string> = {
  open: "فتح",
  "digest-subject":
    "{count, plural, zero {لا جديد} one {خبر واحد} two {خبران} few {# أخبار} many {# خبرًا} other {# خبر}} لك",
  "digest-more":
    "{count, plural, zero {لا أخبار أخرى} one {خبر آخر} two {خبران آخران} few {# أخبار أخرى} many {# خبرًا آخر} other {# خبر آخر}} في مركز إشعاراتك.",
  footer: "من {sender}، على {host}. نوع الخبر: {kinds}.",
  settings: "اختر ما تُعلَم به وأين ومتى",
  stop: "إيقاف البريد من هذا النوع",
  "stop-all": "إيقاف البريد من هذه الأنواع",
  "push-several":
    "لديك {count, plural, zero {لا إشعارات جديدة} one {إشعار جديد} two {إشعاران جديدان} few {# إشعارات جديدة} many {# إشعارًا جديدًا} other {# إشعار جديد}}.",
};
