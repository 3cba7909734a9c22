import type { QuoteTable } from "#db/tables/voices.ts";

export type QuoteScope = QuoteTable["scope"];

/** From the fewest readers to the most. */
export const SCOPES: readonly QuoteScope[] = ["funder", "nameless", "first-name"];

export const LONGEST = { words: 600, marked: 800, firstName: 40 };

/** More than these are not kept of one learner and class. */
export const MOST_QUOTES = 10;

/** Of the words she is asked with: raise it when they change. */
export const NOTICE = "quote-2026-1";
