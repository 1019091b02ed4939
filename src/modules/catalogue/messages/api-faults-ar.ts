import type { en } from "./api-faults-en.ts";

export const ar: Record<keyof typeof en, string> = {
  unusable: "لا يمكن استعمال بعض المعاملات.",
  "whole-number": "يجب أن يكون عددًا صحيحًا من {least} إلى {most}",
  "one-of": "يجب أن يكون واحدًا من: {values}",
  "text-length": "يجب أن يكون طوله من {least} إلى {most} من المحارف",
  "text-at-most": "أقصى طول له بالمحارف: {most}",
  "list-of-texts": "أقصى عدد لمرات وروده: {items}، وطول كل قيمة من {least} إلى {most} من المحارف",
  names: "يجب أن يكون 0 أو 1 أو أسماء تفصل بينها فواصل لاتينية من: {values}",
  once: "لا يرد إلا مرة واحدة",
  needed: "لا بد منه",
  unknown: "لا يوجد معامل كهذا. المعاملات الموجودة: {names}",
  "no-title": "لا عنوان له هذا المعرّف.",
  gone: "لم تعد أي مكتبة تملك هذا العنوان.",
  "no-record": "لا تسجيلة لها هذا المعرّف.",
  "no-library": "لا مكتبة لها هذا الرمز.",
  "no-facet": "لا يوجد وجه تصفية كهذا. الموجود: {names}",
};
