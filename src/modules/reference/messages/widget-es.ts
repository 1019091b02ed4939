export const es = {
  launch: "Pregunte a un bibliotecario",
  "launch-now": "Alguien responde ahora",
  "launch-later": "Deje una pregunta",
  "window-title": "Preguntar a {library}",
  close: "Cerrar",
  unread: "{count, plural, one {Una respuesta nueva} other {# respuestas nuevas}}",
  "whole-page": "Abrir como página propia",
  widget: "Ventana de preguntas",
  "widget-lead":
    "Los lectores preguntan desde sus propias páginas web: un botón abre el mostrador de esta biblioteca sobre la página.",
  "what-is-this": "¿Qué es esto?",
  "what-is-this-text":
    "Indique abajo qué páginas web pueden mostrar la ventana y ponga después las líneas en esas páginas. La ventana no usa cookies ni guarda nada en el navegador: el lector vuelve con su código. Donde no se ejecutan scripts hay un enlace normal.",
  sites: "Páginas web que pueden mostrarla",
  "sites-hint":
    "Una por línea, con https:// y el servidor, como https://www.example.org. Ninguna otra página puede mostrarla.",
  "site-wrong":
    "Esto no es la dirección de un sitio: {site}. Tiene esta forma: https://www.example.org.",
  "sites-many": "Son más de 50 sitios. Indique aquellos a los que llegan los lectores.",
  hue: "Color",
  "hue-hint": "Un tono de 0 a 359; vacío: el de su biblioteca.",
  "hue-wrong": "Un tono es un número entero de 0 a 359.",
  save: "Guardar",
  saved: "Guardado. Vale desde ahora.",
  "check-errors": "Todavía no se ha guardado nada",
  lines: "Líneas para sus páginas",
  "lines-lead":
    "Póngalas donde pueda estar el enlace del botón, mejor al final de la página. El idioma sigue al de la página; data-lang en la segunda línea indica otro.",
  copy: "Copiar las líneas",
  policy: "Para páginas con política de seguridad de contenido",
  "policy-lead": "Añada estas fuentes a las directivas que la página ya tiene.",
  "copy-policy": "Copiar las fuentes",
  copied: "Copiado",
  preview: "Cómo se ve",
  "no-sites": "Todavía ninguna página web puede mostrarla",
  "no-sites-text":
    "Indique arriba al menos un sitio; hasta entonces las líneas muestran solo un enlace.",
};
