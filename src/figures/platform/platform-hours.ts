import type { Day } from "../../zh/dates.ts";

/** Hours that a platform outside the school has of somebody, in all or of one training. */
export interface PlatformHours {
  readonly name: string;
  /** 继教号. */
  readonly number?: string | undefined;
  readonly hours: number;
  /** What the training is called; left out: all hours of this person. */
  readonly item?: string | undefined;
  readonly day?: Day | undefined;
}
