import { print } from "../cli/print.ts";
