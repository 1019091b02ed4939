/** Text put together from code points, without a string for each step on the way. */
export class CodeUnits {
  private units = new Uint16Array(4096);
  private length = 0;

  clear(): void {
    this.length = 0;
  }

  /** Adds a character. */
  add(codePoint: number): void {
    if (this.length + 2 > this.units.length) this.grow();
    if (codePoint < 0x10000) this.units[this.length++] = codePoint;
    else {
      this.units[this.length++] = 0xd7c0 + (codePoint >> 10);
      this.units[this.length++] = 0xdc00 + (codePoint & 0x3ff);
    }
  }

  addText(text: string): void {
    for (const character of text) this.add(character.codePointAt(0) ?? 0);
  }

  toString(): string {
    const { buffer, byteOffset } = this.units;
    return Buffer.from(buffer, byteOffset, this.length * 2).toString("utf16le");
  }

  private grow(): void {
    const units = new Uint16Array(this.units.length * 2);
    units.set(this.units);
    this.units = units;
  }
}
