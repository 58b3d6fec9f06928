import { sum } from "lodash";
