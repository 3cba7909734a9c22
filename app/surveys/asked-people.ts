import type { LocalDate } from "#db/columns.ts";
import type { WaveResponse } from "./responses.server.ts";
import type { Wave } from "./waves.ts";

/** With the language she was asked in. */
export type SurveyResponse = WaveResponse & { language: string };

/** Somebody who is asked in the waves of a pilot, whether she answered or not. */
export type AskedPerson = {
	learnerId: string;
	/** Of her first answer, else the last one she goes to. */
	courseId: string;
	/** She waits, or goes to a class that others are compared with. */
	isComparison: boolean;
	/** The first day on which she could answer; those not yet open are not in it. */
	askedOn: Partial<Record<Wave, LocalDate>>;
	/** Those she sent. */
	responses: Partial<Record<Wave, SurveyResponse>>;
};
