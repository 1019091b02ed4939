declare module "bidi-js" {
  /** The parts of UAX #9 that are used here. */
  type Bidi = {
    readonly getEmbeddingLevels: (
      text: string,
      direction?: "ltr" | "rtl" | "auto",
    ) => { readonly levels: Uint8Array };
    readonly getMirroredCharacter: (character: string) => string | null;
  };
  export default function bidiFactory(): Bidi;
}
