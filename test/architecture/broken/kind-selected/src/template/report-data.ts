import { kinds } from "../records/kinds/index.ts";
export const one = (counted: Records) => counted.awards;
export const whatever = (found: Found) => found.records["lessons"]!.length;
export const taken = ({ awards }: Records) => awards;
export const declared = kinds.awards.fields;
export const asked = peopleOf("awards", []);
export const ofRoster = (roster: Roster) => roster.lessons;
