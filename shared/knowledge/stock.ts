// Owns current quotas and stocks by library item; they change weekly and live outside the maps (DOMAIN §1 E-07).

export interface StockEntry {
  /** In `unit`; a product's quota, a benefit's or material's stock. */
  readonly amount: number;
  /** 万元, 份 or 户. */
  readonly unit: string;
  /** `YYYY-MM-DD`: the day the figure was true. */
  readonly asOf: string;
  /** A material's last day of use, `YYYY-MM-DD`. */
  readonly expires?: string;
}

/** By `libraryId`. A figure here is newer than the one in a map and is used instead of it. */
export type Stock = Readonly<Record<string, StockEntry>>;
