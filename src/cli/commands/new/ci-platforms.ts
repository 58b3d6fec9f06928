/** Where a school's repository may lie, with a ready workflow in examples/ci. */
export const ciPlatforms = ["github", "gitlab", "gitee"] as const;
export type CiPlatform = (typeof ciPlatforms)[number];
