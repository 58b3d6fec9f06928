export const isAbout = (kind: string) => kind === "获奖";
export const isOpen = (form: string) => form === "公开课";
