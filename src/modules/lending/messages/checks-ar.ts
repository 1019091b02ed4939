import type { en } from "./checks-en.ts";

export const ar: Record<keyof typeof en, string> = {
  "nobody-requests": "هذه المكتبة لا تستعير من غيرها. يستطيع موظفوها إرشادك إلى جهة أخرى.",
  "staff-request": "طلبات المكتبات الأخرى يقدّمها موظفو هذه المكتبة. اسألهم عند المكتب.",
  blocked:
    "نظام المكتبة لا يسمح بالإعارة بهذه البطاقة{blocks, select, none {} other { ({blocks})}}. سوِّ الأمر عند المكتب، وبعده يمكن تقديم الطلب.",
  "reader-unknown":
    "نظام المكتبة لا يعرف هذه البطاقة. يُحفظ الطلب ويراجعه الموظفون قبل سؤال أي مكتبة.",
  "too-many-open":
    "عدد الطلبات المفتوحة {open, number}، والمسموح به في وقت واحد {limit, number}. ألغِ طلبًا لم تعد تحتاجه أو انتظر حتى ينتهي أحدها.",
  "too-many-this-year":
    "عدد الطلبات المقدمة في {year} هو {placed, number}، والمسموح به في العام {limit, number}. يستطيع الموظفون الاستثناء.",
  "same-request": "طُلب هذا من قبل: الرقم {number}. انظر هناك لتعرف حالته.",
  "at-home":
    "{live, plural, one {هو الآن على الرف في هذه المكتبة} other {كان على الرف في هذه المكتبة حين وصل فهرسها آخر مرة}}{branch, select, none {} other { ({branch})}}{callNumber, select, none {} other {، رمز الرف {callNumber}}}. خذه من هناك، أو قل إنك تحتاج نسخة أخرى.",
  "home-copy-out":
    "هذه المكتبة تملكه وكل نسخه خارجها{due, select, none {} other {، وموعد عودة أقربها {due}}}. يمكن سؤال غيرها في أثناء ذلك.",
  "same-title-here":
    "{count, plural, zero {لا طلب آخر} one {طلب آخر} two {طلبان آخران} few {# طلبات أخرى} many {# طلبًا آخر} other {# طلب آخر}} لهذه المكتبة للعنوان نفسه ({number}). قد تكفي نسخة واحدة.",
  "copyright-limit":
    "ستكون هذه النسخة رقم {count} من هذه الدورية هذا العام؛ وقاعدة المكتبة تسمح بـ{most}. ينظر الموظفون في الطلب قبل سؤال أي مكتبة.",
  "reader-pays": "تكلفة الطلب عليك {amount}، تُدفع عند الاستلام.",
  "override-at-home": "أحتاج نسخة أخرى",
  override: "اطلبه مع ذلك",
};
