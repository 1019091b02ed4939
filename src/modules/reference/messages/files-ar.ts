export const ar = {
  attach: "إرفاق ملف",
  "attach-hint": "صور أو PDF أو مستندات مكتبية أو نص، حتى {megabytes} م.ب.",
  "attach-send": "أرسل الملف",
  "file-too-large": "الملف أكبر من {megabytes} م.ب. أرسل ملفًا أصغر.",
  "file-kind": "لا تُقبل ملفات من هذا النوع. أرسل صورة أو PDF أو مستندًا مكتبيًا أو نصًا.",
  "choose-file": "اختر ملفًا أولًا.",
  "upload-broken": "لم يصل الملف كاملًا. حاول مرة أخرى.",
  "too-many-files":
    "بلغت هذه المحادثة الحد الأقصى من الملفات، وهو {most}. أرسل الملفات الأخرى بطريقة أخرى.",
  "staff-only": "للموظفين فقط",
  file: "ملف: {name}",
  "file-about": "{kind}، {kilobytes, number} ك.ب",
  "paste-hint": "الصورة التي تلصقها في الرسالة تُرفق أيضًا.",
  sending: "يُرسل الملف الآن…",
  sent: "أُرسل الملف.",
};
