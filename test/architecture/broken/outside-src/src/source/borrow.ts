import { make } from "../../test/make.ts";
