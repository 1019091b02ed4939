import type { Taken } from "#kernel/http";
import { agreementsWords } from "../../messages/agreements-index.ts";
import type { AgreementEntry } from "../../model/agreements/entries.ts";
import { services } from "../../model/agreements/shape.ts";
import { shownVersion, standingOn } from "../../model/agreements/standing.ts";
import { said } from "../view.ts";
import { linesOf, type SayingProps } from "./says.ts";

/** Agreements as a table to be taken along: one in a row, what it says in columns. */
export function agreementRows(
  agreements: readonly AgreementEntry[],
  props: SayingProps,
  today: Temporal.PlainDate,
): Taken {
  const t = agreementsWords(props.locale);
  const columns = [
    "parties",
    "starts",
    "ends",
    ...services.map((one) => `service-${one}` as const),
    "pauses",
    "text",
  ] as const;
  return {
    columns: [
      [t("code"), 20],
      [t("name"), 30],
      [t("kind"), 20],
      [t("standing"), 16],
      ...columns.map((key) => [t(key), 30] as const),
    ],
    rows: agreements.flatMap((agreement) => {
      const version = shownVersion(agreement, today);
      if (!version) return [];
      const lines = new Map(linesOf(version, props).map(({ key, value }) => [key, value]));
      return [
        [
          agreement.code,
          said(version.name, props.locale).text,
          t(`kind-${version.kind}`),
          t(`standing-${standingOn(agreement, today)}`),
          ...columns.map((key) => lines.get(key) ?? ""),
        ],
      ];
    }),
  };
}
