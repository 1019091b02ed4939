export const ar = {
  subject: "سؤالك إلى {library} ({code})",
  "answer-heading": "أجاب {who} عن سؤالك",
  "answer-how": "للرد أجب عن هذه الرسالة.",
  footer: "كتبت إليك {library} لأنك طرحت عليها سؤالًا وأعطيت هذا العنوان.",
  "received-heading": "وصل سؤالك",
  "received-text":
    "ستجيب المكتبة على هذا العنوان خلال {days, plural, zero {# يوم عمل} one {يوم عمل واحد} two {يومي عمل} few {# أيام عمل} many {# يوم عمل} other {# يوم عمل}}.",
  "received-code": "بهذا الرمز يمكنك أيضًا متابعته على الويب أو الإضافة إليه أو محوه: {code}",
  "received-open": "فتح المحادثة",
  "unknown-sender":
    "رسالة من {address}، وهو غير معروف في هذه المحادثة، ولم يُرسل إليه شيء منها. كتب:",
  suspicious: "رسالة مريبة: {subject}",
  "suspicious-dmarc":
    "رسالة مريبة: ينفي نطاق {address} صدورها عنه، فقد تكون مزوّرة. لم يُرسل أي رد آلي.",
  "suspicious-spam-flag":
    "رسالة مريبة: وسمها خادم البريد بأنها غير مرغوب فيها. وهي تذكر {address} مرسِلًا لها. لم يُرسل أي رد آلي.",
  "suspicious-no-sender": "رسالة مريبة: لا تذكر أي مرسِل. لم يُرسل أي رد آلي.",
  "suspicious-several-senders": "رسالة مريبة: تذكر عدة مرسِلين، فلا يُعرف صاحبها. لم يُرسل أي رد آلي.",
  "machine-wrote": "وصل رد آلي من {address}:",
  bounced: "تعذّر تسليم الإجابة إلى {address}: {why}",
  complained: "عدّ {address} رسائلنا غير مرغوب فيها. لن يُرسل إليه شيء بعد الآن.",
  "files-left-out":
    "تعذّر قبول {count, plural, zero {# ملف} one {ملف واحد} two {ملفين} few {# ملفات} many {# ملفًا} other {# ملف}} من هذه الرسالة.",
  "no-text": "(الرسالة بلا نص.)",
};
