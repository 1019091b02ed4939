/** What telephones and mail programs write under every message, a line each, by language. */
const MOBILE: readonly RegExp[] = [
  /^sent from (my|the|yahoo|mail|outlook|proton|gmail|aol|samsung|huawei|windows)\b.{0,80}$/i,
  /^get outlook for \w+.{0,60}$/i,
  /^enviado (desde|con) (mi|el|la|yahoo|mail|correo|outlook|proton|gmail|samsung|huawei)\b.{0,80}$/i,
  /^obtener outlook para \w+.{0,60}$/i,
  /^(von meinem .{1,40} gesendet|gesendet (von|mit) .{1,60}|diese nachricht wurde von meinem .{1,60} gesendet.{0,40})$/i,
  /^(envoyé (de(puis)? mon|depuis|à partir d|avec) ?.{1,60}|télécharger outlook pour .{1,60})$/i,
  /^(أُ?رسلت? (من|بواسطة|باستخدام)|تم الإرسال من|مرسل من) .{1,60}$/,
];

/** More is no signature but text. */
const MOST_LINES = 12;

/**
 * The line at which the signature begins that ends these lines; `lines.length` where there is none. Only what a program wrote is one: the mark of RFC 3676 §4.3
 * ("-- "), or a telephone's line. A greeting is the reader's own.
 */
export function signatureStart(lines: readonly string[]): number {
  const mark = lines.lastIndexOf("-- ");
  if (mark >= 0 && lines.length - mark <= MOST_LINES) return mark;
  let end = lines.length;
  while (end > 0 && (lines[end - 1] ?? "").trim() === "") end -= 1;
  let start = end;
  while (start > 0 && isMobile(lines[start - 1] ?? "")) start -= 1;
  return start < end ? start : lines.length;
}

function isMobile(line: string): boolean {
  const text = line.trim();
  return text.length <= 120 && MOBILE.some((pattern) => pattern.test(text));
}
