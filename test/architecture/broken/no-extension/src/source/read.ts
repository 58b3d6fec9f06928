import { text } from "./text";
