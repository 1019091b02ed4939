import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "not-now":
    "Ahora no se puede hacer: la petición está en «{state}». Vuelva a cargar la página para ver cómo está.",
  "item-out":
    "Este ejemplar ya está fuera para otra petición. Escanee otro ejemplar o registre antes su devolución.",
  "payment-booked":
    "El pago ya está asentado, porque ambas partes lo han confirmado. Pida una corrección a la coordinación de la red.",
};
