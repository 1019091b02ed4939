import type { ReactNode } from "react";
import { Checkbox, Disclosure, Field, Select, TextArea, type TextFieldProps } from "#ui";
import type { WishField } from "../../model/reader/typed-wish.ts";
import type { RequestSetting } from "./request-setting.ts";

/** A line of the form, with what was typed and what is wrong with it. */
export function WishLine({
  typed,
  name,
  ...field
}: Pick<RequestSetting, "typed"> & { readonly name: WishField } & Omit<TextFieldProps, "name">) {
  return (
    <Field
      dir="auto"
      {...field}
      name={name}
      value={typed.values[name] ?? ""}
      error={typed.faults[name]}
    />
  );
}

/** The one thing that is asked: where it shall be put. */
export function PickupField({ t, sheet, typed }: RequestSetting) {
  const { pickups, pickup } = sheet;
  const [only, ...others] = pickups;
  if (!only) return null;
  if (others.length === 0)
    return (
      <p>
        {t("pickup-only", { branch: only.name })}
        <input type="hidden" name="pickup" value={only.code} />
      </p>
    );
  return (
    <Select
      name="pickup"
      label={t("pickup")}
      value={typed.values.pickup ?? pickup}
      error={typed.faults["pickup"]}
      options={pickups.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}

/** Which pages of which issue: what a copy is made of. */
export function PartFields(setting: RequestSetting & { readonly of: "article" | "chapter" }) {
  const { t, typed, of } = setting;
  return (
    <>
      <WishLine typed={typed} name="part" label={t(`part-${of}`)} required />
      <WishLine typed={typed} name="part-author" label={t("part-author")} mark={t("optional")} />
      {of === "article" && (
        <>
          <WishLine typed={typed} name="volume" label={t("volume")} mark={t("optional")} />
          <WishLine typed={typed} name="issue" label={t("issue")} mark={t("optional")} />
        </>
      )}
      <WishLine
        typed={typed}
        name="pages"
        label={t("pages")}
        hint={t("pages-hint")}
        mark={t("optional")}
      />
    </>
  );
}

/** What few people need, folded; open where something in it is wrong. */
export function FurtherWishes(setting: RequestSetting & { readonly children?: ReactNode }) {
  const { t, typed, want, children } = setting;
  const folded = ["volume", "needed-by", "note", "max-cost"];
  const wrong = folded.some((name) => typed.faults[name]);
  return (
    <Disclosure label={t("further")} open={wrong}>
      <div className="stack">
        {children}
        {want === "loan" && (
          <>
            <Checkbox
              name="any-edition"
              label={t("any-edition")}
              checked={Boolean(typed.values["any-edition"])}
            />
            <WishLine typed={typed} name="volume" label={t("volume-wanted")} />
          </>
        )}
        <WishLine
          typed={typed}
          name="needed-by"
          type="date"
          dir="ltr"
          width="short"
          label={t("needed-by")}
          hint={t("needed-by-hint")}
        />
        <MaxCost {...setting} />
        <TextArea
          name="note"
          label={t("note")}
          hint={t("note-hint")}
          rows={3}
          dir="auto"
          value={typed.values.note ?? ""}
          error={typed.faults["note"]}
        />
      </div>
    </Disclosure>
  );
}

/** Only where one of those who may be asked wants something for it. */
function MaxCost({ t, sheet, typed }: RequestSetting) {
  const cost = sheet.rota.entries.find((entry) => entry.cost)?.cost;
  if (!cost) return null;
  return (
    <>
      <input type="hidden" name="max-currency" value={cost.currency} />
      <WishLine
        typed={typed}
        name="max-cost"
        inputMode="decimal"
        dir="ltr"
        width="short"
        label={t("max-cost", { currency: cost.currency })}
        hint={t("max-cost-hint")}
      />
    </>
  );
}
