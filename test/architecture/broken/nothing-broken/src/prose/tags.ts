const figureNamed = (name: string): string => name;
export const tag = figureNamed("awards");
