import { load } from "../pipeline.ts";
