import type { en } from "./api-faults-en.ts";

export const es: Record<keyof typeof en, string> = {
  unusable: "Algunos parámetros no se pueden usar.",
  "whole-number": "tiene que ser un número entero de {least} a {most}",
  "one-of": "tiene que ser uno de estos valores: {values}",
  "text-length": "tiene que tener de {least} a {most} caracteres",
  "text-at-most": "puede tener como máximo {most} caracteres",
  "list-of-texts":
    "se puede indicar como máximo {items} veces, cada una con {least} a {most} caracteres",
  names: "tiene que ser 0, 1 o nombres separados por comas de esta lista: {values}",
  once: "solo se puede indicar una vez",
  needed: "es obligatorio",
  unknown: "No existe ese parámetro. Existen: {names}",
  "no-title": "Ningún título tiene este identificador.",
  gone: "Ninguna biblioteca tiene ya este título.",
  "no-record": "Ningún registro tiene este identificador.",
  "no-library": "Ninguna biblioteca tiene este código.",
  "no-facet": "No existe esa faceta. Existen: {names}",
};
