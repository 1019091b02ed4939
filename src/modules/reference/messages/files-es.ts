export const es = {
  attach: "Adjuntar un archivo",
  "attach-hint": "Imágenes, PDF, documentos de oficina o texto, hasta {megabytes} MB.",
  "attach-send": "Enviar el archivo",
  "file-too-large": "Este archivo supera los {megabytes} MB. Envíe uno más pequeño.",
  "file-kind":
    "No se aceptan archivos de este tipo. Envíe una imagen, un PDF, un documento de oficina o texto.",
  "choose-file": "Elija primero un archivo.",
  "upload-broken": "El archivo no llegó completo. Inténtelo de nuevo.",
  "too-many-files":
    "Esta conversación ya contiene {most} archivos, todos los que admite. Envíe los demás de otro modo.",
  "staff-only": "Solo para el personal",
  file: "Archivo: {name}",
  "file-about": "{kind}, {kilobytes, number} kB",
  "paste-hint": "Una imagen que pegue en el mensaje también se adjunta.",
  sending: "Se está enviando el archivo…",
  sent: "El archivo está enviado.",
};
