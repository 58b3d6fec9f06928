import { day } from "../zh/day.ts";
