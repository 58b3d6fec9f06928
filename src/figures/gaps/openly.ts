/** Records without those that are 不公开, which nobody lists, and how many these are, in words. */
export function openly<R extends { readonly hidden?: boolean | undefined }>(records: readonly R[]) {
  const shown = records.filter(({ hidden }) => !hidden);
  const hidden = records.length - shown.length;
  return { shown, hiddenWords: hidden > 0 ? [`不公开的${hidden}条没有列出`] : [] };
}
