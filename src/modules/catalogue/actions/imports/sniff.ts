/** The first bytes of a stream, and the chunks that come after them. */
export type Sniffed = { readonly head: Buffer; readonly rest: AsyncIterator<Uint8Array> };

/** Reads the first `length` bytes of a stream, or all of a shorter one. */
export async function sniff(chunks: AsyncIterable<Uint8Array>, length: number): Promise<Sniffed> {
  const rest = chunks[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < length) {
    const { value, done } = await rest.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  return { head, rest };
}

/** The whole stream again; ends what it came from when it is left early. */
export async function* rejoin(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (;;) {
      const { value, done } = await rest.next();
      if (done) return;
      yield value;
    }
  } finally {
    await rest.return?.();
  }
}
