/** Thrown inside this folder where coded pixels make no sense; `printPixels` catches it. */
export class UnreadablePixels extends Error {}
