/**
 * The checksum of a message: all its bytes up to and with "AZ" are added; the lower 16 bits of the
 * negated sum, as four hexadecimal digits (SIP 2.00, "Checksums and Sequence Numbers").
 */
export function checksum(bytes: Uint8Array): string {
  let sum = 0;
  for (const byte of bytes) sum = (sum + byte) & 0xffff;
  return (-sum & 0xffff).toString(16).toUpperCase().padStart(4, "0");
}
