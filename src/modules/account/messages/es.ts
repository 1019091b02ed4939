import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "sign-in": "Iniciar sesión",
  "sign-in-wrong":
    "La dirección de correo y la contraseña no corresponden. Compruebe ambas o elija una contraseña nueva.",
  "sign-in-wait":
    "Demasiados intentos. Espere {minutes, plural, one {un minuto} many {# minutos} other {# minutos}} e inténtelo de nuevo.",
  "sign-in-forgotten": "¿Ha olvidado la contraseña?",
  "sign-in-register": "¿Aún no tiene cuenta? Regístrese como lector",
  "signed-out": "Ha cerrado la sesión.",
  "errors-title": "Revise lo siguiente",
  email: "Correo electrónico",
  password: "Contraseña",
  "fault-unknown": "Revise este dato.",
};
