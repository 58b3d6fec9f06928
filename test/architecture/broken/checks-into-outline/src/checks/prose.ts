import { fill } from "../outline/fill.ts";
