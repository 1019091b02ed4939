/** The key under which both sides know what they tell each other of one request. */
export function exchangeKey(requester: string, number: string): string {
  return `${requester} ${number}`;
}
