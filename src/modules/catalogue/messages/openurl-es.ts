import type { en } from "./openurl-en.ts";

export const es: Record<keyof typeof en, string> = {
  "page-title": "Encontrar lo que cita una referencia",
  "page-lead":
    "Las bases de datos y los gestores de referencias pueden enlazar aquí. Buscamos en el estante de todas las bibliotecas y mostramos dónde está.",
  "by-hand": "Rellene lo que tenga",
  "by-hand-hint":
    "Un número encuentra exactamente una edición; si no, el título y el apellido del autor.",
  "field-title": "Título del libro o de la revista",
  "field-part": "Título del artículo o capítulo",
  "field-author": "Apellido del primer autor",
  "field-year": "Año",
  "field-isbn": "ISBN",
  "field-issn": "ISSN",
  "field-id": "DOI",
  "field-id-hint": "Por ejemplo: https://doi.org/10.1000/182",
  look: "Mirar en el estante",
  "for-programs": "Para bases de datos y gestores de referencias",
  "for-programs-text":
    "Indique esta dirección como base del servidor de enlaces. Se entienden OpenURL 1.0 (Z39.88-2004, Key/Encoded-Value) y 0.1.",
  "base-address": "Dirección base",
  example: "Un ejemplo",
  copy: "Copiar",
  copied: "Copiado",
  asked: "Lo que se pidió",
  "asked-title": "Título",
  "asked-part": "Artículo o capítulo",
  "asked-authors": "De",
  "asked-published": "Publicado",
  "asked-edition": "Edición",
  "asked-place": "Volumen y páginas",
  "asked-volume": "volumen {volume}",
  "asked-issue": "número {issue}",
  "asked-pages": "páginas {pages}",
  "asked-numbers": "Números",
  "candidates-title": "Puede ser uno de estos",
  "candidates-lead":
    "{count, plural, one {Un título se le parece, pero no es seguro.} many {Se le parecen # títulos. ¿Cuál es?} other {Se le parecen # títulos. ¿Cuál es?}}",
  "none-title": "Ninguna biblioteca de la red lo tiene",
  "none-lead": "Buscamos sus números, su título y su autor.",
  "none-journal-lead": "Buscamos la revista en la que apareció el artículo.",
  "search-title": "Buscar el título",
  "search-author": "Buscar el autor",
  "search-other": "Cambiar lo que se busca",
  "problem-empty": "Este enlace no dice a qué se refiere. Rellene lo que sepa.",
  "problem-too-long":
    "Este enlace es demasiado largo para ser una referencia. Rellene lo que sepa.",
  "problem-by-reference":
    "Este enlace solo dice dónde está su descripción, y no la vamos a buscar. Rellene lo que sepa.",
  "full-text-at": "Buscar el texto completo en {library}",
  resolver: "Servidor de enlaces",
  "resolver-lead":
    "Si su biblioteca tiene un servidor de enlaces, cada página de título lleva a sus lectores hasta él con la referencia.",
  "resolver-help":
    "Un servidor de enlaces sabe para qué revistas y libros electrónicos tiene licencia su biblioteca. Su dirección base está en la configuración de su proveedor; le añadimos un OpenURL 1.0. Solo ven el enlace los lectores que han elegido su biblioteca.",
  "resolver-base": "Dirección base de su servidor de enlaces",
  "resolver-base-hint": "Empieza por https://. Déjela vacía para no mostrar ningún enlace.",
  "resolver-form":
    "Escriba una dirección completa que empiece por https://, sin nombre ni contraseña.",
  "resolver-save": "Guardar la dirección",
  "resolver-saved": "Guardado. Las páginas de título llevan ya allí a sus lectores.",
  "resolver-removed": "Guardado. Las páginas de título ya no muestran ese enlace.",
  "resolver-watch-only": "Los administradores de su biblioteca pueden cambiarlo.",
  "resolver-none": "No hay ningún servidor de enlaces.",
  "resolver-try": "Probarlo con un ejemplo",
};
