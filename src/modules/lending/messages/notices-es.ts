import type { en } from "./notices-en.ts";

export const es: Record<keyof typeof en, string> = {
  "answered-label": "Mis peticiones: en camino, o no se puede conseguir",
  "answered-outline": "Hay novedades sobre una petición suya.",
  "ready-label": "Mis peticiones: ya está aquí",
  "ready-outline": "Algo que pidió ya está aquí.",
  "due-label": "Mis préstamos de fuera: vencimiento, renovación, reclamación",
  "due-outline": "Hay novedades sobre algo que tomó en préstamo.",

  "promised-title": "Una biblioteca enviará «{title}»",
  "promised-text": "Le avisaremos de nuevo cuando esté aquí.",
  "shipped-title": "«{title}» está en camino",
  "shipped-text": "Se ha enviado a su biblioteca. Le avisaremos de nuevo cuando esté aquí.",
  "ready-title": "«{title}» ya está aquí",
  "ready-text":
    "Puede recogerlo ahora{branch, select, none {} other { en {branch}}}. Devuélvalo antes del {date}.",
  "delivered-title": "Su copia de «{title}» ya está aquí",
  "delivered-text": "Abra su petición para leerla o descargarla.",
  "unfilled-title": "No se ha podido conseguir «{title}»",
  "unfilled-text":
    "Ninguna biblioteca a la que pudimos preguntar puede enviarlo. El personal de su biblioteca puede ayudarle a encontrar otra cosa.",
  "cancelled-title": "Su petición de «{title}» ha terminado",
  "cancelled-text": "Se canceló. Si no era su deseo, hable con el personal de su biblioteca.",
  "not-cancelled-title": "«{title}» ya no se pudo cancelar",
  "not-cancelled-text": "Llegará igualmente. Le avisaremos cuando esté aquí.",
  "due-soon-title": "«{title}» vence el {date}",
  "due-soon-text": "Puede pedir más tiempo en la página de su petición.",
  "overdue-title": "«{title}» ha vencido",
  "overdue-text": "Venció el {date}. La biblioteca que lo prestó lo espera: devuélvalo, por favor.",
  "recalled-title": "Se reclama «{title}»",
  "recalled-text": "La biblioteca que lo prestó lo necesita. Devuélvalo lo antes posible.",
  "renewed-title": "Puede quedarse «{title}» hasta el {date}",
  "renewed-text": "La biblioteca que lo prestó le ha dado más tiempo.",
  "not-renewed-title": "«{title}» no se puede renovar",
  "not-renewed-text": "Devuélvalo antes del {date}, por favor.",

  "kept-readers":
    "Lo que pidió a otras bibliotecas, hasta unos días después de que termine (su biblioteca decide cuántos); después nadie puede saber que fue usted.",
};
