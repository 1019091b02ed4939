import type { en } from "./editions-en.ts";

export const es: Record<keyof typeof en, string> = {
  title: "Otras ediciones y formas",
  "relation-edition": "Otras ediciones",
  "relation-language": "En otros idiomas",
  "relation-form": "En otras formas",
  "relation-volume": "Otros volúmenes de la obra",
  "show-all":
    "{count, plural, one {Ver la otra en una página propia} other {Ver las # otras ediciones y formas}}",
  "page-title": "Otras ediciones y formas de {title}",
  range: "{total, plural, one {Un título} other {{from}–{to} de # títulos}}",
  pages: "Páginas de otras ediciones",
  "now-edition": "Otra edición está disponible ahora:",
  "now-form": "Disponible ahora en otra forma ({form}):",
  "now-language": "Disponible ahora en otro idioma ({language}):",
  crowded: "Hay más títulos con este nombre de los que caben aquí.",
  "crowded-find": "Buscarlos todos",
  none: "No se conocen otras ediciones",
  "none-text":
    "Ninguna biblioteca tiene esta obra en otra edición, idioma o forma que sus registros muestren como la misma.",
};
