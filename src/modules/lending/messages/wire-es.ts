import type { en } from "./wire-en.ts";

export const es: Record<keyof typeof en, string> = {
  "caller-no-sign-in":
    "Esta puerta es para los sistemas que conocemos. Firme la solicitud (RFC 9421), envíe su clave o use su certificado de cliente.",
  "caller-unknown-key": "No conocemos ningún sistema que firme con esta clave.",
  "caller-unknown-token": "No conocemos ningún sistema con esta clave de acceso.",
  "caller-unknown-certificate": "No conocemos ningún sistema con este certificado de cliente.",
  "caller-nonce-used": "Este nonce ya se usó para otro mensaje.",
  "caller-signature-malformed":
    "Los campos de la firma no se pueden leer, o no tienen hora (created).",
  "caller-signature-unsupported":
    "La firma usa un algoritmo o un componente que aquí no se conoce.",
  "caller-signature-not-covered":
    "La firma debe cubrir @method, @target-uri, content-digest y content-type.",
  "caller-signature-too-old":
    "La firma tiene más de cinco minutos. ¿Está en hora el reloj de su servidor?",
  "caller-signature-not-yet": "La firma viene del futuro. ¿Está en hora el reloj de su servidor?",
  "caller-signature-expired": "La firma ha caducado.",
  "caller-signature-wrong": "La firma no corresponde al mensaje.",
  "caller-signature-digest": "El cuerpo no es el de Content-Digest.",
  "caller-too-large": "El mensaje supera los {kilobytes} kB.",
  "caller-wrong-type": "Los mensajes de ISO 18626 son application/xml.",
  "caller-only-post": "Los mensajes de ISO 18626 se envían aquí con POST.",
  "caller-try-again": "Envíe el mensaje otra vez, por favor.",
  "fault-address-malformed": "su dirección no se puede usar",
  "fault-address-refused": "su dirección está en una red en la que no podemos preguntar",
  "fault-name-unknown": "nadie conoce el nombre de su servidor",
  "fault-unreachable": "no se puede llegar a su servidor",
  "fault-certificate": "su certificado no es de confianza",
  "fault-deadline": "no respondió a tiempo",
  "fault-cancelled": "nos detuvieron mientras enviábamos",
  "fault-closed": "cerró la conexión",
  "fault-redirects": "su dirección lleva a otro sitio",
  "fault-too-large": "su respuesta era demasiado grande",
  "fault-garbled": "su respuesta no se pudo leer",
  "fault-no-confirmation": "respondió con algo que no es una confirmación",
  "fault-peer-not-approved": "nadie ha aprobado cómo llegamos a él",
  "fault-token-needs-tls": "nuestra clave iría por una línea abierta",
  "fault-http-401": "no acepta cómo nos identificamos",
  "fault-http-403": "no nos deja entrar",
  "fault-http-404": "no hay nada en su dirección",
  "fault-http": "respondió con un error (HTTP {status})",
};
