/** Languages in which articles can be written (ISO 639): those of the interface, and those that readers bring. */
export const articleLanguages = [
  ..."en es ar".split(" "),
  ..."am bn ca cy de el eu fa fr ga gl gu he hi ht hu hy it ja ka km ko ku lo ml mr my ne nl".split(
    " ",
  ),
  ..."pa pl ps pt ro ru si so sq sv sw ta te th ti tl tr uk ur uz vi yi yo zh".split(" "),
];

/** Scripts that run from right to left, by language. */
const RIGHT_TO_LEFT = new Set("ar fa he ku ps ur yi".split(" "));

export function directionOf(language: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
}
