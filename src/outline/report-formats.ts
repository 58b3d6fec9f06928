/** Formats that a report is written in, by the ending of its file. */
export const reportFormats = ["docx", "html", "md"] as const;

export type ReportFormat = (typeof reportFormats)[number];
