export const c = 1;
export const later = () => import("./a.ts");
