export { day } from "../../zh/day.ts";
