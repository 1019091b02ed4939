import type { Agency } from "#standards/iso18626";

/** The key under which both sides know what they tell each other of one request. */
export function exchangeKey(requester: string, number: string): string {
  return `${requester} ${number}`;
}

/** An agency as messages name it, from its key `TYPE:VALUE`. */
export function agencyOfKey(key: string): Agency {
  const colon = key.indexOf(":");
  return { type: key.slice(0, colon), value: key.slice(colon + 1) };
}
