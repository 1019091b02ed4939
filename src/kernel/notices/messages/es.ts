import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  open: "Abrir",
  "digest-subject":
    "{count, plural, one {Una novedad} many {# novedades} other {# novedades}} para usted",
  "digest-more":
    "{count, plural, one {Hay una novedad más} many {Hay # novedades más} other {Hay # novedades más}} en su centro de avisos.",
  footer: "De {sender}, en {host}. Tipo de novedad: {kinds}.",
  settings: "Elegir qué avisos recibe, dónde y cuándo",
  stop: "No recibir más correos de este tipo",
  "stop-all": "No recibir más correos de estos tipos",
  "push-several":
    "Tiene {count, plural, one {un aviso nuevo} many {# avisos nuevos} other {# avisos nuevos}}.",
};
