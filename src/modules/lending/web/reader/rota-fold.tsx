import { Disclosure } from "#ui";
import { moneyWords } from "../../messages/money-words.ts";
import { rotaWords } from "../../messages/rota-words.ts";
import type { RequestSetting } from "./request-setting.ts";

type Setting = Pick<RequestSetting, "t" | "locale" | "sheet">;

/** Nobody reads further, and few requests get further. */
const SHOWN = 8;

/** Who will be asked first and why, and who is not asked; folded, for those who want to know. */
export function RotaFold(setting: Setting) {
  const { t, sheet } = setting;
  const { entries, leftOut } = sheet.rota;
  if (entries.length === 0 && leftOut.length === 0) return null;
  return (
    <Disclosure label={t("rota")}>
      {entries.length > 0 && <Asked {...setting} />}
      <LeftOut {...setting} />
    </Disclosure>
  );
}

function Asked({ t, locale, sheet }: Setting) {
  const { entries } = sheet.rota;
  const words = rotaWords(locale);
  return (
    <>
      <p>{t("rota-about")}</p>
      <ol>
        {entries.slice(0, SHOWN).map(({ agency, why, cost, answerDays, deliveryDays }) => (
          <li key={agency}>
            <p>
              <strong>
                <bdi>{sheet.names.get(agency) ?? agency}</bdi>
              </strong>
              {": "}
              {t("rota-days", { answer: answerDays, delivery: deliveryDays })}{" "}
              {cost && t("rota-cost", { cost: moneyWords(locale, cost.amount, cost.currency) })}
            </p>
            <ul>
              {why
                .filter(({ respect }) => respect !== "delivery" && respect !== "cost")
                .map((one) => (
                  <li key={one.respect}>{words.why(one)}</li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
      {entries.length > SHOWN && <p>{t("rota-more", { count: entries.length - SHOWN })}</p>}
    </>
  );
}

function LeftOut({ t, locale, sheet }: Setting) {
  const shown = sheet.rota.leftOut.filter(({ reason }) => reason !== "itself");
  if (shown.length === 0) return null;
  const words = rotaWords(locale);
  return (
    <>
      <p>{t("rota-left-out")}</p>
      <ul>
        {shown.slice(0, SHOWN * 2).map((one) => (
          <li key={one.agency}>
            <bdi>{sheet.names.get(one.agency) ?? one.agency}</bdi>: {words.leftOut(one)}
          </li>
        ))}
      </ul>
    </>
  );
}
