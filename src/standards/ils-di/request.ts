/** The address that asks a service for a record: `ilsdi.pl?service=GetAvailability&id=…` */
export function ilsDiAddress(
  base: URL,
  service: string,
  params: Readonly<Record<string, string>>,
): URL {
  const url = new URL(base);
  url.searchParams.set("service", service);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return url;
}
