/** A school of a batch: its term.yaml and the folder its reports go to, both absolute. */
export interface BatchSchool {
  readonly term: string;
  readonly out: string;
  /** What its group calls it. */
  readonly name?: string;
  /** It is named, and has no term.yaml. */
  readonly isMissing?: true;
}

/** How the reports of a school are made. Plain data: a worker is given it. */
export interface SchoolOptions {
  readonly cwd: string;
  readonly draft: boolean;
  readonly force: boolean;
  /** Whether what was found in a school is kept whole, for JSON. */
  readonly keepsAll: boolean;
  /** The folder for what is remembered; left out: nothing is. */
  readonly cache?: string;
  /** Whether what is remembered counts for nothing. */
  readonly rebuild?: boolean;
  /** The file of their group, absolute. */
  readonly group?: string;
}

/** What a worker of a batch is given. */
export interface SchoolTask {
  readonly school: BatchSchool;
  readonly options: SchoolOptions;
}
