import type { en } from "./copies-en.ts";

export const es: Record<keyof typeof en, string> = {
  "copy-title": "Una copia para usted",
  "copy-from": "De {library}",
  "copy-until": "El enlace funciona hasta el {date}.",
  "copy-views":
    "{count, plural, one {Se puede abrir una vez más.} other {Se puede abrir # veces más.}}",
  "declaration-title": "Antes de abrirla",
  declaration:
    "Esta copia procede de una obra protegida. Es para su propio estudio, investigación o uso privado. No puede cederla, publicarla ni hacer más copias, salvo que lo permita la ley de su país o el titular de los derechos. La biblioteca la borra cuando termina el enlace.",
  "agree-open": "Acepto: abrir la copia",
  "logged-note": "Se anota la hora en que alguien aceptó y abrió la copia, no quién fue.",
  "copy-gone-title": "Esta copia ya no está aquí",
  "copy-gone-text":
    "El enlace ha terminado: venció su plazo o se abrió todas las veces permitidas. El archivo se ha borrado o se borrará en breve. Si aún la necesita, pídala a su biblioteca; puede solicitarla de nuevo.",
  "copy-none-title": "No hay nada en este enlace",
  "copy-none-text":
    "Quizá se perdió parte de la dirección. Abra el enlace desde la página de su petición o cópielo entero.",

  scans: "Digitalizaciones",
  "scans-of": "Digitalizaciones para «{title}»",
  "scans-lead":
    "Envíe una digitalización a la biblioteca que la pide; su lector la abre con un enlace.",
  "scans-help":
    "La digitalización se guarda sellada con una clave propia. A quien tiene el enlace se le muestra primero la declaración de derechos; después puede abrir el archivo tantas veces y días como usted indique. Luego se borran el archivo y su clave, y esta página muestra que ya no están.",
  send: "Enviar una digitalización",
  file: "La digitalización",
  "file-hint": "PDF, JPEG, PNG o TIFF; {size} como máximo.",
  views: "Cuántas veces se puede abrir",
  days: "Durante cuántos días",
  note: "Nota para la otra biblioteca",
  "send-scan": "Entregar la digitalización",
  "please-mend": "La digitalización no se ha enviado",
  "fault-choose-file": "Elija el archivo de la digitalización.",
  "fault-upload-broken": "El archivo no llegó entero. Envíelo de nuevo.",
  "fault-file-kind": "No es PDF, JPEG, PNG ni TIFF. Guarde la digitalización como PDF y envíela.",
  "fault-too-large":
    "El archivo supera {size}. Digitalice con menos puntos por pulgada o en blanco y negro.",
  "fault-invalid": "Este valor no se puede usar.",
  delivered: "Digitalizaciones entregadas",
  "no-scans": "Todavía no se ha entregado nada.",
  "not-now-copies": "Tal como está la petición, ahora no se puede entregar ninguna copia.",
  "col-file": "Archivo",
  "col-made": "Entregada",
  "col-opened": "Abierta",
  "col-until": "Hasta",
  "col-state": "Estado",
  "opened-of": "{count} de {most}",
  "state-open": "Se puede abrir",
  "state-ended": "Terminada; espera el borrado",
  "state-purged": "Borrada el {date}: ya no están ni el archivo ni su clave",
  "state-purged-doubt":
    "Borrada el {date}, pero el archivo sigue en el almacén. Avise a su operador.",
  "reason-expired": "venció su plazo",
  "reason-viewed": "se abrió todas las veces permitidas",
  "reason-withdrawn": "retirada por el personal",
  withdraw: "Retirar…",
  "withdraw-now": "Borrar ahora; no se puede deshacer",
  said: "La digitalización está en camino: la otra biblioteca tiene el enlace.",
  "said-withdrawn": "La digitalización se ha borrado. Su enlace ya no abre nada.",
  "open-log": "Cada apertura",
  "log-entry": "{date}: abierta, declaración {declaration} en «{language}»",
  back: "Volver a la petición",
  fingerprint: "Huella del archivo (SHA-256)",
};
