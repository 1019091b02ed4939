import type { en } from "./rota-en.ts";

const period =
  "{days, plural, =365 {هذا العام} zero {في آخر # يوم} one {في آخر يوم} two {في آخر يومين} few {في آخر # أيام} many {في آخر # يومًا} other {في آخر # يوم}}";
const expectedLoans =
  "{expected, plural, zero {# إعارة متوقعة} one {إعارة واحدة متوقعة} two {إعارتين متوقعتين} few {# إعارات متوقعة} many {# إعارة متوقعة} other {# إعارة متوقعة}}";
const requests = (name: string) =>
  `{${name}, plural, zero {# طلب} one {طلب واحد} two {طلبين} few {# طلبات} many {# طلبًا} other {# طلب}}`;
const days = (name: string) =>
  `{${name}, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}`;
const copies =
  "{there, plural, zero {} one {} two { (نسختان)} few { (# نسخ)} many { (# نسخة)} other { (# نسخة)}}";

export const ar: Record<keyof typeof en, string> = {
  wished: "سمّاها الموظفون لتُسأل أولًا.",
  "respect-wished": "رغبة",
  "respect-group": "الموضع",
  "respect-fair-share": "الحصة العادلة",
  "respect-distance": "المسافة",
  "respect-delivery": "التسليم",
  "respect-cost": "التكلفة",
  "respect-availability": "التوفر",
  "respect-edition": "الطبعة",
  "respect-load": "العمل المنتظر",
  "respect-answers": "الإجابات",
  "group-unseen": "تُسأل بعد المكتبات المعروف أنها تملكه: قد يكون لديها.",
  "group-last-resort": "مُعير الملاذ الأخير: يُسأل حين لا يستطيع غيره الإعارة.",
  "fair-behind": `تعير أقل من المتفق عليه ${period}: {lent, number} من ${expectedLoans}.`,
  "fair-behind-others": `أعارت حصتها ${period} ({lent, number}، والمتوقع {expected, number})، لكن غيرها في هذه القائمة أعار من حصته أكثر.`,
  "fair-ahead": `تعير أكثر من المتفق عليه ${period}: {lent, number} والمتوقع {expected, number}.`,
  "fair-even": `تعير كما اتُّفق ${period}: {lent, number} من ${expectedLoans}.`,
  "fair-even-others": `أعارت {lent, number} من ${expectedLoans} ${period}؛ وغيرها في هذه القائمة مثلها.`,
  "fair-new": "جديدة، لم تُعر شيئًا ولا يُتوقع منها شيء بعد: هي عند حصتها المعتادة.",
  distance: "{km, plural, =0 {في المكان نفسه} other {على بعد # كم}}.",
  "distance-unknown": "المسافة غير معروفة؛ تُحسب 350 كم.",
  delivery: `{days, plural, =0 {يصل في اليوم نفسه} other {يصل خلال ${days("days")}}} كما اتُّفق.`,
  "delivery-late": `يصل خلال ${days("days")} كما اتُّفق: بعد موعد الحاجة إليه بـ${days("late")}.`,
  "cost-free": "مجانًا كما اتُّفق.",
  cost: "التكلفة {cost} كما اتُّفق.",
  "certainty-live": `على الرف${copies}: هذا ما قاله نظامها الآن.`,
  "certainty-told": `كان على الرف${copies} حين وصل فهرسها آخر مرة.`,
  "certainty-unknown": "لديها، ولا يُعرف هل توجد نسخة الآن.",
  "certainty-unseen": "قد يكون لديها: مقتنياتها غير معروفة هنا.",
  "readers-waiting":
    "{waiting, plural, zero {لا أحد ينتظره هناك} one {قارئ واحد ينتظره هناك} two {قارئان ينتظرانه هناك} few {# قراء ينتظرونه هناك} many {# قارئًا ينتظرونه هناك} other {# قارئ ينتظرونه هناك}}.",
  edition: "طبعة أخرى من العمل نفسه.",
  load: `{waiting, plural, =0 {لا طلب ينتظر هناك} other {ينتظر هناك ${requests("waiting")}}}.`,
  "answers-none": "لم تُسأل من قبل.",
  answers: `رفضت {unfilled, number} من ${requests("asked")}.`,
  "left-itself": "هي المكتبة التي تطلب.",
  "left-asked-before": "سُئلت من قبل.",
  "left-no-agreement": "لا اتفاق ينص على أنها تعيرنا.",
  "left-service-not-offered": "لا اتفاق يقدّم هذه الخدمة.",
  "left-closed": "لا تعير غيرها شيئًا حتى {until}.",
  "left-no-holdings": "لا يُعرف أنه لديها.",
  "left-collection-excluded": "المجموعة «{collection}» ليست ضمن الاتفاق.",
  "left-not-lent": "سياسة الإعارة لديها تُبقي هذه النسخة في مكانها.",
  "left-branch-closed": "الفرع مغلق حتى {until}.",
  "left-not-there":
    "{live, plural, one {كل النسخ خارج المكتبة: هذا ما قاله نظامها الآن.} other {كانت كل النسخ خارج المكتبة حين وصل فهرسها آخر مرة.}}",
  "left-readers-wait":
    "عدد القراء المنتظرين هناك {waiting, number}، وعدد النسخ على الرف {there, number} فقط.",
  "left-other-currency": "التكلفة {cost}، ولا يمكن مقارنتها بحد أقصى بعملة {ours}.",
  "left-too-dear": "التكلفة {cost}، أكثر من الحد الأقصى {most}.",
  "left-open-limit": `لنا هناك ${requests("open")} قيد التنفيذ، والاتفاق يسمح بـ{limit, number}.`,
  "left-max-out": "لها {out, number} من المواد لدى مكتبات أخرى، وحدها الأقصى {limit, number}.",
};
