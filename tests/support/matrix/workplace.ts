import { type Asked, asked } from "./asked.ts";

/** The employer's page. */
export const WORKPLACE: Record<string, Asked> = {
	//                                    -    tut  coo  emp  eva  adm  tut2 coo2
	":lang/workplace": asked(
		"                                   302  403  403  200  403  403  403  403",
		"                                   302  403  403  405  403  403  403  403",
	),
	":lang/workplace/:employerId/poster": asked(
		"                                   302  403  403  200  403  403  403  403",
		"                                   302  403  403  405  403  403  403  403",
	),
	// A form that names no code changes nothing.
	":lang/workplace/:employerId/code": asked(
		"                                   302  403  403  200  403  403  403  403",
		"                                   302  403  403  303  403  403  403  403",
	),
	":lang/workplace/:employerId/code-end": asked(
		"                                   302  403  403  200  403  403  403  403",
		"                                   302  403  403  303  403  403  403  403",
	),
};
