/** RFC 5322 §3.6.4, as mailers really write it: anything printable between angle brackets. */
const MESSAGE_ID = /<[!-;=?-~]{1,250}>/g;
/** A thread that is longer is known by its last messages. */
const MOST = 50;

/** The message ids of a Message-ID, In-Reply-To or References field, with their brackets; the last fifty. */
export function readMessageIds(value: string): readonly string[] {
  return (value.match(MESSAGE_ID) ?? []).slice(-MOST);
}

/** Whether it is one message id and nothing else, so that it can stand in a header of ours. */
export function isMessageId(text: string): boolean {
  return readMessageIds(text).at(0) === text;
}
