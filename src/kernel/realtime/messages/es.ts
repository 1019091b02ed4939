import type { en } from "./en.ts";

export const es: Readonly<Record<keyof typeof en, string>> = {
  "too-fast": "Ha llegado demasiado a la vez. La conexión se reanuda en un momento.",
  malformed: "El servidor no lo ha entendido. Vuelva a cargar la página.",
  "too-large": "El mensaje es demasiado largo. Envíelo en partes o como archivo.",
  "no-hello": "La conexión no ha dicho quién es. Vuelva a cargar la página.",
  "token-invalid": "Esta página pertenece a otra sesión. Vuelva a cargarla.",
  "token-expired": "Esta página lleva demasiado tiempo abierta. Vuelva a cargarla.",
  "signed-out": "Ha cerrado la sesión. Iníciela de nuevo para continuar.",
  "no-such-stream": "Aquí no hay nada que seguir. Vuelva a cargar la página.",
  "not-followed":
    "No se ha enviado, porque la conversación no está abierta. Vuelva a cargar la página.",
  "too-many": "Esta página sigue demasiadas cosas a la vez. Cierre antes otra parte de ella.",
  full: "Hay demasiadas personas conectadas. La conexión se intentará de nuevo en un momento.",
};
