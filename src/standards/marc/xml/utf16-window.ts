import { ByteWindow } from "../byte-window.ts";

const bytesOfUnit = 2;

/** A window on a source in UTF-16 that shows it as UTF-8; offsets are those of the source. */
export class Utf16Window extends ByteWindow {
  private readonly decoder: TextDecoder;

  constructor(encoding: "utf-16le" | "utf-16be") {
    super();
    // A byte order mark stays, as a character, so that it counts.
    this.decoder = new TextDecoder(encoding, { ignoreBOM: true });
  }

  override append(chunk: Uint8Array): void {
    super.append(Buffer.from(this.decoder.decode(chunk, { stream: true })));
  }

  override offsetAt(at: number): number {
    return this.offset + bytesOfUnit * this.bytes.toString("utf8", 0, at).length;
  }
}
