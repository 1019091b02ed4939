// Begins many times to give memory back, as writers do that open their indexes at once.
import { DroppedSegments } from "../threads/garbage.ts";

for (let i = 0; i < 50; i++) new DroppedSegments().keep(new Map());
