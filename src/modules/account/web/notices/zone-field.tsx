import { type OptionGroup, Select, type SelectProps } from "#ui";

type ZoneFieldProps = Omit<SelectProps, "options">;

/** The time zones by continent, as IANA names them; made once, there are four hundred. */
let groups: readonly OptionGroup[] | undefined;

/** Choosing a time zone; one that is stored under an older name stays to be seen. */
export function ZoneField(props: ZoneFieldProps) {
  groups ??= byContinent(Intl.supportedValuesOf("timeZone"));
  const { value = "UTC" } = props;
  const listed = groups.some(({ options }) => options.some((option) => option.value === value));
  const others = ["UTC", ...(listed || value === "UTC" ? [] : [value])];
  const shortest = others.map((zone) => ({ value: zone, label: zone }));
  return <Select {...props} options={[...shortest, ...groups]} />;
}

function byContinent(zones: readonly string[]): readonly OptionGroup[] {
  const named = zones.filter((zone) => zone.includes("/"));
  const grouped = Map.groupBy(named, (zone) => zone.slice(0, zone.indexOf("/")));
  return [...grouped].map(([label, members]) => ({
    label,
    options: members.map((zone) => ({
      value: zone,
      label: zone.slice(label.length + 1).replaceAll("_", " "),
    })),
  }));
}
