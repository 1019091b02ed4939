import type { Taken } from "#kernel/http";
import { deskWords } from "../../messages/index.ts";
import { minorDigits } from "#standards/iso4217";
import { shortScaledText } from "../../model/amount.ts";
import { weighedBases, WEIGHT_DECIMALS } from "../../model/cost-sharing/formula.ts";
import { scaledFraction } from "../../model/cost-sharing/fraction.ts";
import { plainNumber } from "../amounts.ts";
import type { View } from "../view.ts";
import type { Names, Reckoning } from "./reckoning.ts";

/** Every share with the figures it was made from, to be taken along. */
export function shareTable(view: View, names: Names, reckoning: Reckoning): Taken {
  const t = deskWords(view.locale);
  const { currency, shares, formula } = reckoning;
  const weighed = weighedBases(formula).map(({ basis }) => basis);
  const decimals = minorDigits(currency) + 4;
  return {
    columns: [
      [t("csv-code"), 16],
      [t("cost-library"), 40],
      ...weighed.map((basis) => [t(`cost-kind-${basis}`), 16] as const),
      [t("cost-part"), 12],
      [t("csv-exact"), 18],
      [t("csv-held"), 16],
      [t("cost-share"), 16],
      [t("csv-currency"), 10],
    ],
    rows: shares.map(({ library, workings }) => [
      library,
      names(library),
      ...workings.terms.map(({ basis, figure }) =>
        Number(basis === "tier" ? shortScaledText(figure, WEIGHT_DECIMALS) : figure),
      ),
      Number(scaledFraction(workings.part, 8)) / 1e8,
      Number(shortScaledText(scaledFraction(workings.exact, 4), decimals)),
      workings.held && t(`cost-${workings.held}`),
      plainNumber(workings.amount, currency),
      currency,
    ]),
  };
}
