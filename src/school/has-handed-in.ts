import { kindNames, kindOf } from "../records/kinds/index.ts";
import type { School } from "./school.ts";

/** Whether anything is recorded but who there is, which is kept from year to year. */
export const hasHandedIn = ({ records, setAside }: School): boolean =>
  kindNames.some((name) => kindOf(name).overYears === undefined && records[name].length + setAside[name].length > 0);
