import type { Place } from "../../diagnostics/diagnostic.ts";
import type { Data, DataPath, SourceDocument } from "../../source/document.ts";
import type { Form } from "../form.ts";
import { usualSpelling } from "./usual-spelling.ts";

/** A text to put in the place of another, within one line. */
export interface Edit {
  readonly place: Required<Place>;
  readonly typed: string;
  readonly text: string;
}

/** Where a document spells a value otherwise than usual, and how it is usually spelt. */
export function fixValues(document: SourceDocument, form: Form, isName: (name: string) => boolean): Edit[] {
  const edits: Edit[] = [];
  const visit = (path: DataPath, data: Data, inside: Form | undefined): void => {
    if (inside === undefined || data === null) return;
    if (typeof data === "string") {
      const text = usualSpelling(inside.text, data, isName);
      const place = document.locate(path, { offset: 0, length: data.length });
      if (text !== undefined && place.length === data.length) edits.push({ place: { ...place, length: data.length }, typed: data, text });
    } else if (Array.isArray(data)) {
      for (const [i, item] of data.entries()) visit([...path, i], item, inside.list);
    } else {
      for (const [key, value] of Object.entries(data)) visit([...path, key], value, formOfKey(inside, key));
    }
  };
  visit([], document.data, form);
  return edits;
}

function formOfKey({ map }: Form, key: string): Form | undefined {
  const field = Object.values(map?.fields ?? {}).find(({ label }) => label === key);
  return field?.value.form ?? map?.rest;
}
