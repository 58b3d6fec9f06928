export const forgotten = { name: "forgotten" };
