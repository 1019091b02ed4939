import type { en } from "./doors-en.ts";

export const es: Record<keyof typeof en, string> = {
  title: "Puertas abiertas",
  lead: "El fondo está abierto a otros programas, sin clave y sin coste. Estas son sus direcciones.",
  help: "Una puerta es una dirección en la que un programa, no una persona, pregunta por títulos: el sistema de otra biblioteca, un gestor de referencias, un portal de búsqueda. Cada una habla una norma pública, para que nadie tenga que programar nada solo para esta red.",
  "what-is-this": "¿Qué es una puerta?",
  copy: "Copiar",
  copied: "Copiado",
  address: "Dirección",
  standard: "Norma",
  "one-library": "Una sola biblioteca",
  described: "Se describe en",
  page: "Se explica en",
  code: "CÓDIGO",
  "sru-name": "Buscar desde otros sistemas (SRU)",
  "sru-text":
    "Los sistemas de bibliotecas, los portales y el préstamo interbibliotecario preguntan por títulos y por los ejemplares de cada biblioteca. La consulta es CQL; la respuesta, MARC 21, Dublin Core, MODS o un registro OPAC. La dirección sola dice a un programa todo lo que puede pedir.",
  "z3950-name": "Buscar desde sistemas de bibliotecas (Z39.50)",
  "z3950-text":
    "La misma búsqueda para los sistemas que conocen la norma antigua: registros en MARC 21 o registros OPAC con ejemplares. La última parte de la dirección es la base de datos.",
  "oai-name": "Recolectar (OAI-PMH)",
  "oai-text":
    "Los portales y las estadísticas se llevan una vez todos los títulos y, después, solo lo que ha cambiado o desaparecido. Los conjuntos permiten llevarse una sola biblioteca o una sola forma.",
  "api-name": "JSON para quien programa",
  "api-text":
    "Títulos, ejemplares y recuentos en JSON, con los mismos filtros que la página de búsqueda. La mayoría de las herramientas leen la descripción.",
  "feeds-name": "Novedades por canal (Atom)",
  "feeds-text":
    "Cualquier búsqueda se puede seguir en un lector de canales: añada sus palabras a la dirección como hace la página de búsqueda. Cada biblioteca tiene un canal de novedades.",
  "opensearch-name": "Buscar desde el navegador (OpenSearch)",
  "opensearch-text":
    "Los navegadores y los portales leen aquí cómo ofrecer su propia búsqueda en el fondo.",
  "openurl-name": "De una cita al fondo (OpenURL)",
  "openurl-text":
    "Las bases de datos y los resolutores de enlaces envían aquí una cita; lleva al título o a una búsqueda de él.",
  "unapi-name": "Para gestores de referencias (unAPI)",
  "unapi-text":
    "Zotero y otros se llevan un título desde su página; cuando preguntan por dirección, preguntan aquí.",
  "sitemap-name": "Para buscadores (mapa del sitio)",
  "sitemap-text": "Todos los títulos y todas las bibliotecas con su dirección permanente.",
};
