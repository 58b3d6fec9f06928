/** Whether a value that was read is an object with these keys, each as it should be; further keys do no harm. */
export const isRecordOf = (value: unknown, keys: { readonly [key: string]: (value: unknown) => boolean }): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.entries(keys).every(([key, is]) => is((value as { readonly [key: string]: unknown })[key]));
