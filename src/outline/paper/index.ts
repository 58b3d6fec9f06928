// The papers, in the order in which they are listed.
import type { Paper } from "./define-paper.ts";
import { meetingForm } from "./meeting-form.ts";
import { observationForm } from "./observation-form.ts";
import { signInSheet } from "./sign-in-sheet.ts";

export const papers: readonly Paper[] = [signInSheet, observationForm, meetingForm];
