import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  find: "Buscar",
  ask: "Preguntar",
  read: "Leer",
  learn: "Aprender",
  "take-part": "Participar",
  make: "Crear",
  "my-library": "Mi biblioteca",
  desk: "Mostrador",
  "sign-in": "Iniciar sesión",
  "sign-out": "Cerrar sesión",
  network: "La red de bibliotecas",
  skip: "Ir al contenido",
  places: "Secciones",
  account: "Su cuenta",
  display: "Idioma y pantalla",
  languages: "Idiomas",
  footer: "Acerca de este sitio",
  waiting:
    "{count, plural, =0 {nada pendiente} one {# pendiente} many {# pendientes} other {# pendientes}}",
  "theme-label": "Pantalla",
  "theme-auto": "Como el dispositivo",
  "theme-light": "Clara",
  "theme-dark": "Oscura",
  "search-label": "Buscar en el estante",
  "search-button": "Buscar",
  "search-placeholder": "Título, autor, materia, ISBN",
  completions: "# sugerencias",
  libraries: "Bibliotecas",
  collection: "Lo que tenemos entre todos",
  lending: "Lo que nos prestamos",
  "open-doors": "Para otros programas",
  privacy: "Privacidad",
  "not-found-title": "Esta página no está aquí",
  "not-found-text":
    "La dirección puede ser antigua o tener un error. Busque en el estante, arriba, o vuelva a la página de inicio.",
  home: "Página de inicio",
  "forbidden-title": "Esta puerta no está abierta para usted",
  "sign-in-first": "Inicie sesión para continuar.",
  "fault-title": "Algo ha fallado por nuestra parte",
  "fault-text":
    "Nada de lo que escribió ha cambiado. Inténtelo de nuevo; si vuelve a ocurrir, indique a la biblioteca este número: {id}",
  "invalid-title": "Revise lo que ha escrito",
  "refused-title": "No se ha podido hacer",
  "forbidden-text": "Sus funciones no incluyen esto. Consulte a un administrador de la biblioteca.",
  "no-such-file": "No existe ese archivo.",
  "file-too-large": "El archivo supera los {limit, number} bytes, el máximo que se admite aquí.",
  "broken-form":
    "El formulario no llegó completo y no se ha cambiado nada. Vuelva atrás y envíelo de nuevo.",
  "cross-site":
    "Esto se pidió desde otro sitio y no se ha hecho. Abra la página aquí y hágalo en ella.",
  "too-large":
    "El formulario supera {megabytes, number} MB, el máximo que se admite aquí. Vuelva atrás y acórtelo.",
  misdirected: "Este servidor no responde por {host}.",
  "too-many-requests":
    "Se han recibido demasiadas peticiones desde su dirección. Inténtelo de nuevo dentro de {wait, plural, one {# segundo} many {# segundos} other {# segundos}}.",
  "wrong-method": "Esta dirección no responde a {method}.",
  "unavailable-title": "Ahora mismo no podemos consultarlo",
  "unavailable-text":
    "En este momento no se puede acceder al estante. Nada de lo que escribió ha cambiado. Inténtelo de nuevo dentro de un minuto.",
  back: "Volver",
};
