/** Formats that a report is written in, by the ending of its file. */
export const reportFormats = ["docx", "html", "md"] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** Formats of tables that are written for programs, by the ending of their file. */
export const tableFormats = ["xlsx", "csv"] as const;

export type TableFormat = (typeof tableFormats)[number];
