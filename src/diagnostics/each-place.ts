import type { Diagnostic } from "./diagnostic.ts";

/** The other places of a fault that was made in several, each as a diagnostic of its own; the first is that of `d` itself. */
export const otherPlaces = ({ related, count = 1, ...d }: Diagnostic): Diagnostic[] =>
  (related ?? []).slice(0, count - 1).map(({ file, line, column, length, cell }) => {
    const { length: _, cell: __, ...fault } = d;
    return { ...fault, file, line, column, ...(length !== undefined && { length }), ...(cell && { cell }) };
  });
