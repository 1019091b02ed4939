import { SignatureFault } from "./fault.ts";

/** A request or an answer, as far as it can be signed. */
export type SignableMessage = {
  readonly method?: string;
  /** The whole address as the client wrote it; behind a proxy that is not what the server sees. */
  readonly url?: URL;
  readonly status?: number;
  /** By names in lower case; several fields of one name joined by ", " (RFC 9110 §5.3). */
  readonly headers: Readonly<Record<string, string | undefined>>;
};

/** RFC 9421 §2.2, without those that need more than the message itself. */
const derived: Readonly<Record<string, (message: SignableMessage) => string | undefined>> = {
  "@method": ({ method }) => method,
  "@target-uri": ({ url }) => url?.href,
  "@authority": ({ url }) => url?.host.toLowerCase(),
  "@scheme": ({ url }) => url?.protocol.slice(0, -1).toLowerCase(),
  "@request-target": ({ url }) => url && `${url.pathname}${url.search}`,
  "@path": ({ url }) => url?.pathname,
  "@query": ({ url }) => url && (url.search || "?"),
  "@status": ({ status }) => status?.toString(),
};

/** The value of a component. @throws SignatureFault where the message has none, or we do not know it */
export function componentOf(message: SignableMessage, name: string): string {
  if (name.startsWith("@") && !Object.hasOwn(derived, name))
    throw new SignatureFault("unsupported", name);
  const value = name.startsWith("@") ? derived[name]?.(message) : message.headers[name]?.trim();
  if (value === undefined || /[\r\n]/.test(value)) throw new SignatureFault("malformed", name);
  return value;
}
