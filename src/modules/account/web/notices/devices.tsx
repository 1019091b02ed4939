import { formatDate, type Locale } from "#kernel/i18n";
import type { PushDevice } from "#kernel/notices";
import { Badge, type Column, FormButton, Table } from "#ui";
import { PushElement } from "./push-element.tsx";
import type { NoticeT } from "../../messages/notices-index.ts";

export type DevicesProps = {
  readonly t: NoticeT;
  readonly locale: Locale;
  readonly devices: readonly PushDevice[];
  /** By which browsers subscribe (RFC 8292). */
  readonly publicKey: string;
};

/** Where notices are shown, and the way to end it; on this browser, the way to begin. */
export function Devices(props: DevicesProps) {
  const { t, devices } = props;
  return (
    <section className="stack" aria-labelledby="devices">
      <h2 id="devices">{t("devices")}</h2>
      <p>{t("devices-text")}</p>
      {devices.length > 0 ? (
        <Table
          caption={t("devices")}
          captionHidden
          columns={deviceColumns(props)}
          rows={devices}
          rowKey={({ id }) => id}
        />
      ) : (
        <p className="soft">{t("devices-none")}</p>
      )}
      <PushElement {...props} />
    </section>
  );
}

function deviceColumns({ t, locale }: DevicesProps): readonly Column<PushDevice>[] {
  const nameOf = ({ device }: PushDevice) => device || t("device-unknown");
  return [
    {
      key: "device",
      label: t("device"),
      heading: true,
      cell: (row) => (
        <>
          <bdi>{nameOf(row)}</bdi> {row.current && <Badge tone="ok">{t("device-current")}</Badge>}
        </>
      ),
    },
    { key: "since", label: t("since"), cell: ({ since }) => formatDate(locale, since) },
    {
      key: "remove",
      label: t("device-remove"),
      cell: (row) => (
        <FormButton
          action={`/my/notices/devices/${row.id}/removal`}
          size="small"
          label={t("device-remove-of", { device: nameOf(row) })}
        >
          {t("device-remove")}
        </FormButton>
      ),
    },
  ];
}
