import type { Input } from "./input.ts";
import { products } from "./inputs-products.ts";
import { prose } from "./inputs-prose.ts";
import { records } from "./inputs-records.ts";
import { school } from "./inputs-school.ts";
import { settings } from "./inputs-settings.ts";
import { tables } from "./inputs-tables.ts";
import { yaml } from "./inputs-yaml.ts";

/** Everything that was found to break the program, or might. */
export const inputs: readonly Input[] = [...settings, ...records, ...prose, ...yaml, ...school, ...tables, ...products];
