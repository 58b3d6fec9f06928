/** What files and 位置 call a section by its heading: without `{{…}}`, and of several ways of saying it (〔甲｜乙〕) the first. */
export const nameOfHeading = (heading: string): string =>
  heading
    .replace(/\{\{[^}]*\}\}/g, "")
    .replace(/[〔[【]([^〔〕｜|[\]【】]*)[｜|][^〔〕[\]【】]*[〕\]】]/g, "$1")
    .replace(/[〔〕]/g, "");
