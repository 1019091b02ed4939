import { formatDate, type Locale } from "#kernel/i18n";
import type { Passkey, SignedInDevice } from "#kernel/identity";
import { Badge, type Column, FormButton } from "#ui";
import type { T } from "./faults.tsx";

/** A person's passkeys: name, days, and the way to remove one. */
export function passkeyColumns(t: T, locale: Locale): readonly Column<Passkey>[] {
  return [
    {
      key: "label",
      label: t("security-passkey-name"),
      heading: true,
      cell: ({ label }) => <bdi>{label}</bdi>,
    },
    { key: "since", label: t("security-since"), cell: ({ since }) => formatDate(locale, since) },
    {
      key: "used",
      label: t("security-last-used"),
      cell: ({ lastUsed }) => (lastUsed ? formatDate(locale, lastUsed) : t("never")),
    },
    {
      key: "remove",
      label: t("security-passkey-remove"),
      cell: ({ id, label }) => (
        <FormButton
          action="/my/security/passkeys/removal"
          fields={{ id }}
          size="small"
          label={t("security-passkey-remove-of", { label })}
        >
          {t("security-passkey-remove")}
        </FormButton>
      ),
    },
  ];
}

/** Where a person is signed in: device, days, and the way to end it. */
export function deviceColumns(t: T, locale: Locale): readonly Column<SignedInDevice>[] {
  const nameOf = ({ device }: SignedInDevice) => device || t("security-device-unknown");
  return [
    {
      key: "device",
      label: t("security-device"),
      heading: true,
      cell: (row) => (
        <>
          <bdi>{nameOf(row)}</bdi>{" "}
          {row.current && <Badge tone="ok">{t("security-device-current")}</Badge>}
        </>
      ),
    },
    { key: "since", label: t("security-since"), cell: ({ since }) => formatDate(locale, since) },
    {
      key: "used",
      label: t("security-last-used"),
      cell: ({ lastUsed }) => formatDate(locale, lastUsed),
    },
    {
      key: "end",
      label: t("security-device-end"),
      cell: (row) => (
        <FormButton
          action={row.current ? "/sign-out" : `/my/security/sign-ins/${row.id}/end`}
          size="small"
          label={t("security-device-end-of", { device: nameOf(row) })}
        >
          {t("security-device-end")}
        </FormButton>
      ),
    },
  ];
}
