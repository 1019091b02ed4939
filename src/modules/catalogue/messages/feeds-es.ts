import type { en } from "./feeds-en.ts";

export const es: Record<keyof typeof en, string> = {
  "follow-search": "Seguir esta búsqueda",
  "follow-title": "Seguir una búsqueda",
  "follow-lead":
    "Un lector de canales, o un programa de correo que los lea, le avisa cuando llega un título que responde a esta búsqueda.",
  "follow-address": "Dirección del canal",
  "follow-how": "Copie la dirección en su lector de canales. Nadie sabe quién lee un canal.",
  copy: "Copiar",
  copied: "Copiado",
  "follow-open": "Abrir el canal",
  "follow-back": "Volver a los resultados",
  "new-at": "Novedades de {library}",
  "feed-of": "{search} · {network}",
  "feed-held":
    "{count, plural, one {Lo tiene {names}} many {Lo tienen # bibliotecas: {names}} other {Lo tienen # bibliotecas: {names}}}",
  "search-description": "Buscar títulos en todas las bibliotecas de {network}.",
  "search-in": "Buscar en {name}",
};
