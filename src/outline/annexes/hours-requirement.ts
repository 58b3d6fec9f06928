import type { Computed } from "../../figures/compute.ts";

/**
 * The first requirement that asks for 学时 decides 应修, 差额 and 达标. Asked per term, what is missing in one is not
 * mended by the other (domain.md 7.14).
 */
export const hoursRequirement = ({ requirements }: Computed) =>
  requirements.find(({ outcome }) => outcome.requirement.kind === "学时");
