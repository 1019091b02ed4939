import type { PrivacyHandler } from "#kernel/privacy";
import { privacyWords } from "../../messages/privacy-index.ts";
import { usualDesk } from "../../model/desk/settings.ts";
import { forgetOperators } from "../../store/privacy/due.ts";
import { endForgotten, forgetNames, reduceEnded } from "./clock.ts";
import { eraseReferencePerson, exportReferencePerson } from "./of-person.ts";

/** What nobody has ended or moved for so long is over. */
const FORGOTTEN_DAYS = 400;
/** Who was not seen at a desk for so long does not work there any more. */
const OPERATOR_DAYS = 365;

/**
 * What inquiries keep of a person, and for how long. The address of who asks is held in memory
 * only, against floods, and stored nowhere.
 */
export const inquiryPrivacy: Omit<PrivacyHandler, "module"> = {
  exportPerson: exportReferencePerson,
  erasePerson: eraseReferencePerson,
  kept: (locale) => {
    const t = privacyWords(locale);
    return [
      t("kept-questions", { days: usualDesk.keepDays }),
      t("kept-work", { days: usualDesk.keepDays }),
      t("kept-operators"),
      t("kept-address"),
    ];
  },
  retention: [
    { name: "kept-forgotten", days: FORGOTTEN_DAYS, expire: endForgotten },
    { name: "kept-questions", days: usualDesk.keepDays, expire: reduceEnded },
    { name: "kept-work", days: usualDesk.keepDays, expire: forgetNames },
    { name: "kept-operators", days: OPERATOR_DAYS, expire: forgetOperators },
  ],
};
