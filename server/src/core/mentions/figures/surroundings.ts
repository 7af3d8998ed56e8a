/** What has been read around a number when it is asked whether it is a figure at all. */
export interface Surroundings {
  readonly unit: string | null;
  /** Head noun counted, or null. */
  readonly counted: string | null;
  /** Tied to a noun or unit by a hyphen. */
  readonly hyphen: boolean;
  readonly hedged: boolean;
  /** First token of number, currency sign and sign; one past the last of number and unit. */
  readonly start: number;
  readonly end: number;
  readonly heading: boolean;
}
