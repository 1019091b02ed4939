import { Field, Select } from "#ui";
import type { MatchingWords } from "../../messages/matching-index.ts";
import { grounds } from "../../model/matching/grounds.ts";

/** A reason that many give, and room for one's own words. `id` tells several forms of a page apart. */
export function ReasonFields({ t, id = "" }: { readonly t: MatchingWords; readonly id?: string }) {
  const ids = (name: string) => (id === "" ? {} : { id: `${name}-${id}` });
  return (
    <>
      <Select
        {...ids("ground")}
        name="ground"
        label={t("ground")}
        empty={t("ground-none")}
        options={grounds.map((ground) => ({ value: ground, label: t(`ground-${ground}`) }))}
      />
      <Field
        {...ids("reason")}
        name="reason"
        label={t("reason")}
        hint={t("reason-hint")}
        maxLength={1000}
        dir="auto"
      />
    </>
  );
}
