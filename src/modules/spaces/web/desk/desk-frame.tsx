import type { ReactNode } from "react";
import { FormButton, Notice, PageHeader, Tabs, WhatIsThis } from "#ui";
import { libraryName } from "#kernel/tenancy";
import { isDeskKey } from "../../messages/desk-index.ts";
import type { BookingDesk } from "./booking-desk.ts";

type Props = {
  readonly desk: BookingDesk;
  readonly part: "day" | "things" | null;
  readonly title: string;
  readonly above?: ReactNode;
  readonly children: ReactNode;
};

/** The heading and sides that the pages of bookings at a desk share. */
export function DeskFrame({ desk, part, title, above, children }: Props) {
  const { t, home, library, locale } = desk;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={title}
        above={above}
        lead={t("bookings-lead", { library: libraryName(library, locale) })}
        help={
          <WhatIsThis label={t("what-is-this")}>
            <p>{t("help")}</p>
          </WhatIsThis>
        }
      />
      <Tabs
        label={t("parts")}
        tabs={[
          { label: t("part-day"), href: home, current: part === "day" },
          { label: t("part-things"), href: `${home}/things`, current: part === "things" },
        ]}
      />
      {children}
    </div>
  );
}

/** Tells what was just done; `undo` is where the way back is posted. */
export function doneNotice(
  { t }: BookingDesk,
  done: string | undefined,
  undo: string | null = null,
) {
  const key = `done-${done ?? ""}`;
  if (!isDeskKey(key)) return undefined;
  return (
    <Notice
      tone="ok"
      announce="status"
      action={
        undo !== null && (
          <FormButton action={undo} icon="undo" size="small">
            {t("undo")}
          </FormButton>
        )
      }
    >
      <p>{t(key)}</p>
    </Notice>
  );
}
