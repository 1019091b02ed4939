import type { en } from "./desk-scan-en.ts";

export const es: Record<keyof typeof en, string> = {
  scan: "Escanear",
  "scan-lead":
    "Escanee el número de una ficha o el código de un ejemplar. Se hace lo que toca, y se dice.",
  "scan-help":
    "Para lo que prestan: escanee la ficha y después el ejemplar, y queda anotado; vuelva a escanear el ejemplar al empaquetarlo, y queda enviado; cuando regrese, escanéelo y queda registrado. Para lo que piden prestado: escanee el código del ejemplar o la ficha del paquete para recibirlo, y la faja o el ejemplar para devolverlo. Sirve cualquier lector que escriba y pulse Entrar. El mismo código leído dos veces seguidas cuenta una vez, y lo que se acaba de recibir no se devuelve por un segundo escaneo en un minuto.",
  field: "Número o código de barras",
  "field-pair": "Código del ejemplar de «{title}»",
  do: "Adelante",
  result: "Qué ha ocurrido",
  "result-none": "Aún no se ha escaneado nada.",
  last: "Los últimos escaneos",
  "last-code": "Escaneado",
  "last-said": "Qué ha ocurrido",
  "last-when": "Cuándo",
  "undo-scan": "Devolverlo al estante",
  undone: "deshecho",
  "open-it": "Abrir",
  "go-on": "{act}: {title} ({number})",
  "this-one": "Este: {title} ({number})",
  "said-scan-item": "«{title}»: ahora escanee el ejemplar.",
  "said-done-pull":
    "«{title}» está sacado del estante, para {other}. Vuelva a escanear el ejemplar al empaquetarlo.",
  "said-done-ship": "«{title}» está enviado a {other}.",
  "said-done-check-in": "«{title}» ha vuelto. El préstamo ha terminado.",
  "said-done-receive": "«{title}» de {other} está recibido.",
  "said-done-return": "«{title}» está en camino de vuelta a {other}.",
  "said-several": "Esto puede significar varias cosas. ¿Cuál es?",
  "said-unknown":
    "Aquí no se conoce nada con este código. Escanee primero la ficha y después el ejemplar.",
  "said-twice": "Leído dos veces seguidas: hecho una vez.",
  "said-just-moved": "«{title}» acaba de cambiar ({state}). Si es lo que quiere, pulse el botón.",
  "said-decide": "«{title}»: antes tiene que decidir alguien ({state}).",
  "said-not-yet": "«{title}» aún no está en camino ({state}).",
  "said-on-its-way":
    "«{title}» está en camino ({state}). Si ya está aquí de nuevo, pulse el botón.",
  "said-ended": "«{title}» ya ha terminado ({state}).",
  "said-other-copy":
    "Este código no es de ninguno de sus ejemplares de «{title}». Si aun así es el correcto, pulse el botón; o escanee otro.",
  "said-refused": "No se ha hecho. {why}",
  camera: "Escanear con la cámara",
  "camera-stop": "Parar la cámara",
  "camera-none":
    "Este navegador no puede leer códigos con la cámara. La aplicación de cámara de un teléfono sí: apunte al código cuadrado de una ficha y se abrirá esta página con el número puesto.",
  "camera-refused": "No se pudo abrir la cámara.",
  sound: "Sonido",
};
